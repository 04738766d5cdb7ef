package dev.cobolwright.model.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** The file at hand as words: what precedes and follows the cursor, and how its words were used. Safe for use by several threads. */
final class FileView {
    /** Text further from the cursor than this many characters is left out of very large files. */
    private static final int REACH = 400_000;

    final WordLayer layer;
    final NameRoles roles = new NameRoles();
    final Situation at;
    private final WordStream before;
    private final WordStream after;
    private final Uses uses;
    private final IntUnaryOperator others;
    private Spacing spacing;

    /** How a symbol is used in the file. */
    static final class Use {
        int before;
        int after;

        /** Lines to the last use before the cursor and to the first after it. */
        int distanceBefore = Integer.MAX_VALUE;

        int distanceAfter = Integer.MAX_VALUE;
    }

    FileView(WordQuery query, WordWorkspace workspace) {
        Lexicon lexicon = workspace.lexicon();
        int end = query.wordStart();
        int start = end <= REACH ? 0 : query.before().indexOf('\n', end - REACH) + 1;
        String head = query.before().substring(start, end);
        String tail =
                query.after().length() <= REACH ? query.after() : query.after().substring(0, REACH);
        int line = 0;
        for (int i = head.indexOf('\n'); i >= 0; i = head.indexOf('\n', i + 1)) {
            line++;
        }
        int column = head.length() - (head.lastIndexOf('\n') + 1);
        before = WordStream.of(head, 0, lexicon);
        after = WordStream.of(tail, line + 1, lexicon);
        layer = new WordLayer(lexicon, before.size() + after.size() + 3);
        layer.add("after", after);
        layer.add("before", before);
        roles.read(before, lexicon);
        roles.read(after, lexicon);
        at = Situation.of(before, line, column, after, lexicon);
        uses = new Uses(before, after, line, lexicon.size());
        others = workspace.layer().uses(query.file());
    }

    /** 1 at no distance, falling with it; 0 for never. */
    static float near(int distance, float scale) {
        return distance == Integer.MAX_VALUE ? 0 : scale / (scale + distance);
    }

    /** How a symbol is used in the file; null where it is not. */
    Use use(int symbol) {
        return symbol < uses.bySymbol.length ? uses.bySymbol[symbol] : null;
    }

    /** The symbols of the file, each once, in no order. */
    List<Integer> symbols() {
        return uses.symbols;
    }

    /** How often a symbol stands in the other files. */
    int otherUses(int symbol) {
        return others.applyAsInt(symbol);
    }

    /** How the file sets blanks; read where it is asked for, which lists of words do not. */
    synchronized Spacing spacing(Lexicon lexicon) {
        if (spacing == null) {
            spacing = new Spacing();
            spacing.read(before, lexicon);
            spacing.read(after, lexicon);
        }
        return spacing;
    }

    private static final class Uses {
        final Use[] bySymbol;
        final List<Integer> symbols = new ArrayList<>();

        Uses(WordStream before, WordStream after, int line, int lexiconSize) {
            bySymbol = new Use[lexiconSize];
            for (int i = 0; i < before.size(); i++) {
                Use use = use(before.symbol(i));
                use.before++;
                use.distanceBefore = line - before.line(i);
            }
            for (int i = after.size() - 1; i >= 0; i--) {
                Use use = use(after.symbol(i));
                use.after++;
                use.distanceAfter = after.line(i) - line;
            }
        }

        private Use use(int symbol) {
            if (bySymbol[symbol] == null) {
                bySymbol[symbol] = new Use();
                symbols.add(symbol);
            }
            return bySymbol[symbol];
        }
    }
}
