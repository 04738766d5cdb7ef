package dev.cobolwright.assist.completion;

import dev.cobolwright.retrieval.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the cursor's line goes on in similar code: the rests of lines that begin as it does, or, where nothing stands on it yet, of
 * lines that follow what precedes.
 *
 * @param found the longest agreement with what precedes first
 */
record Copies(List<Copy> found) {
    /**
     * @param rest of the line, from the start of the word at the cursor on
     * @param depth lines before it that are the same here and there
     * @param votes hits in which it stands
     */
    record Copy(String rest, int depth, int votes) {
        /** The weight of this among others: what agrees longer is likelier. */
        double weight() {
            return votes * Math.pow(3, depth);
        }
    }

    private static final int DEEPEST = 4;
    private static final int MOST = 6;

    static Copies of(Cursor cursor, Neighbours neighbours) {
        List<String> before = new ArrayList<>(lines(cursor.head()
                .substring(0, cursor.head().length() - cursor.lineHead().length())));
        String lineHead = cursor.lineHead();
        String begun =
                folded(lineHead.substring(0, lineHead.length() - cursor.typed().length()));
        Map<String, Copy> found = new HashMap<>();
        for (Hit hit : neighbours.hits()) {
            Map<String, Copy> here = new HashMap<>();
            List<String> there = lines(hit.text());
            for (int i = 0; i < there.size(); i++) {
                int depth = depth(before, there, i);
                String line = there.get(i);
                if (!line.startsWith(begun) || (begun.isEmpty() && depth == 0)) {
                    continue;
                }
                String rest = line.substring(begun.length()).strip();
                if (rest.length() > cursor.typed().length() && rest.startsWith(cursor.typed())) {
                    here.merge(rest, new Copy(rest, depth, 1), (a, b) -> a.depth() >= b.depth() ? a : b);
                }
            }
            here.forEach((rest, copy) -> found.merge(
                    rest, copy, (a, b) -> new Copy(rest, Math.max(a.depth(), b.depth()), a.votes() + b.votes())));
        }
        return new Copies(found.values().stream()
                .sorted(Comparator.comparingDouble(Copy::weight).reversed().thenComparing(Copy::rest))
                .limit(MOST)
                .toList());
    }

    /** How surely one of these is the line, by weight alone. */
    double share(Copy copy) {
        double all = 1 + found.stream().mapToDouble(Copy::weight).sum();
        return copy.weight() / all;
    }

    int deepest() {
        return found.isEmpty() ? 0 : found.getFirst().depth();
    }

    /** Lines before one of a hit that are as those before the cursor. */
    private static int depth(List<String> before, List<String> there, int at) {
        int depth = 0;
        while (depth < DEEPEST
                && depth < at
                && depth < before.size()
                && before.get(before.size() - 1 - depth).equals(there.get(at - 1 - depth))) {
            depth++;
        }
        return depth;
    }

    private static List<String> lines(String code) {
        return code.lines()
                .filter(line -> !line.startsWith("*"))
                .map(Copies::folded)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Runs of blanks as one; a blank at the end tells that a word was ended. */
    private static String folded(String line) {
        return line.stripLeading().replaceAll("\\s+", " ");
    }
}
