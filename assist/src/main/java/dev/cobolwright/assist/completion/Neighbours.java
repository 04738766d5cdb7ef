package dev.cobolwright.assist.completion;

import dev.cobolwright.assist.completion.Suggestion.Evidence;
import dev.cobolwright.grammar.source.CodeText;
import dev.cobolwright.retrieval.Chunk;
import dev.cobolwright.retrieval.CodeSearch;
import dev.cobolwright.retrieval.Filter;
import dev.cobolwright.retrieval.Hit;
import dev.cobolwright.retrieval.IndexException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Similar code found for a cursor. What is shown as evidence of a suggestion is among what the models were given.
 *
 * @param hits best first
 * @param lineHead the beginning of the cursor's line, normalised
 */
record Neighbours(List<Hit> hits, String lineHead) {
    private static final int LINES_LOOKED_FOR = 14;
    private static final int MOST_HITS = 4;
    private static final int MOST_EVIDENCE = 3;
    /** Lines before the cursor that no hit of the same file may touch: what is being typed is no evidence for itself. */
    private static final int OWN_LINES = 40;

    static Neighbours of(Cursor cursor, Optional<CodeSearch> index, Filter visible, List<String> notes) {
        List<Hit> found = List.of();
        if (index.isPresent()) {
            try {
                String code = CodeText.of(cursor.source(), Math.max(0, cursor.line() - LINES_LOOKED_FOR), cursor.line())
                        + cursor.lineHead();
                int from = Math.max(1, cursor.line() + 1 - OWN_LINES);
                Filter.Exclusion own = new Filter.Exclusion(cursor.source().path(), from, Integer.MAX_VALUE);
                Filter filter = visible.only(Chunk.Kind.ofCobol()).without(own);
                found = index.get().similar(code, MOST_HITS, filter);
            } catch (IndexException unusable) {
                notes.add(unusable.getMessage());
            }
        }
        return new Neighbours(found, cursor.lineHead());
    }

    /** The hits that have two consecutive words of the line in common, one of them suggested. */
    List<Evidence> evidence(String continuation, String typed) {
        String line = lineHead.substring(0, lineHead.length() - typed.length()) + continuation;
        Set<String> pairs = pairs(line, lineHead.length() - typed.length());
        return hits.stream()
                .filter(hit ->
                        hit.text().lines().anyMatch(l -> pairs(l, 0).stream().anyMatch(pairs::contains)))
                .limit(MOST_EVIDENCE)
                .map(hit -> new Evidence(
                        hit.path(), hit.startLine(), hit.endLine(), Math.round(hit.score() * 1000) / 1000.0))
                .toList();
    }

    /** Pairs of neighbouring words of a line of which the second ends after an index. */
    private static Set<String> pairs(String line, int after) {
        Set<String> pairs = new HashSet<>();
        List<String> words = new ArrayList<>();
        int i = 0;
        while (i < line.length()) {
            if (!Cursor.isWord(line.charAt(i))) {
                i++;
                continue;
            }
            int from = i;
            while (i < line.length() && Cursor.isWord(line.charAt(i))) {
                i++;
            }
            words.add(line.substring(from, i));
            if (words.size() > 1 && i > after) {
                pairs.add(words.get(words.size() - 2) + " " + words.getLast());
            }
        }
        return pairs;
    }
}
