package dev.cobolwright.corpus.eval;

import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes positions from programs of any format: starts of words in the PROCEDURE DIVISION, after its first line of code, outside
 * comments, literals, EXEC blocks and COPY or REPLACE lines, never a paragraph's own name. Seeded.
 */
public final class PositionMaker {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");
    private static final Pattern PROCEDURE = Pattern.compile("(?i)^\\s*PROCEDURE\\s+DIVISION\\b.*");
    private static final Pattern COPY = Pattern.compile("(?i).*\\b(COPY|REPLACE)\\b.*");
    private static final Pattern HEADER = Pattern.compile("(?i)^\\s*[A-Z0-9][A-Z0-9_-]*(\\s+SECTION)?\\s*\\.\\s*$");
    private static final int AREA_B = 11;

    private PositionMaker() {}

    /** At most {@code most} positions of a base, at most {@code perFile} of a file, files and places drawn by seed. */
    public static List<Position> make(CodeBase base, int most, int perFile, long seed) {
        Random random = new Random(seed);
        List<Position> positions = new ArrayList<>();
        base.files().forEach((name, source) -> {
            if (CodeBase.isProgram(name)) {
                List<Position> all = all(name, source);
                Collections.shuffle(all, random);
                positions.addAll(all.subList(0, Math.min(perFile, all.size())));
            }
        });
        Collections.shuffle(positions, random);
        return positions.size() <= most ? positions : List.copyOf(positions.subList(0, most));
    }

    private static List<Position> all(String name, SourceText source) {
        List<Position> positions = new ArrayList<>();
        boolean procedure = false;
        boolean exec = false;
        int codeLines = 0;
        for (int line = 0; line < source.lineCount(); line++) {
            String text = source.line(line);
            String code = code(text, source.format());
            if (!procedure) {
                procedure = PROCEDURE.matcher(code).matches();
                continue;
            }
            if (code.isBlank() || continues(source, line)) {
                continue;
            }
            boolean usable = codeLines++ > 0
                    && !COPY.matcher(code).matches()
                    && !HEADER.matcher(code).matches();
            Matcher word = WORD.matcher(code);
            while (word.find()) {
                String found = word.group();
                exec |= found.equalsIgnoreCase("EXEC");
                int at = word.start();
                boolean afterBlank = at == 0 || " (".indexOf(code.charAt(at - 1)) >= 0;
                boolean inArea = source.format() == SourceFormat.FREE || at >= AREA_B;
                if (usable && !exec && afterBlank && inArea && found.chars().anyMatch(Character::isLetter)) {
                    positions.add(new Position(
                            name,
                            line,
                            at,
                            "",
                            found,
                            text.substring(at, end(text, source.format())).stripTrailing(),
                            ""));
                }
                exec &= !found.equalsIgnoreCase("END-EXEC");
            }
        }
        return positions;
    }

    /** The line with everything but code blanked; columns stay. Lines with tabs are left out, for their columns are not theirs. */
    private static String code(String line, SourceFormat format) {
        if (line.indexOf('\t') >= 0) {
            return "";
        }
        if (format == SourceFormat.FREE) {
            return Literals.blanked(line);
        }
        if (line.length() < 8 || line.charAt(6) != ' ') {
            return "";
        }
        return Literals.blanked(" ".repeat(7) + line.substring(7, end(line, format)));
    }

    private static int end(String line, SourceFormat format) {
        return format == SourceFormat.FIXED ? Math.min(72, line.length()) : line.length();
    }

    /** Whether a literal of this line goes on on the next. */
    private static boolean continues(SourceText source, int line) {
        String next = source.line(line + 1);
        return source.format() != SourceFormat.FREE && next.length() > 6 && next.charAt(6) == '-';
    }
}
