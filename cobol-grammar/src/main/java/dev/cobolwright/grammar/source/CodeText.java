package dev.cobolwright.grammar.source;

/**
 * The form of a source text that language models are trained on and see: one output line per source line, sequence and
 * identification areas cut, tabs expanded, trailing blanks gone, upper case outside literals and comments. A code line of fixed
 * format starts at column 8, so area B is indented by four blanks; a line with an indicator starts with that indicator
 * ({@code *}, {@code -}, {@code D}), followed by columns 8 on.
 */
public final class CodeText {
    private static final int INDICATOR = 6;
    private static final int AREA_END = 72;

    private CodeText() {}

    /** All lines of a text, each ended by LF. */
    public static String of(SourceText source) {
        return of(source, 0, source.lineCount());
    }

    /** Lines {@code from} (inclusive) to {@code to} (exclusive), each ended by LF. */
    public static String of(SourceText source, int from, int to) {
        StringBuilder out = new StringBuilder((to - from) * 48);
        for (int line = from; line < Math.min(to, source.lineCount()); line++) {
            out.append(line(source.line(line), source.format())).append('\n');
        }
        return out.toString();
    }

    /** One source line, normalised, without a line break. */
    public static String line(String sourceLine, SourceFormat format) {
        String line = Tabs.expand(sourceLine).replace('\u001a', ' ');
        return switch (format) {
            case FREE -> upperCase(line, 0).stripTrailing();
            case FIXED -> fixed(line.length() > AREA_END ? line.substring(0, AREA_END) : line);
            case VARIABLE -> fixed(line);
        };
    }

    /**
     * What stands before a cursor on its line, normalised but with trailing blanks kept, so that a model continues where the
     * cursor is.
     *
     * @param character UTF-16 units from the start of the line; beyond its end, blanks are added
     */
    public static String beforeCursor(String sourceLine, int character, SourceFormat format) {
        String head = sourceLine.substring(0, Math.min(character, sourceLine.length()));
        String expanded = Tabs.expand(head) + " ".repeat(Math.max(0, character - sourceLine.length()));
        if (format == SourceFormat.FREE) {
            return upperCase(expanded, 0);
        }
        if (expanded.length() <= INDICATOR) {
            return "";
        }
        char indicator = expanded.charAt(INDICATOR);
        String code = expanded.substring(
                INDICATOR + 1,
                Math.min(expanded.length(), format == SourceFormat.FIXED ? AREA_END : expanded.length()));
        return indicator == ' ' ? upperCase(code, 0) : indicator + (isComment(indicator) ? code : upperCase(code, 0));
    }

    private static String fixed(String line) {
        if (line.length() <= INDICATOR) {
            return "";
        }
        char indicator = line.charAt(INDICATOR);
        String code = line.substring(INDICATOR + 1);
        if (isComment(indicator)) {
            return ('*' + code).stripTrailing();
        }
        String upper = upperCase(code, 0);
        return (indicator == ' ' ? upper : Character.toUpperCase(indicator) + upper).stripTrailing();
    }

    private static boolean isComment(char indicator) {
        return indicator == '*' || indicator == '/';
    }

    private static String upperCase(String code, int from) {
        char quote = 0;
        char[] out = code.toCharArray();
        for (int i = from; i < out.length; i++) {
            char c = out[i];
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '*' && i + 1 < out.length && out[i + 1] == '>') {
                break;
            } else if (c < 0x80) {
                out[i] = c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
            } else {
                out[i] = Character.toUpperCase(c);
            }
        }
        return new String(out);
    }
}
