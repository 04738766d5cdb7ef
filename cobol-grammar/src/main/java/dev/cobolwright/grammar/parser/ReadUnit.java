package dev.cobolwright.grammar.parser;

import dev.cobolwright.grammar.preprocess.Tokens;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.DataSection;
import java.util.List;

/**
 * All that is known of a unit and stays true when it moves: its tree, and, kept once they were asked for, the words its names are
 * written with and its data description entry. May be shared between threads.
 */
final class ReadUnit {
    private static final Span NOWHERE = new Span(SourceText.of("", ""), 0, 0);

    private final UnitTree tree;
    private volatile Word[] words;
    private volatile DataItem entry;
    private volatile Doubts doubts;

    /** A name as it is used: upper case, with the names after OF or IN. */
    record Word(String name, List<String> qualifiers) {}

    /** A use of a name that nothing declares, or several items; @param reference its place among those of the unit */
    record Doubt(int reference, boolean ambiguous) {}

    /** What is wrong with the names of a unit, as long as these are the declarations. */
    record Doubts(Declarations under, List<Doubt> all) {}

    ReadUnit(UnitTree tree) {
        this.tree = tree;
    }

    UnitTree tree() {
        return tree;
    }

    /** One for each of the tree's names; null before they were kept. */
    Word[] words() {
        return words;
    }

    void keep(Word[] read) {
        words = read;
    }

    /** Null before it was looked for. */
    Doubts doubts() {
        return doubts;
    }

    void keep(Doubts found) {
        doubts = found;
    }

    /** The entry of a DATA_ENTRY unit, without children. */
    DataItem entry(Tokens tokens, Unit unit, boolean isName, DataSection section) {
        DataItem known = entry;
        if (known != null && known.section() == section) {
            int name = known.isFiller() ? unit.from() : unit.from() + 1;
            return known.at(tokens.span(unit.from(), unit.to() - 1), tokens.span(name));
        }
        DataItem read = DataEntryReader.read(tokens, unit, isName, section);
        entry = read.at(NOWHERE, NOWHERE);
        return read;
    }
}
