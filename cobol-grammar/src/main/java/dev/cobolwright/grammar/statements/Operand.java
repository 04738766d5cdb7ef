package dev.cobolwright.grammar.statements;

import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.NameReference;
import java.util.List;
import java.util.Optional;

/** What a statement works on. */
public sealed interface Operand extends Expression {

    /**
     * A data item, condition-name, index or switch.
     *
     * @param subscripts in order; a subscript {@code ALL} is a literal of that text
     * @param part the reference modification
     */
    record Identifier(NameReference name, List<Expression> subscripts, Optional<ReferenceModification> part, Span span)
            implements Operand {}

    /** {@code (start:length)}, in character positions from 1; without a length to the end of the item. */
    record ReferenceModification(Expression start, Optional<Expression> length) {}

    /**
     * A literal or figurative constant.
     *
     * @param text as written, with quotes
     * @param all it is written after ALL
     */
    record Literal(Kind kind, String text, boolean all, Span span) implements Operand {
        /** The class of a literal. */
        public enum Kind {
            ALPHANUMERIC,
            NATIONAL,
            NUMERIC,
            HEXADECIMAL,
            BOOLEAN,
            FIGURATIVE
        }

        /** The characters of an alphanumeric literal, without quotes and with doubled quotes made single; any other as written. */
        public String value() {
            int open = Math.max(0, Math.min(indexOrEnd('"'), indexOrEnd('\'')));
            if (kind != Kind.ALPHANUMERIC || open != 0 || text.length() < 2) {
                return text;
            }
            String quote = text.substring(0, 1);
            int end = text.endsWith(quote) ? text.length() - 1 : text.length();
            return text.substring(1, end).replace(quote + quote, quote);
        }

        private int indexOrEnd(char quote) {
            int at = text.indexOf(quote);
            return at < 0 ? text.length() : at;
        }
    }

    /** @param name upper case */
    record FunctionCall(String name, List<Expression> arguments, Optional<ReferenceModification> part, Span span)
            implements Operand {}

    /** {@code ADDRESS OF}; of an entry where {@code of} is a literal. */
    record AddressOf(Operand of, Span span) implements Operand {}

    /** {@code LENGTH OF}. */
    record LengthOf(Operand of, Span span) implements Operand {}

    /** Literals (or constants) joined by {@code &}. */
    record Joined(List<Operand> parts, Span span) implements Operand {}

    /** A word with a meaning of its own in its place: TRUE, ON, SELF, a usage. */
    record Word(String text, Span span) implements Operand {}
}
