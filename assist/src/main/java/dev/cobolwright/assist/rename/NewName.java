package dev.cobolwright.assist.rename;

import dev.cobolwright.assist.references.Target;
import dev.cobolwright.assist.references.Target.Kind;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.preprocess.Keywords;
import java.util.Locale;

/**
 * Whether a text can be a name (IBM Enterprise COBOL Language Reference, "User-defined words"): letters, digits, hyphens and
 * underscores, with a letter unless it names a procedure, at most 30 characters (31 in COBOL 2002), not reserved.
 */
final class NewName {
    private static final int LONGEST = 30;
    private static final int LONGEST_2002 = 31;
    private static final int LONGEST_PROGRAM = 8;

    private NewName() {}

    static void check(String name, Target target, Dialect dialect) throws NotSafe {
        if (target.kind() == Kind.COPYBOOK) {
            checkCopybook(name);
            return;
        }
        boolean procedure = target.kind() == Kind.PARAGRAPH || target.kind() == Kind.SECTION;
        if (name.isEmpty() || !name.chars().allMatch(NewName::isWord)) {
            throw new NotSafe("'" + name + "' is not a COBOL word: letters, digits and hyphens only.");
        }
        if (name.startsWith("-") || name.endsWith("-") || name.startsWith("_") || name.endsWith("_")) {
            throw new NotSafe("A COBOL word neither begins nor ends with a hyphen: " + name + ".");
        }
        if (!procedure && name.chars().noneMatch(Character::isLetter)) {
            throw new NotSafe(name + " has no letter; only paragraphs and sections may be named by digits.");
        }
        int longest = dialect == Dialect.IBM || dialect == Dialect.COBOL85 ? LONGEST : LONGEST_2002;
        if (name.length() > longest) {
            throw new NotSafe(name + " has " + name.length() + " characters; at most " + longest + " are allowed.");
        }
        int kind = Keywords.kindOf(name.toUpperCase(Locale.ROOT));
        if (Keywords.isKeyword(kind) && Keywords.isReserved(kind, dialect)) {
            throw new NotSafe(name.toUpperCase(Locale.ROOT) + " is a reserved word.");
        }
        if (target.kind() == Kind.PROGRAM
                && dialect == Dialect.IBM
                && name.length() > LONGEST_PROGRAM
                && target.name().length() <= LONGEST_PROGRAM) {
            throw new NotSafe("The system uses only the first " + LONGEST_PROGRAM + " characters of a program-name; "
                    + name + " has " + name.length() + ".");
        }
    }

    private static void checkCopybook(String name) throws NotSafe {
        if (name.isEmpty() || !name.chars().allMatch(c -> isWord(c) || c == '#' || c == '$' || c == '@')) {
            throw new NotSafe("'" + name + "' cannot be the name of a copybook: give it without folder and extension.");
        }
    }

    private static boolean isWord(int c) {
        return c == '-' || c == '_' || Character.isLetterOrDigit(c);
    }
}
