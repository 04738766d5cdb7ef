package dev.cobolwright.grammar.parser;

import dev.cobolwright.grammar.preprocess.Tokens;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.statements.StatementLine;
import dev.cobolwright.grammar.syntax.Branch;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.List;

/** Cuts statements into {@link StatementLine}s. */
public final class StatementLines {
    /** A statement that an error left without an end is cut off. */
    private static final int MOST_WORDS = 4_000;

    private final Tokens tokens;
    private final List<Mark> marks = new ArrayList<>();

    private record Mark(int token, int depth) {}

    private StatementLines(Tokens tokens) {
        this.tokens = tokens;
    }

    /** @param statements of one paragraph of the text */
    public static List<StatementLine> of(ParsedText text, List<Statement> statements) {
        StatementLines lines = new StatementLines(text.tokens());
        statements.forEach(s -> lines.mark(s, 0));
        List<StatementLine> found = new ArrayList<>();
        for (int i = 0; i < lines.marks.size(); i++) {
            int end = i + 1 < lines.marks.size() ? lines.marks.get(i + 1).token() : lines.tokens.size();
            found.add(lines.line(lines.marks.get(i), end));
        }
        return List.copyOf(found);
    }

    private void mark(Statement statement, int depth) {
        int before = statement.token();
        marks.add(new Mark(before, depth));
        for (Branch branch : statement.branches()) {
            int head = find(branch.head(), before);
            if (head > statement.token()) {
                marks.add(new Mark(head, depth));
            }
            branch.statements().forEach(s -> mark(s, depth + 1));
            before = marks.getLast().token();
        }
    }

    /** The token that a span begins with, at or after another; -1 where none does. */
    private int find(Span span, int from) {
        int end = Math.min(tokens.size(), from + MOST_WORDS);
        for (int i = from; i < end; i++) {
            if (tokens.start(i) == span.start()
                    && tokens.source(i) == span.source()
                    && tokens.origin(i).copiedBy().equals(span.copiedBy())) {
                return i;
            }
        }
        return -1;
    }

    private StatementLine line(Mark mark, int end) {
        List<String> words = new ArrayList<>();
        int last = mark.token();
        for (int i = mark.token(); i < Math.min(end, mark.token() + MOST_WORDS) && !ends(i); i++) {
            words.add(word(i));
            last = i;
        }
        return new StatementLine(mark.depth(), List.copyOf(words), tokens.span(mark.token(), last));
    }

    /** A period or a scope terminator. */
    private boolean ends(int i) {
        int kind = tokens.kind(i);
        return kind == CobolTokens.PERIOD
                || kind != CobolTokens.IDENTIFIER
                        && kind != CobolTokens.END_EXEC
                        && tokens.text(i).regionMatches(true, 0, "END-", 0, 4);
    }

    private String word(int i) {
        return switch (tokens.kind(i)) {
            case CobolTokens.EXEC_TEXT -> upperCase(tokens.bodyText(i).strip().replaceAll("\\s+", " "));
            case CobolTokens.ALPHANUMERIC_LITERAL, CobolTokens.NATIONAL_LITERAL, CobolTokens.BOOLEAN_LITERAL ->
                tokens.text(i);
            default -> tokens.name(i);
        };
    }

    /** But for what stands between quotes. */
    private static String upperCase(String block) {
        StringBuilder text = new StringBuilder(block.length());
        char quote = 0;
        for (int i = 0; i < block.length(); i++) {
            char c = block.charAt(i);
            if (quote == 0 ? c == '\'' || c == '"' : c == quote) {
                quote = quote == 0 ? c : 0;
            }
            text.append(quote == 0 ? Character.toUpperCase(c) : c);
        }
        return text.toString();
    }
}
