package dev.cobolwright.grammar.parser;

import static dev.cobolwright.grammar.parser.CobolTokens.*;

import dev.cobolwright.grammar.embedded.EmbeddedTexts;
import dev.cobolwright.grammar.parser.ReadUnit.Word;
import dev.cobolwright.grammar.preprocess.Tokens;
import dev.cobolwright.grammar.symbols.Scope;
import dev.cobolwright.grammar.syntax.NameKind;
import dev.cobolwright.grammar.syntax.NameReference;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Makes references of the names that were read in units. */
final class ReferenceBuilder {
    private final Tokens tokens;
    private final BitSet declaredWords;
    private final EmbeddedTexts embedded;

    ReferenceBuilder(Tokens tokens, BitSet declaredWords, EmbeddedTexts embedded) {
        this.tokens = tokens;
        this.declaredWords = declaredWords;
        this.embedded = embedded;
    }

    /** Whether a unit has no uses of names. */
    boolean isEmpty(Unit unit, ReadUnit read) {
        return read.tree().names().length == 0
                && !(unit.isProcedure() && embedded.isAmong(UnitReader.bodyStart(unit), unit.to()));
    }

    /** The uses of names in a unit, in order of their text. */
    List<NameReference> of(Unit unit, ReadUnit read) {
        List<NameReference> references = new ArrayList<>();
        int base = UnitReader.bodyStart(unit);
        int[] names = read.tree().names();
        Word[] words = words(unit, read);
        int skipTo = -1;
        for (int k = 0; k < names.length; k++) {
            int at = base + (names[k] >> NameUse.BITS);
            if (at < unit.to() && at >= skipTo) {
                String name = words[k].name();
                references.add(new NameReference(
                        name,
                        words[k].qualifiers(),
                        NameUse.kind(names[k]),
                        NameUse.access(names[k]),
                        tokens.span(at)));
                if (name.equals("DFHRESP") || name.equals("DFHVALUE")) {
                    skipTo = at + 4;
                }
            }
        }
        if (unit.isProcedure()) {
            embedded.addReferences(base, unit.to(), references);
        }
        return references;
    }

    /** Whether all names in a unit are surely declared once; tells without making references of them. */
    boolean areDeclaredOnce(Unit unit, ReadUnit read, Scope scope) {
        int[] names = read.tree().names();
        Word[] words = words(unit, read);
        for (int k = 0; k < names.length; k++) {
            NameKind kind = NameUse.kind(names[k]);
            Word word = words[k];
            if (kind != NameKind.OTHER
                    && word != null
                    && (!word.qualifiers().isEmpty() || !scope.declaresOnce(word.name(), kind))) {
                return false;
            }
        }
        return !unit.isProcedure() || !embedded.isAmong(UnitReader.bodyStart(unit), unit.to());
    }

    private Word[] words(Unit unit, ReadUnit read) {
        Word[] words = read.words();
        if (words == null) {
            int base = UnitReader.bodyStart(unit);
            int[] names = read.tree().names();
            words = new Word[names.length];
            for (int k = 0; k < names.length; k++) {
                int at = base + (names[k] >> NameUse.BITS);
                words[k] = at < unit.to() ? new Word(tokens.name(at), qualifiers(at, unit.to())) : null;
            }
            read.keep(words);
        }
        return words;
    }

    private List<String> qualifiers(int at, int end) {
        if (!isQualifier(at + 1, end)) {
            return List.of();
        }
        List<String> qualifiers = new ArrayList<>(2);
        for (int i = at + 1; isQualifier(i, end); i += 2) {
            int kind = tokens.kind(i + 1);
            if (kind != IDENTIFIER && kind != INTEGER && !declaredWords.get(kind)) {
                break;
            }
            qualifiers.add(tokens.name(i + 1));
        }
        return List.copyOf(qualifiers);
    }

    /** OF or IN with a word behind it, both before the end of the unit. */
    private boolean isQualifier(int i, int end) {
        return i + 1 < end && (tokens.kind(i) == OF || tokens.kind(i) == IN);
    }
}
