package dev.cobolwright.assist.codebase;

import dev.cobolwright.assist.files.CodeWords;
import dev.cobolwright.assist.files.SourceFiles;
import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Locale;
import java.util.Set;

/**
 * A text in which all that is said to people is blank: comments, what stands beside the program text, the entries of the IDENTIFICATION
 * DIVISION, comments of SQL and of job control. Lines and columns of the code stay as they are.
 */
final class WithoutComments {
    private static final int INDICATOR = 6;
    private static final Set<String> ENTRIES =
            Set.of("AUTHOR", "INSTALLATION", "DATE-WRITTEN", "DATE-COMPILED", "SECURITY", "REMARKS");
    private static final Set<String> AFTER_ENTRIES =
            Set.of("ENVIRONMENT", "DATA", "PROCEDURE", "ID", "IDENTIFICATION", "PROGRAM-ID");

    private WithoutComments() {}

    static SourceText of(SourceText source) {
        String text = source.text();
        return source.withText(SourceFiles.isJob(Path.of(source.path())) ? job(text) : cobol(source));
    }

    private static String job(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (String line : text.split("\n", -1)) {
            out.append(line.startsWith("//*") ? "//*" : line).append('\n');
        }
        return out.substring(0, out.length() - 1);
    }

    private static String cobol(SourceText source) {
        String text = source.text();
        BitSet code = code(source);
        char[] out = text.toCharArray();
        for (int line = 0; line < source.lineCount(); line++) {
            int start = source.lineStart(line);
            int end = source.lineEnd(line);
            for (int i = start; i < end; i++) {
                boolean indicator = source.format() != SourceFormat.FREE && i == start + INDICATOR;
                boolean mark = indicator && "*/-DdSs$".indexOf(out[i]) >= 0;
                out[i] = code.get(i) || mark || Character.isWhitespace(out[i]) ? out[i] : ' ';
            }
        }
        return new String(out);
    }

    /** Characters of words, literals and signs, without comments and the entries that are for people. */
    private static BitSet code(SourceText source) {
        BitSet code = new BitSet(source.length());
        CodeWords words = CodeWords.of(source);
        boolean entry = false;
        boolean identification = false;
        boolean sql = false;
        int dashes = -1;
        int cut = -1; // line whose rest is a comment of SQL
        String before = "";
        while (words.next()) {
            boolean literal = words.kind() == CodeWords.Kind.LITERAL;
            String name = literal || words.kind() == CodeWords.Kind.OTHER ? "" : words.name();
            identification =
                    (identification || name.equals("IDENTIFICATION") || name.equals("ID") || name.equals("PROGRAM-ID"))
                            && !name.equals("DATA")
                            && !name.equals("ENVIRONMENT")
                            && !name.equals("PROCEDURE");
            if (identification && ENTRIES.contains(name)) {
                entry = true;
                code.set(words.start(), words.end());
                continue;
            }
            entry = entry && !AFTER_ENTRIES.contains(name);
            sql = (sql || before.equals("EXEC") && name.equals("SQL")) && !name.equals("END-EXEC");
            boolean dash = sql && !literal && name.startsWith("--");
            boolean second = sql && words.is('-') && dashes == words.start() - 1;
            dashes = words.is('-') ? words.start() : -1;
            if (dash || second) {
                cut = words.line();
            }
            if ((!entry || words.kind() == CodeWords.Kind.PERIOD) && cut != words.line()) {
                code.set(
                        literal ? words.start() - 1 : words.start(),
                        literal ? closed(source, words.end()) : words.end());
            }
            before = name.toUpperCase(Locale.ROOT);
        }
        separators(source, code);
        return code;
    }

    private static int closed(SourceText source, int end) {
        return Math.min(source.length(), end + 1);
    }

    /** Commas and semicolons between words of code, which are read as blanks. */
    private static void separators(SourceText source, BitSet code) {
        String text = source.text();
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == ',' || c == ';') && code.get(i - 1)) {
                code.set(i);
            }
        }
    }
}
