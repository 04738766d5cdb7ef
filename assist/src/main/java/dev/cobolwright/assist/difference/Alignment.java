package dev.cobolwright.assist.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Two lists side by side, with as much as possible of one beside the same of the other.
 *
 * @param before empty for what was added
 * @param after empty for what was removed
 */
record Alignment<T>(Optional<T> before, Optional<T> after) {
    /** Beyond this many comparisons what differs between the same head and tail is taken for replaced as a whole. */
    private static final long MOST_COMPARED = 4_000_000;

    /** In order: what was removed goes before what was added at the same place. */
    static <T> List<Alignment<T>> of(List<T> before, List<T> after, BiPredicate<T, T> same) {
        int head = 0;
        int most = Math.min(before.size(), after.size());
        while (head < most && same.test(before.get(head), after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && same.test(before.get(before.size() - 1 - tail), after.get(after.size() - 1 - tail))) {
            tail++;
        }
        List<Alignment<T>> rows = new ArrayList<>();
        for (int i = 0; i < head; i++) {
            rows.add(new Alignment<>(Optional.of(before.get(i)), Optional.of(after.get(i))));
        }
        middle(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail), same, rows);
        for (int i = tail; i > 0; i--) {
            rows.add(new Alignment<>(
                    Optional.of(before.get(before.size() - i)), Optional.of(after.get(after.size() - i))));
        }
        return rows;
    }

    private static <T> void middle(List<T> a, List<T> b, BiPredicate<T, T> same, List<Alignment<T>> rows) {
        boolean compare = (long) a.size() * b.size() <= MOST_COMPARED;
        int[][] longest = compare ? longest(a, b, same) : new int[0][];
        int i = 0;
        int k = 0;
        while (i < a.size() || k < b.size()) {
            if (compare && i < a.size() && k < b.size() && same.test(a.get(i), b.get(k))) {
                rows.add(new Alignment<>(Optional.of(a.get(i++)), Optional.of(b.get(k++))));
            } else if (i < a.size() && (!compare || k == b.size() || longest[i + 1][k] >= longest[i][k + 1])) {
                rows.add(new Alignment<>(Optional.of(a.get(i++)), Optional.empty()));
            } else {
                rows.add(new Alignment<>(Optional.empty(), Optional.of(b.get(k++))));
            }
        }
    }

    /** Length of the longest common part of what follows; {@code [a.size() + 1][b.size() + 1]}. */
    private static <T> int[][] longest(List<T> a, List<T> b, BiPredicate<T, T> same) {
        int[][] longest = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int k = b.size() - 1; k >= 0; k--) {
                longest[i][k] = same.test(a.get(i), b.get(k))
                        ? longest[i + 1][k + 1] + 1
                        : Math.max(longest[i + 1][k], longest[i][k + 1]);
            }
        }
        return longest;
    }
}
