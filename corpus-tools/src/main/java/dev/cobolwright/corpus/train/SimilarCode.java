package dev.cobolwright.corpus.train;

import dev.cobolwright.model.specialist.Preamble;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds code of the same repository that is like a stretch of tokens: where most rare sequences of four are shared. For training, what
 * the index is for completion; over tokens, so that a window costs microseconds.
 */
final class SimilarCode {
    private static final int GRAM = 4;
    private static final int CELL = 64;
    /** What stands in more places of a repository is language. */
    private static final int MOST_PLACES = 64;

    private final TokenDocuments corpus;
    /** Hash of repository and sequence above, its place below, in order. */
    private final long[] places;

    private final int[] repositories;
    private final int[] offsets;

    SimilarCode(TokenDocuments corpus) {
        this.corpus = corpus;
        List<TokenDocuments.Document> documents = corpus.documents();
        Map<String, Integer> ids = new HashMap<>();
        this.repositories = documents.stream()
                .mapToInt(d -> ids.computeIfAbsent(d.repository(), r -> ids.size()))
                .toArray();
        this.offsets =
                documents.stream().mapToInt(TokenDocuments.Document::offset).toArray();
        long[] all = new long[corpus.ids().length];
        int count = 0;
        for (int d = 0; d < documents.size(); d++) {
            int end = documents.get(d).offset() + documents.get(d).tokens() - GRAM;
            for (int at = documents.get(d).offset(); at < end; at++) {
                all[count++] = (long) hash(repositories[d], at) << 32 | at;
            }
        }
        this.places = Arrays.copyOf(all, count);
        Arrays.parallelSort(places);
    }

    /**
     * Excerpts from before {@code from} in the document and from anywhere in the others, best first.
     *
     * @param document index of the document that is written
     * @param from of the text looked for: nothing in the document from here on is found
     * @param to its end, exclusive
     */
    List<int[]> excerpts(int document, int from, int to, int length) {
        Map<Integer, Double> cells = new HashMap<>();
        int own = corpus.documents().get(document).offset()
                + corpus.documents().get(document).tokens();
        for (int at = from; at + GRAM <= to; at++) {
            long hash = (long) hash(repositories[document], at) << 32;
            int first = at(hash);
            int last = at(hash + (1L << 32));
            for (int i = first; i < last && last - first <= MOST_PLACES; i++) {
                int place = (int) places[i];
                if (place < from || place >= own) {
                    cells.merge(place / CELL, 1.0 / (last - first), Double::sum);
                }
            }
        }
        int[] text = corpus.tokens(from, to);
        List<Integer> chosen = new ArrayList<>();
        cells.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .filter(cell -> cell.getValue() > 1)
                .forEach(cell -> {
                    if (chosen.size() < Preamble.EXCERPTS
                            && chosen.stream().noneMatch(other -> Math.abs(other - cell.getKey()) < 3)) {
                        chosen.add(cell.getKey());
                    }
                });
        return chosen.stream()
                .map(cell -> Preamble.excerpt(around(cell, document, from), text, length))
                .toList();
    }

    /** The cell with the one before and two after it, as far as they belong to the document and may be seen. */
    private int[] around(int cell, int document, int hidden) {
        int found = Arrays.binarySearch(offsets, cell * CELL + CELL - 1);
        int index = found < 0 ? -found - 2 : found;
        var from = corpus.documents().get(index);
        int end = from.offset() + from.tokens() - 1;
        if (index == document) {
            end = Math.min(end, hidden);
        }
        int start = Math.max(from.offset(), cell * CELL - CELL);
        return corpus.tokens(start, Math.max(start, Math.min(end, cell * CELL + 3 * CELL)));
    }

    private int at(long key) {
        int found = Arrays.binarySearch(places, key);
        return found < 0 ? -found - 1 : found;
    }

    private int hash(int repository, int at) {
        int hash = repository * 0x9E3779B1 + 1;
        for (int i = at; i < at + GRAM; i++) {
            hash = (hash ^ corpus.id(i)) * 0x01000193;
            hash ^= hash >>> 15;
        }
        return hash & 0x7fffffff;
    }
}
