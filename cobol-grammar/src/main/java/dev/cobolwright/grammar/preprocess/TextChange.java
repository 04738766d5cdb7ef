package dev.cobolwright.grammar.preprocess;

import dev.cobolwright.grammar.source.SourceText;

/**
 * What two versions of a text have in common.
 *
 * @param head characters at their beginning
 * @param tail characters at their end that are not part of the head
 */
record TextChange(int head, int tail) {
    private static final int BLOCK = 4096;

    static TextChange between(SourceText before, SourceText after) {
        String a = before.text();
        String b = after.text();
        int most = Math.min(a.length(), b.length());
        int head = 0;
        while (head + BLOCK <= most && a.regionMatches(head, b, head, BLOCK)) {
            head += BLOCK;
        }
        while (head < most && a.charAt(head) == b.charAt(head)) {
            head++;
        }
        int left = most - head;
        int tail = 0;
        while (tail + BLOCK <= left
                && a.regionMatches(a.length() - tail - BLOCK, b, b.length() - tail - BLOCK, BLOCK)) {
            tail += BLOCK;
        }
        while (tail < left && a.charAt(a.length() - tail - 1) == b.charAt(b.length() - tail - 1)) {
            tail++;
        }
        return new TextChange(head, tail);
    }
}
