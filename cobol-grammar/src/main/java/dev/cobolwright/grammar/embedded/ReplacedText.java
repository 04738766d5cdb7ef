package dev.cobolwright.grammar.embedded;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the place in a written text of what a replaced text says: words that both have in the same order (a longest common
 * subsequence) are where they were written; what lies between two such words is where the text between them was written.
 */
final class ReplacedText {
    private static final int MOST_WORDS = 1500;

    private record Word(String text, int start, int end) {}

    private final List<Word> written;
    private final List<Word> replaced;
    /** For each word of the replaced text the index of the same word in the written one, or -1. */
    private final int[] same;

    ReplacedText(String writtenText, String replacedText) {
        written = words(writtenText);
        replaced = words(replacedText);
        same = align();
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int start = at++;
            if (c <= ' ') {
                continue;
            }
            while (Character.isLetterOrDigit(c) && at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
                at++;
            }
            words.add(new Word(text.substring(start, at), start, at));
        }
        return words;
    }

    private int[] align() {
        int n = replaced.size();
        int m = written.size();
        int[] found = new int[n];
        java.util.Arrays.fill(found, -1);
        int head = 0;
        while (head < Math.min(n, m)
                && replaced.get(head).text().equals(written.get(head).text())) {
            found[head] = head;
            head++;
        }
        int tail = 0;
        while (tail < Math.min(n, m) - head
                && replaced.get(n - 1 - tail)
                        .text()
                        .equals(written.get(m - 1 - tail).text())) {
            found[n - 1 - tail] = m - 1 - tail;
            tail++;
        }
        if (n - head - tail <= MOST_WORDS && m - head - tail <= MOST_WORDS) {
            alignMiddle(head, n - tail, m - tail, found);
        }
        return found;
    }

    private void alignMiddle(int from, int replacedEnd, int writtenEnd, int[] found) {
        int n = replacedEnd - from;
        int m = writtenEnd - from;
        short[][] longest = new short[n + 1][m + 1];
        for (int i = n - 1; i >= 0; i--) {
            for (int k = m - 1; k >= 0; k--) {
                longest[i][k] = replaced.get(from + i)
                                .text()
                                .equals(written.get(from + k).text())
                        ? (short) (longest[i + 1][k + 1] + 1)
                        : (short) Math.max(longest[i + 1][k], longest[i][k + 1]);
            }
        }
        int i = 0;
        int k = 0;
        while (i < n && k < m) {
            if (replaced.get(from + i).text().equals(written.get(from + k).text())) {
                found[from + i++] = from + k++;
            } else if (longest[i + 1][k] >= longest[i][k + 1]) {
                i++;
            } else {
                k++;
            }
        }
    }

    /** The written offset of a replaced offset that starts something. */
    int startOf(int offset) {
        int word = 0;
        while (word < replaced.size() && replaced.get(word).end() <= offset) {
            word++;
        }
        if (word == replaced.size()) {
            return written.isEmpty() ? 0 : written.getLast().end();
        }
        if (same[word] >= 0) {
            return written.get(same[word]).start()
                    + Math.max(0, offset - replaced.get(word).start());
        }
        int before = word - 1;
        while (before >= 0 && same[before] < 0) {
            before--;
        }
        int at = before < 0 ? 0 : same[before] + 1;
        return at < written.size()
                ? written.get(at).start()
                : written.isEmpty() ? 0 : written.getLast().end();
    }

    /** The written offset of a replaced offset that ends something. */
    int endOf(int offset) {
        int word = replaced.size() - 1;
        while (word >= 0 && replaced.get(word).start() >= offset) {
            word--;
        }
        if (word < 0) {
            return 0;
        }
        if (same[word] >= 0) {
            return written.get(same[word]).end()
                    - Math.max(0, replaced.get(word).end() - offset);
        }
        int after = word + 1;
        while (after < replaced.size() && same[after] < 0) {
            after++;
        }
        int at = (after < replaced.size() ? same[after] : written.size()) - 1;
        return at >= 0 && at < written.size() ? written.get(at).end() : 0;
    }
}
