package dev.cobolwright.assist.review.operands;

import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Expression;
import dev.cobolwright.grammar.statements.Operand;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A STRING statement.
 *
 * @param senders what is put together
 * @param bySize every sender is taken whole
 * @param pointer WITH POINTER is written
 */
public record StringStatement(
        Statement statement,
        List<Expression> senders,
        Optional<Operand.Identifier> receiver,
        boolean bySize,
        boolean pointer) {
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");

    /** All of a program, those in copied text left out. */
    public static List<StringStatement> in(ReviewedProgram program) {
        return program.statements("STRING")
                .filter(s -> !s.span().isCopied() && s.whole())
                .flatMap(s ->
                        program.detail(s) instanceof Detail.Other other ? Stream.of(read(s, other)) : Stream.empty())
                .toList();
    }

    private static StringStatement read(Statement statement, Detail.Other other) {
        String text = QUOTED.matcher(statement.span().text().toUpperCase(Locale.ROOT))
                .replaceAll(m -> "\"" + "x".repeat(m.group().length() - 2) + "\"");
        Matcher into = Pattern.compile("\\sINTO\\s").matcher(text);
        int at = into.find() ? statement.span().start() + into.start() : Integer.MAX_VALUE;
        List<Expression> senders = new ArrayList<>();
        Operand.Identifier receiver = null;
        for (Operand operand : other.operands()) {
            if (operand.span().start() < at) {
                senders.add(operand);
            } else if (receiver == null && operand instanceof Operand.Identifier identifier) {
                receiver = identifier;
            }
        }
        String head = text.substring(
                0, Math.min(text.length(), Math.max(0, at - statement.span().start())));
        boolean whole = !head.replaceAll("DELIMITED\\s+(BY\\s+)?SIZE", "").contains("DELIMITED");
        return new StringStatement(
                statement, senders, Optional.ofNullable(receiver), whole, text.matches("(?s).*\\sPOINTER\\s.*"));
    }
}
