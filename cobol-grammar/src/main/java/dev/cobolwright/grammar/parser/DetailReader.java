package dev.cobolwright.grammar.parser;

import dev.cobolwright.grammar.preprocess.Tokens;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Details;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.atn.PredictionMode;

/** Reads single statements again, this time with a parse tree. */
public final class DetailReader implements Details {
    private final ParsedText text;
    private final UnitTokens input = new UnitTokens();
    private final CobolParser parser = new CobolParser(input);

    public DetailReader(ParsedText text) {
        this.text = text;
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    }

    @Override
    public Detail of(Statement statement) {
        int at = text.unitWith(statement.token());
        if (at < 0 || !text.units().get(at).isProcedure()) {
            return new Detail.Unknown(statement.verb(), List.of());
        }
        Unit unit = text.units().get(at);
        UnitTree tree = text.read()[at].tree();
        int base = UnitReader.bodyStart(unit);
        int slot = slot(tree, statement.token() - base);
        if (slot < 0) {
            return new Detail.Unknown(statement.verb(), List.of());
        }
        int first = base + tree.first(slot);
        int after = Math.min(unit.to(), Math.max(first + 1, base + tree.after(slot)));
        if (!tree.isWhole(slot)) {
            return unknown(statement, first, after);
        }
        input.load(text.tokens(), first, after, text.declaredWords(), text.dialect());
        return parser.statementTree(nestedEnds(tree, slot))
                .map(context -> new DetailBuilder(new OperandBuilder(text.tokens(), first, parser.recorder.tree()))
                        .detail(statement.verb(), context))
                .orElseGet(() -> unknown(statement, first, after));
    }

    private Detail unknown(Statement statement, int first, int after) {
        Tokens tokens = text.tokens();
        Set<String> names = new LinkedHashSet<>();
        for (int i = first + 1; i < after; i++) {
            int kind = tokens.kind(i);
            if (kind == CobolTokens.IDENTIFIER
                    || kind == CobolTokens.INTEGER
                    || text.declaredWords().get(Math.max(0, kind))) {
                names.add(tokens.name(i));
            }
        }
        return new Detail.Unknown(statement.verb(), List.copyOf(names));
    }

    /** The statement that begins at a token of the unit; -1 for none. */
    private static int slot(UnitTree tree, int token) {
        int low = 0;
        int high = tree.statementCount() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int first = tree.first(middle);
            if (first == token) {
                return middle;
            }
            if (first < token) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    private static int[] nestedEnds(UnitTree tree, int slot) {
        int[] flat = tree.branches();
        List<Integer> ends = new ArrayList<>();
        int start = tree.first(slot);
        int i = firstBranch(flat, start);
        while (i < flat.length && flat[i + 2] <= tree.after(slot)) {
            if (flat[i] >> 5 == slot) {
                ends.add(flat[i + 3] - start);
                i = Math.max(i + UnitTree.BRANCH, firstBranch(flat, flat[i + 3]));
            } else {
                i += UnitTree.BRANCH;
            }
        }
        return ends.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Where in the branches the first stands whose statements begin at or behind a token. */
    private static int firstBranch(int[] flat, int token) {
        int low = 0;
        int high = flat.length / UnitTree.BRANCH;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (flat[middle * UnitTree.BRANCH + 2] < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low * UnitTree.BRANCH;
    }
}
