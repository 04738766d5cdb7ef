package dev.cobolwright.retrieval;

import dev.cobolwright.grammar.source.CodeText;
import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The units of a text by the look of its lines alone: headers in area A, level numbers, paragraph-names. For text no parser
 * has read, and for the stretches a parser could make nothing of. Covers every line given, in order.
 */
final class TextUnits {
    private static final Pattern DIVISION =
            Pattern.compile("(IDENTIFICATION|ID|ENVIRONMENT|DATA|PROCEDURE)\\s+DIVISION\\b.*");
    private static final Pattern PROGRAM_ID = Pattern.compile(".*\\bPROGRAM-ID\\s*\\.?\\s*[\"']?([\\w$#@-]+).*");
    private static final Pattern SECTION = Pattern.compile("([A-Z0-9][A-Z0-9_-]*)\\s+SECTION\\b.*");
    private static final Pattern FILE = Pattern.compile("(FD|SD|RD|CD)\\s+([A-Z0-9_-]+).*");
    private static final Pattern LEVEL = Pattern.compile("(\\d\\d?)\\s+([A-Z0-9_$#@-]+).*");
    private static final Pattern PARAGRAPH = Pattern.compile("([A-Z0-9][A-Z0-9_-]*)\\s*\\.(\\s.*)?");
    private static final Pattern STATEMENT = Pattern.compile("[A-Z][A-Z-]+\\b.*");
    private static final Set<String> DATA_SECTIONS = Set.of(
            "FILE",
            "WORKING-STORAGE",
            "LOCAL-STORAGE",
            "LINKAGE",
            "COMMUNICATION",
            "REPORT",
            "SCREEN",
            "CONFIGURATION",
            "INPUT-OUTPUT");
    private static final Set<String> ALONE = Set.of(
            "EXIT",
            "GOBACK",
            "CONTINUE",
            "ELSE",
            "THEN",
            "STOP",
            "OTHERWISE",
            "FILE-CONTROL",
            "I-O-CONTROL",
            "SPECIAL-NAMES",
            "REPOSITORY",
            "SOURCE-COMPUTER",
            "OBJECT-COMPUTER",
            "PROGRAM-ID",
            "AUTHOR",
            "INSTALLATION",
            "DATE-WRITTEN",
            "DATE-COMPILED",
            "SECURITY",
            "REMARKS",
            "DECLARATIVES");

    private enum Division {
        UNKNOWN,
        HEADERS,
        DATA,
        PROCEDURE
    }

    private final SourceText source;
    private final List<Unit> units = new ArrayList<>();
    private Division division;
    private String programId;
    private Unit open;
    private int commentsFrom = -1;

    private TextUnits(SourceText source, String programId, boolean procedure) {
        this.source = source;
        this.programId = programId;
        this.division = procedure ? Division.PROCEDURE : Division.UNKNOWN;
    }

    /**
     * @param from first line, from 0
     * @param to after the last line
     * @param procedure the lines are known to lie in a procedure division
     */
    static List<Unit> of(SourceText source, int from, int to, String programId, boolean procedure) {
        TextUnits scan = new TextUnits(source, programId, procedure);
        for (int line = from; line < to; line++) {
            scan.line(line, from);
        }
        scan.close(to - 1);
        return scan.units;
    }

    /** Whether a line, in the form of {@link CodeText}, holds no code, but a comment, a compiler directive or nothing. */
    static boolean isCommentOrBlank(String line, SourceFormat format) {
        String code = line.strip();
        return code.isEmpty()
                || code.startsWith("*>")
                || code.startsWith(">>")
                || (format != SourceFormat.FREE && line.startsWith("*"));
    }

    private void line(int line, int from) {
        String normal = CodeText.line(source.line(line), source.format());
        if (isCommentOrBlank(normal, source.format())) {
            if (commentsFrom < 0) {
                commentsFrom = line;
            }
            return;
        }
        String code = normal.strip();
        boolean areaA = source.format() == SourceFormat.FREE || !normal.startsWith("    ");
        Unit next = header(line, code, areaA);
        if (next == null && open == null) {
            next = new Unit(line, line, Chunk.Kind.TEXT, programId, "");
        }
        if (next != null) {
            int start = commentsFrom >= 0 ? commentsFrom : line;
            close(start - 1);
            open = next.from(open == null && units.isEmpty() ? from : start);
        } else if (STATEMENT.matcher(code).matches() || LEVEL.matcher(code).matches()) {
            open.borders().add(commentsFrom >= 0 ? commentsFrom : line);
        }
        commentsFrom = -1;
    }

    private void close(int last) {
        if (open != null) {
            units.add(open.to(last));
        } else if (commentsFrom >= 0 && commentsFrom <= last) {
            units.add(new Unit(commentsFrom, last, Chunk.Kind.TEXT, programId, ""));
        }
        open = null;
    }

    /** The unit that a line of code begins, or null where it goes on with the one before. */
    private Unit header(int line, String code, boolean areaA) {
        Matcher program = PROGRAM_ID.matcher(code);
        if (program.matches()) {
            programId = program.group(1).toUpperCase(Locale.ROOT);
            if (open == null || open.kind() != Chunk.Kind.HEADER) {
                division = Division.HEADERS;
                return new Unit(line, line, Chunk.Kind.HEADER, programId, "");
            }
            open = open.in(programId);
            return null;
        }
        Matcher m = DIVISION.matcher(code);
        if (m.matches()) {
            division = switch (m.group(1)) {
                case "DATA" -> Division.DATA;
                case "PROCEDURE" -> Division.PROCEDURE;
                default -> Division.HEADERS;
            };
            Chunk.Kind kind = division == Division.PROCEDURE ? Chunk.Kind.PARAGRAPH : Chunk.Kind.HEADER;
            return new Unit(line, line, kind, programId, "");
        }
        return switch (division) {
            case HEADERS -> null;
            case DATA -> dataHeader(line, code);
            case PROCEDURE -> procedureHeader(line, code, areaA);
            case UNKNOWN -> {
                Unit unit = dataHeader(line, code);
                yield unit != null ? unit : procedureHeader(line, code, areaA);
            }
        };
    }

    private Unit dataHeader(int line, String code) {
        Matcher m = FILE.matcher(code);
        if (m.matches()) {
            return new Unit(line, line, Chunk.Kind.FILE, programId, m.group(2));
        }
        m = SECTION.matcher(code);
        if (m.matches() && DATA_SECTIONS.contains(m.group(1))) {
            return new Unit(line, line, Chunk.Kind.HEADER, programId, "");
        }
        m = LEVEL.matcher(code);
        if (m.matches() && startsRecord(Integer.parseInt(m.group(1)))) {
            return new Unit(line, line, Chunk.Kind.RECORD, programId, m.group(2));
        }
        return null;
    }

    /** A level 01 below an FD belongs to that file description. */
    private boolean startsRecord(int level) {
        boolean inFile = open != null && open.kind() == Chunk.Kind.FILE;
        return (level == 1 && !inFile) || level == 77 || level == 78 || (level == 66 && !inFile);
    }

    private Unit procedureHeader(int line, String code, boolean areaA) {
        Matcher m = SECTION.matcher(code);
        if (areaA && m.matches()) {
            return new Unit(line, line, Chunk.Kind.PARAGRAPH, programId, m.group(1));
        }
        m = PARAGRAPH.matcher(code);
        if (areaA && m.matches() && isParagraphName(m.group(1), m.group(2))) {
            return new Unit(line, line, Chunk.Kind.PARAGRAPH, programId, m.group(1));
        }
        return null;
    }

    private static boolean isParagraphName(String word, String rest) {
        return !word.startsWith("END-") && !ALONE.contains(word) && !(word.equals("END") && rest != null);
    }
}
