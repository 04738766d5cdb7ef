package dev.cobolwright.grammar.parser;

import dev.cobolwright.grammar.layout.DataProblems;
import dev.cobolwright.grammar.preprocess.Tokens;
import dev.cobolwright.grammar.symbols.Scope;
import java.util.List;

/**
 * The names that the programs of a text declare. Kept from version to version while no edit touches a declaration, so that what
 * was found undeclared stays so; of the scopes only the names are true then, not their places. May be shared between threads.
 */
final class Declarations {
    private final List<Scope> scopes;
    private volatile boolean sound;

    Declarations(List<Scope> scopes) {
        this.scopes = scopes;
    }

    /** Whether two versions of a text declare the same: all that differs are statements. */
    static boolean areSame(ParsedText before, ParsedText now) {
        if (before.read().length != now.read().length) {
            return false;
        }
        for (int i = 0; i < now.read().length; i++) {
            if (now.read()[i] != before.read()[i]
                    && !declaresTheSame(
                            before.units().get(i), before.tokens(), now.units().get(i), now.tokens())) {
                return false;
            }
        }
        return true;
    }

    private static boolean declaresTheSame(Unit before, Tokens oldTokens, Unit now, Tokens tokens) {
        return before.kind() == now.kind()
                && now.isProcedure()
                && (now.kind() == UnitKind.SENTENCES
                        || oldTokens.name(before.from()).equals(tokens.name(now.from())));
    }

    /** @param number of the program, counted in order of their beginnings */
    Scope scope(int number) {
        return scopes.get(number);
    }

    /** Nothing is wrong with the entries of the DATA DIVISION, in this version and all that declare the same. */
    boolean areSound() {
        return sound;
    }

    void found(DataProblems.Found ofData) {
        sound = ofData.sound();
    }
}
