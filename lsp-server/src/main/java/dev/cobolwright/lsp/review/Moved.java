package dev.cobolwright.lsp.review;

/**
 * Where offsets of a text are in a later one that has one region changed.
 *
 * @param start of the region, in both texts
 * @param endBefore of the region in the earlier text, exclusive
 * @param by how far what follows the region moved
 */
record Moved(int start, int endBefore, int by) {
    static Moved between(String before, String after) {
        if (before.equals(after)) {
            return new Moved(Integer.MAX_VALUE, Integer.MAX_VALUE, 0);
        }
        int most = Math.min(before.length(), after.length());
        int start = 0;
        while (start < most && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int tail = 0;
        while (tail < most - start
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        return new Moved(start, before.length() - tail, after.length() - before.length());
    }

    /** Whether a range has nothing of what changed. */
    boolean keeps(int from, int to) {
        return to < start || from >= endBefore;
    }

    int now(int offset) {
        return offset < start ? offset : offset + by;
    }
}
