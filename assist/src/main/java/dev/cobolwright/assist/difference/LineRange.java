package dev.cobolwright.assist.difference;

import dev.cobolwright.grammar.source.CodeText;
import dev.cobolwright.grammar.source.SourceText;

/**
 * The lines between what two texts begin and end with alike, sequence numbers and columns 73-80 apart; from 1, inclusive. Where lines were
 * only added or removed, the other text has the line before which they stand.
 */
record LineRange(int firstBefore, int lastBefore, int firstAfter, int lastAfter) {
    static LineRange between(SourceText before, SourceText after) {
        int most = Math.min(before.lineCount(), after.lineCount());
        int head = 0;
        while (head < most && line(before, head).equals(line(after, head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && line(before, before.lineCount() - 1 - tail).equals(line(after, after.lineCount() - 1 - tail))) {
            tail++;
        }
        return new LineRange(
                first(before, head), last(before, head, tail), first(after, head), last(after, head, tail));
    }

    private static String line(SourceText text, int line) {
        return CodeText.line(text.line(line), text.format());
    }

    private static int first(SourceText text, int head) {
        return Math.max(1, Math.min(head + 1, text.lineCount()));
    }

    private static int last(SourceText text, int head, int tail) {
        return Math.max(first(text, head), text.lineCount() - tail);
    }
}
