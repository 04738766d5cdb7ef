package dev.cobolwright.grammar.syntax;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The clauses that few data description entries have.
 *
 * @param words clauses and phrases that are only words
 * @param renames of level 66
 * @param likeName the name after TYPE, SAME AS or LIKE: the item is described as that one is
 * @param length the number of DYNAMIC LENGTH or LIMIT; 0 for none
 */
public record DataClauses(Set<Word> words, Optional<Renames> renames, Optional<String> likeName, int length) {
    public static final DataClauses NONE = new DataClauses(Set.of(), Optional.empty(), Optional.empty(), 0);

    /** What is said by words alone. */
    public enum Word {
        SYNCHRONIZED,
        JUSTIFIED,
        BLANK_WHEN_ZERO,
        GLOBAL,
        EXTERNAL,
        SIGN_LEADING,
        SIGN_TRAILING,
        SIGN_SEPARATE,
        /** USAGE PACKED-DECIMAL WITH NO SIGN. */
        NO_SIGN,
        SIGNED,
        UNSIGNED,
        /** GROUP-USAGE NATIONAL. */
        NATIONAL_GROUP,
        /** GROUP-USAGE BIT. */
        BIT_GROUP,
        TYPEDEF,
        BASED,
        ANY_LENGTH,
        DYNAMIC_LENGTH,
        CONSTANT
    }

    /**
     * @param first the name after RENAMES
     * @param last the name after THRU; equal to {@code first} where there is none
     */
    public record Renames(NameUse first, NameUse last) {}

    /** @param qualifiers from the inside out */
    public record NameUse(String name, List<String> qualifiers) {}
}
