package dev.cobolwright.grammar;

import dev.cobolwright.grammar.syntax.NameKind;
import java.util.Set;

/**
 * What the grammar accepts at a position.
 *
 * @param keywords reserved words and punctuation, upper case
 * @param names classes of user-defined words
 * @param literal whether a literal may stand there
 */
public record Expected(Set<String> keywords, Set<NameKind> names, boolean literal) {
    /** Where nothing is known, as inside a comment or a literal. */
    public static final Expected NOTHING = new Expected(Set.of(), Set.of(), false);
}
