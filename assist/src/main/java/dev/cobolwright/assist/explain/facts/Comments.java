package dev.cobolwright.assist.explain.facts;

import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The comments that explanations use: the block at the head of a program or copybook, and the block directly above a paragraph. Change
 * logs, licences, rulers and code that was commented out are left out.
 */
public final class Comments {
    /** Lines of code that the comments of a head may stand among. */
    public static final int HEAD = 14;

    private static final int MOST_SENTENCES = 8;

    private final List<Lexemes.Line> lines;
    private final SourceText source;
    private final String file;

    /** A comment line without its frame. @param line from 0 */
    private record Line(int line, String text) {}

    Comments(Lexemes lexemes, String file) {
        this.source = lexemes.source();
        this.lines = lexemes.lines(0, source.lineCount());
        this.file = file;
    }

    /** What the first comments of a program say. @param name of the program, which titles often begin with */
    Purpose purpose(Span program, String name) {
        Span main = program.inMain();
        int first = main.startLine();
        for (int back = first - 1; back >= 0 && back < lines.size() && isCommentOrBlank(back); back--) {
            first = back;
        }
        return purpose(first, Math.min(lines.size(), main.endLine() + 1), name);
    }

    Purpose purposeOfAll(String name) {
        return purpose(0, lines.size(), name);
    }

    private Purpose purpose(int from, int to, String name) {
        List<Line> head = new ArrayList<>();
        int code = 0;
        for (int i = from; i < to && code < HEAD; i++) {
            switch (lines.get(i).kind()) {
                case COMMENT -> head.add(new Line(i, unframed(i)));
                case CODE, CONTINUATION -> {
                    code++;
                    if (isBodyHeader(text(i))) {
                        code = HEAD;
                    }
                }
                default -> {}
            }
        }
        return read(head, name);
    }

    /** Whether a line of code ends the head of a program. */
    public static boolean isBodyHeader(String code) {
        String text = code.strip().toUpperCase(Locale.ROOT);
        return text.startsWith("DATA DIVISION")
                || text.startsWith("PROCEDURE DIVISION")
                || text.startsWith("FILE-CONTROL")
                || text.startsWith("WORKING-STORAGE");
    }

    /** Whether the head of a program begins with a line of code. */
    public static boolean beginsProgram(String code) {
        String text = code.strip().toUpperCase(Locale.ROOT);
        return text.startsWith("IDENTIFICATION DIV") || text.startsWith("ID DIVISION");
    }

    private Purpose read(List<Line> head, String name) {
        String title = "";
        Place titlePlace = new Place(file, 1, 1);
        List<Purpose.Said> said = new ArrayList<>();
        StringBuilder sentence = new StringBuilder();
        int began = -1;
        int last = -1;
        boolean log = false;
        Table table = new Table();
        for (Line line : head) {
            String text = line.text;
            boolean row = !title.isEmpty() && !log && table.takes(text);
            if (!row || table.begins()) {
                table.end(said, file);
            }
            if (row) {
                began = end(said, sentence, began, last);
                table.add(line.line);
                continue;
            }
            boolean usable = !text.isEmpty() && !isNoise(text) && !isCode(text);
            log |= isChangeLog(text);
            if (!usable || log) {
                began = end(said, sentence, began, last);
                continue;
            }
            if (title.isEmpty()) {
                String without = withoutName(text, name);
                if (!without.isEmpty() && isWords(without)) {
                    title = sentenceCase(without);
                    titlePlace = new Place(file, line.line + 1, line.line + 1);
                }
                continue;
            }
            if (isLabelled(text)) {
                began = end(said, sentence, began, last);
            }
            if (began < 0) {
                began = line.line;
            }
            sentence.append(sentence.isEmpty() ? "" : " ").append(text);
            last = line.line;
            if (text.endsWith(".")) {
                began = end(said, sentence, began, last);
            }
        }
        table.end(said, file);
        end(said, sentence, began, last);
        return new Purpose(title, titlePlace, List.copyOf(said.subList(0, Math.min(said.size(), MOST_SENTENCES))));
    }

    /** Lines in columns: {@code INPUT  CUSTIN  CUSTOMERS OF THE DAY}, then lines with name and meaning alone. */
    private static final class Table {
        private final StringBuilder text = new StringBuilder();
        private String[] parts = {};
        private int first = -1;
        private int last = -1;

        /** Whether a line is a row; a row with a label begins another table. */
        boolean takes(String line) {
            parts = line.split("\\s{2,}");
            return switch (parts.length) {
                case 3 -> isLabel(parts[0]) && isName(parts[1]);
                case 2 -> isLabel(parts[0]) && parts[0].length() < 16 || first >= 0 && isName(parts[0]);
                default -> false;
            };
        }

        boolean begins() {
            return parts.length == 3 || first < 0 || !isName(parts[0]) || parts[0].indexOf(' ') >= 0;
        }

        void add(int line) {
            String lead = first < 0 ? "" : "; ";
            first = first < 0 ? line : first;
            last = line;
            text.append(lead);
            if (parts.length == 3) {
                text.append(sentenceCase(parts[0]))
                        .append(": ")
                        .append(parts[1])
                        .append(" (")
                        .append(plain(parts[2]))
                        .append(')');
            } else if (lead.isEmpty()) {
                text.append(sentenceCase(parts[0])).append(": ").append(plain(parts[1]));
            } else {
                text.append(parts[0]).append(" (").append(plain(parts[1])).append(')');
            }
        }

        void end(List<Purpose.Said> said, String file) {
            if (first >= 0) {
                said.add(new Purpose.Said(text.toString(), new Place(file, first + 1, last + 1)));
            }
            text.setLength(0);
            first = -1;
        }

        private static String plain(String text) {
            String said = sentenceCase(text).replaceFirst("\\.$", "");
            boolean name = said.length() > 1 && Character.isUpperCase(said.charAt(1));
            return said.isEmpty() || name ? said : Character.toLowerCase(said.charAt(0)) + said.substring(1);
        }

        private static boolean isLabel(String text) {
            return text.matches("[A-Z][A-Za-z /]{2,20}:?");
        }

        private static boolean isName(String text) {
            return text.matches("[A-Z0-9#@$-]{2,12}");
        }
    }

    private int end(List<Purpose.Said> said, StringBuilder sentence, int began, int last) {
        if (began >= 0 && isWords(sentence.toString())) {
            said.add(new Purpose.Said(sentenceCase(sentence.toString()), new Place(file, began + 1, last + 1)));
        }
        sentence.setLength(0);
        return -1;
    }

    /** What the comment lines directly above a line say, in one sentence. @param line from 0 */
    Optional<Purpose.Said> above(int line) {
        int i = line - 1;
        while (i >= 0 && lines.get(i).kind() == Lexemes.LineKind.BLANK) {
            i--;
        }
        List<Line> found = new ArrayList<>();
        for (; i >= 0 && lines.get(i).kind() == Lexemes.LineKind.COMMENT && found.size() < 12; i--) {
            found.addFirst(new Line(i, unframed(i)));
        }
        List<Line> words = found.stream()
                .filter(l -> !l.text.isEmpty()
                        && !isNoise(l.text)
                        && isWords(l.text)
                        && !isCode(l.text)
                        && !isChangeLog(l.text))
                .toList();
        if (words.isEmpty() || words.size() > 6) {
            return Optional.empty();
        }
        String text = String.join(" ", words.stream().map(Line::text).toList());
        return Optional.of(new Purpose.Said(
                sentenceCase(text), new Place(file, words.getFirst().line + 1, words.getLast().line + 1)));
    }

    private boolean isCommentOrBlank(int i) {
        return lines.get(i).kind() == Lexemes.LineKind.COMMENT || lines.get(i).kind() == Lexemes.LineKind.BLANK;
    }

    private String text(int i) {
        return source.text()
                .substring(
                        lines.get(i).code(),
                        Math.max(lines.get(i).code(), lines.get(i).areaEnd()));
    }

    private String unframed(int i) {
        Lexemes.Line line = lines.get(i);
        int end = Math.max(line.code(), Math.min(line.end(), line.areaEnd()));
        String text = source.text().substring(Math.min(line.code(), end), end).strip();
        return text.replaceAll("^[*/>|+=#~_:!\\s-]+", "")
                .replaceAll("[*|+=#~_:!\\s/-]+$", "")
                .strip();
    }

    /** Rulers and lines of few letters. */
    private static boolean isNoise(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        return letters < 3 || letters * 3 < text.length();
    }

    private static boolean isWords(String text) {
        return text.chars().filter(Character::isLetter).count() >= 4;
    }

    private static boolean isChangeLog(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return upper.matches(".*\\b(19|20)\\d\\d[-/.]\\d\\d?[-/.]\\d\\d?\\b.*")
                || upper.matches(".*\\b\\d\\d?[-/.]\\d\\d?[-/.](19|20)?\\d\\d\\b.*")
                || upper.matches(
                        ".*(COPYRIGHT|LICEN[SC]E|ALL RIGHTS RESERVED|MODIFICATION LOG|CHANGE LOG|HISTORY OF|REVISION).*");
    }

    private static boolean isLabelled(String text) {
        return text.matches("^[A-Za-z][A-Za-z -]{2,14}(:| {2,}).*");
    }

    /** Statements that were switched off by making them a comment. */
    private static boolean isCode(String text) {
        return text.matches(
                        "(?i)^(MOVE|PERFORM|IF|END-IF|ADD|COMPUTE|DISPLAY|GO TO|EXEC|CALL|SET|EVALUATE|WHEN|READ|WRITE|OPEN|CLOSE|COPY|ELSE|STOP|EXIT|\\d\\d )\\b.*")
                && (text.matches("(?i).*\\b(REPLACING|TO|FROM|USING|END-|THRU|UNTIL|=|PIC|END-EXEC)\\b.*")
                        || text.endsWith("."));
    }

    private static String withoutName(String text, String name) {
        String rest = text;
        String upper = rest.toUpperCase(Locale.ROOT);
        for (String lead :
                List.of("PROGRAM NAME", "PROGRAM-ID", "PROGRAM", "MODULE", "MEMBER", "NAME", "TITLE", "COPYBOOK")) {
            if (upper.startsWith(lead + ":") || upper.startsWith(lead + " :") || upper.startsWith(lead + " " + name)) {
                rest = rest.substring(lead.length()).replaceFirst("^[\\s:.=-]+", "");
                upper = rest.toUpperCase(Locale.ROOT);
            }
        }
        if (!name.isEmpty() && upper.startsWith(name.toUpperCase(Locale.ROOT))) {
            rest = rest.substring(name.length()).replaceFirst("^(\\.(cbl|cob|cpy))?[\\s:.,=-]+", "");
        }
        return rest.replaceAll("\\s{3,}.*\\bLENGTH\\b.*$", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** What is written all in capitals becomes a sentence; names with digits or hyphens keep theirs. */
    static String sentenceCase(String text) {
        String one = text.replaceAll("\\s+", " ").strip();
        long letters = one.chars().filter(Character::isLetter).count();
        boolean shouted = one.chars().filter(Character::isUpperCase).count() * 10 >= letters * 8;
        if (!shouted) {
            return one;
        }
        StringBuilder out = new StringBuilder();
        for (String word : one.split(" ")) {
            boolean isName =
                    word.matches(".*[0-9].*") || word.contains("-") && word.length() > 6 || Acronyms.isOne(word);
            out.append(out.isEmpty() ? "" : " ").append(isName ? word : word.toLowerCase(Locale.ROOT));
        }
        boolean starts = true;
        for (int i = 0; i < out.length(); i++) {
            if (starts && Character.isLetter(out.charAt(i))) {
                out.setCharAt(i, Character.toUpperCase(out.charAt(i)));
            }
            starts = out.charAt(i) == '.' || starts && !Character.isLetterOrDigit(out.charAt(i));
        }
        return out.toString();
    }
}
