package dev.cobolwright.model.words;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** The file at hand as words: what precedes and follows the cursor, and how its words were used. */
final class FileView {
    /** Text further from the cursor than this many characters is left out of very large files. */
    private static final int REACH = 400_000;

    final WordLayer layer;
    final NameRoles roles = new NameRoles();
    final Situation at;
    final Map<Integer, Use> uses = new HashMap<>();
    final Spacing spacing = new Spacing();
    private IntUnaryOperator others;

    /** How a symbol is used in the file. */
    static final class Use {
        int before;
        int after;

        /** Lines to the last use before the cursor and to the first after it. */
        int distanceBefore = Integer.MAX_VALUE;

        int distanceAfter = Integer.MAX_VALUE;
    }

    FileView(WordQuery query, Lexicon lexicon) {
        int end = query.wordStart();
        int start = end <= REACH ? 0 : query.before().indexOf('\n', end - REACH) + 1;
        String head = query.before().substring(start, end);
        String tail =
                query.after().length() <= REACH ? query.after() : query.after().substring(0, REACH);
        int line = (int) head.chars().filter(c -> c == '\n').count();
        int column = head.length() - (head.lastIndexOf('\n') + 1);
        WordStream before = WordStream.of(head, 0, lexicon);
        WordStream after = WordStream.of(tail, line + 1, lexicon);
        layer = new WordLayer(lexicon);
        layer.add("after", after);
        layer.add("before", before);
        roles.read(before, lexicon);
        roles.read(after, lexicon);
        at = Situation.of(before, line, column, after, lexicon);
        count(before, after, line);
        spacing.read(before, lexicon);
        spacing.read(after, lexicon);
    }

    /** 1 at no distance, falling with it; 0 for never. */
    static float near(int distance, float scale) {
        return distance == Integer.MAX_VALUE ? 0 : scale / (scale + distance);
    }

    /** How often a symbol stands in the other files; counted once. */
    IntUnaryOperator otherUses(WordWorkspace workspace, String name) {
        if (others == null) {
            others = workspace.layer().uses(name);
        }
        return others;
    }

    private void count(WordStream before, WordStream after, int line) {
        for (int i = 0; i < before.size(); i++) {
            Use use = uses.computeIfAbsent(before.symbol(i), s -> new Use());
            use.before++;
            use.distanceBefore = line - before.line(i);
        }
        for (int i = after.size() - 1; i >= 0; i--) {
            Use use = uses.computeIfAbsent(after.symbol(i), s -> new Use());
            use.after++;
            use.distanceAfter = after.line(i) - line;
        }
    }
}
