package dev.cobolwright.grammar.embedded.cics;

import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.embedded.BlockProblem;
import dev.cobolwright.grammar.embedded.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Cuts the text of a block into words with their arguments, in the manner that CICS and DLI commands share. Where a parenthesis is
 * not closed, the argument ends with its line.
 */
public final class CicsScanner {
    /** @param argument what stands in the parentheses behind the word, without blanks around it */
    public record Word(String text, TextRange range, Optional<TextRange> argument) {}

    private final String text;
    private final List<BlockProblem> problems;
    private final List<Word> words = new ArrayList<>();
    private int at;

    private CicsScanner(String text, List<BlockProblem> problems) {
        this.text = text;
        this.problems = problems;
    }

    public static List<Word> scan(String text, List<BlockProblem> problems) {
        CicsScanner scanner = new CicsScanner(text, problems);
        scanner.run();
        return scanner.words;
    }

    private void run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isWord(c)) {
                word();
            } else if (c == '(') {
                int open = at;
                argument();
                if (words.isEmpty()) {
                    problem("CW0402", "This parenthesis follows no option", open, open + 1);
                }
            } else if (c == ')') {
                problem("CW0402", "This parenthesis closes none", at, at + 1);
                at++;
            } else if (c == '\'' || c == '"') {
                at = afterLiteral(at);
            } else if (c == '*' && text.startsWith("*>", at)) {
                at = lineEnd(at);
            } else {
                at++;
            }
        }
    }

    private void word() {
        int start = at;
        while (at < text.length() && isWord(text.charAt(at))) {
            at++;
        }
        TextRange range = new TextRange(start, at);
        int next = at;
        while (next < text.length() && text.charAt(next) <= ' ') {
            next++;
        }
        Optional<TextRange> argument = Optional.empty();
        if (next < text.length() && text.charAt(next) == '(') {
            at = next;
            argument = Optional.of(argument());
        }
        words.add(new Word(text.substring(start, range.end()).toUpperCase(Locale.ROOT), range, argument));
    }

    /** Reads from an opening parenthesis to the one that closes it. */
    private TextRange argument() {
        int open = at;
        int depth = 0;
        int p = at;
        while (p < text.length()) {
            char c = text.charAt(p);
            if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                at = p + 1;
                return trimmed(open + 1, p);
            } else if (c == '\'' || c == '"') {
                p = afterLiteral(p);
                continue;
            }
            p++;
        }
        problem("CW0402", "This parenthesis is not closed", open, open + 1);
        at = lineEnd(open);
        return trimmed(open + 1, at);
    }

    private TextRange trimmed(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return new TextRange(start, end);
    }

    /** After a literal; one without end ends with its line. */
    private int afterLiteral(int start) {
        int end = text.indexOf(text.charAt(start), start + 1);
        if (end >= 0) {
            return end + 1;
        }
        int stop = lineEnd(start);
        problem("CW0401", "This string has no end", start, stop);
        return stop;
    }

    private int lineEnd(int from) {
        int p = from;
        while (p < text.length() && text.charAt(p) != '\n' && text.charAt(p) != '\r') {
            p++;
        }
        return p;
    }

    private void problem(String code, String message, int from, int to) {
        if (problems.isEmpty()) {
            problems.add(new BlockProblem(Severity.ERROR, code, message, new TextRange(from, to)));
        }
    }

    static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '@' || c == '#' || c == '$';
    }
}
