package dev.cobolwright.grammar.parser;

import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.preprocess.Tokens;
import java.util.BitSet;
import org.antlr.v4.runtime.atn.PredictionMode;

/** Reads units with the ANTLR parser. Not for use by several threads; cheap enough to make one for each text. */
final class UnitReader {
    private final UnitTokens input = new UnitTokens();
    private final CobolParser parser = new CobolParser(input);
    private final Tokens tokens;
    private final BitSet names;
    private final Dialect dialect;

    /** @param names kinds of keywords that the program declares as names */
    UnitReader(Tokens tokens, BitSet names, Dialect dialect) {
        this.tokens = tokens;
        this.names = names;
        this.dialect = dialect;
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    }

    UnitTree read(Unit unit) {
        return read(unit, unit.to());
    }

    /** Reads a unit up to a token, exclusive. */
    private UnitTree read(Unit unit, int to) {
        int from = bodyStart(unit);
        if (from < 0 || from > to || from == to && !unit.isProcedure()) {
            return UnitTree.EMPTY;
        }
        input.load(tokens, from, to, names, dialect);
        parser.recorder.clear();
        parser.forgetGates();
        try {
            switch (unit.kind()) {
                case SELECT -> parser.entry(parser::selectEntry, "SELECT entry");
                case FILE_ENTRY -> parser.entry(parser::fileDescription, tokens.name(unit.from()) + " entry");
                case DATA_ENTRY -> parser.entry(parser::dataDescription, "data description entry");
                case PROCEDURE_DIVISION -> parser.entry(parser::procedureDivision, "header of the PROCEDURE DIVISION");
                default -> parser.sentences();
            }
        } catch (StackOverflowError e) {
            parser.forgetGates();
            parser.problem("CW0107", "This paragraph is nested too deeply to be read", 0, 0);
        }
        return parser.recorder.tree();
    }

    /** The token that positions in the tree of a unit count from; -1 for units that are not read by the grammar. */
    static int bodyStart(Unit unit) {
        return switch (unit.kind()) {
            case SELECT, FILE_ENTRY, DATA_ENTRY, PROCEDURE_DIVISION, SENTENCES, PARAGRAPH -> unit.body();
            default -> -1;
        };
    }

    /** What may stand after the tokens of a unit before {@code to}. */
    Expectation expectationAt(Unit unit, int to) {
        Expectation[] found = {null};
        boolean procedure = unit.isProcedure();
        input.whenAtEnd(() -> {
            if (found[0] == null && input.index() >= input.size()) {
                found[0] = parser.expectation(procedure);
            }
        });
        try {
            read(unit, to);
        } finally {
            input.whenAtEnd(() -> {});
        }
        return found[0] == null ? new Expectation() : found[0];
    }
}
