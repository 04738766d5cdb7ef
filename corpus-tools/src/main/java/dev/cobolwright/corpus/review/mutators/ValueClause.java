package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.corpus.review.Mutator.Mutant;
import dev.cobolwright.grammar.syntax.DataItem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The VALUE clause of an entry without condition-names. */
final class ValueClause {
    private static final Pattern CLAUSE = Pattern.compile(
            "\\s+VALUES?\\s+(IS\\s+)?([+-]?[0-9][0-9.]*[0-9]|[0-9]|ZEROE?S?|SPACES?|'[^']*'|\"[^\"]*\")(?=[\\s.])",
            Pattern.CASE_INSENSITIVE);

    private ValueClause() {}

    static Optional<Mutant> removed(DataItem item) {
        Matcher clause = CLAUSE.matcher(item.span().text() + " ");
        return item.children().isEmpty() && clause.find()
                ? Optional.of(Mutant.of(new Edit(
                        item.span().start() + clause.start(), item.span().start() + clause.end(), "")))
                : Optional.empty();
    }
}
