package dev.cobolwright.grammar.preprocess;

import static dev.cobolwright.grammar.parser.CobolTokens.*;

import dev.cobolwright.grammar.source.SourceFormat;

/** What the beginning of the current line says about what went before it: that a comment-entry or an EXEC block is over. */
final class LineHead {
    private final Lines lines;
    private final char[] text;

    LineHead(Lines lines) {
        this.lines = lines;
        this.text = lines.text;
    }

    /** A header or a new EXEC shows that the END-EXEC was forgotten. */
    boolean looksPastExec() {
        int end = firstWordEnd();
        if (end == lines.first) {
            return false;
        }
        int kind = Keywords.kindOf(text, lines.first, end);
        if ((kind == EXEC || kind == EXECUTE) && namesLanguage(end)) {
            return true;
        }
        boolean header = end + 1 == lines.codeEnd && text[end] == '.';
        return lines.first < lines.areaB
                && kind != END_EXEC
                && (header || followedBy(end, "DIVISION") || followedBy(end, "SECTION"));
    }

    /** Whether SQL, CICS or DLI comes next: EXEC and EXECUTE by themselves are SQL statements. */
    private boolean namesLanguage(int from) {
        int start = from;
        while (start < lines.codeEnd && Characters.isBlank(text[start])) {
            start++;
        }
        int end = start;
        while (end < lines.codeEnd && Characters.wordCharacter(text[end]) != 0) {
            end++;
        }
        String word = new String(text, start, end - start);
        return word.equalsIgnoreCase("SQL") || word.equalsIgnoreCase("CICS") || word.equalsIgnoreCase("DLI");
    }

    /** A comment-entry ends at the next header, in area A. */
    boolean endsCommentEntry() {
        if (lines.first >= lines.areaB && lines.format != SourceFormat.FREE) {
            return false;
        }
        int end = firstWordEnd();
        int kind = Keywords.kindOf(text, lines.first, end);
        return switch (kind) {
            case IDENTIFICATION, ID, ENVIRONMENT, DATA, PROCEDURE -> followedBy(end, "DIVISION");
            case CONFIGURATION, INPUT_OUTPUT, FILE, WORKING_STORAGE, LOCAL_STORAGE, LINKAGE ->
                followedBy(end, "SECTION");
            case PROGRAM_ID,
                    FUNCTION_ID,
                    CLASS_ID,
                    METHOD_ID,
                    AUTHOR,
                    INSTALLATION,
                    DATE_WRITTEN,
                    DATE_COMPILED,
                    SECURITY,
                    REMARKS -> end < lines.codeEnd && (text[end] == '.' || followedBy(end, "."));
            default -> false;
        };
    }

    private int firstWordEnd() {
        int end = lines.first;
        while (end < lines.codeEnd && Characters.wordCharacter(text[end]) != 0) {
            end++;
        }
        return end;
    }

    private boolean followedBy(int from, String word) {
        int p = from;
        while (p < lines.codeEnd && Characters.isBlank(text[p])) {
            p++;
        }
        return startsWith(p, word);
    }

    /**
     * A CBL or PROCESS statement before a program; it may start in the sequence area, so the format does not count.
     *
     * @param before the tokens before this line
     * @return where it starts, or -1
     */
    int compilerOptions(FileTokens before) {
        int size = before.size;
        boolean beforeProgram = size == 0
                || before.kind(size - 1) == DIRECTIVE
                || before.kind(size - 3) == PROGRAM && before.kind(size - 4) == END;
        if (!beforeProgram) {
            return -1;
        }
        int p = lines.start;
        while (p < lines.end
                && (Characters.isBlank(text[p]) || p < lines.start + 6 && text[p] >= '0' && text[p] <= '9')) {
            p++;
        }
        int length = startsWith(p, "CBL") ? 3 : startsWith(p, "PROCESS") ? 7 : 0;
        return length > 0 && (p + length == lines.end || text[p + length] == ' ' || text[p + length] == ',') ? p : -1;
    }

    private boolean startsWith(int p, String word) {
        return p + word.length() <= lines.end && new String(text, p, word.length()).equalsIgnoreCase(word);
    }
}
