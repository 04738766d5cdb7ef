package dev.cobolwright.grammar.syntax;

import dev.cobolwright.grammar.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A statement with the statements nested in it.
 *
 * @param verb upper case; {@code EXEC CICS}, {@code EXEC SQL}, ... for embedded blocks; {@code GO TO}, {@code NEXT SENTENCE}, {@code XML PARSE}
 *     and the like with their second word
 * @param branches of IF and EVALUATE, AT END and so on, in order of their text
 * @param token index of its first token among those of the whole text after COPY and REPLACE
 * @param whole it was read to its end; false where an error left words of it unread
 * @param endsSentence a period follows
 */
public record Statement(String verb, Span span, List<Branch> branches, int token, boolean whole, boolean endsSentence) {

    /** The statements of all branches, in order of their text. */
    public List<Statement> nested() {
        return switch (branches.size()) {
            case 0 -> List.of();
            case 1 -> branches.getFirst().statements();
            default -> {
                List<Statement> all = new ArrayList<>();
                branches.forEach(branch -> all.addAll(branch.statements()));
                yield all;
            }
        };
    }
}
