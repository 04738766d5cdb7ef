package dev.cobolwright.assist.completion;

import dev.cobolwright.model.words.WordQuery;
import dev.cobolwright.model.words.WordRanker;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The word at the cursor: what the mixture finds probable and what the word ranker does, weighed together. */
final class WordCompletion {
    private static final int CANDIDATES = 40;
    private static final double RANKER_SHARE = 0.8;

    private final Cursor cursor;
    private final Neighbours neighbours;

    WordCompletion(Cursor cursor, Neighbours neighbours) {
        this.cursor = cursor;
        this.neighbours = neighbours;
    }

    /** @param probability by word ranking and decoder together, 0 to 1 */
    record Candidate(String text, double probability, String origin) {}

    /** The most probable words by the word ranker alone, each beginning with what is typed. */
    List<Candidate> ranked(WordRanker ranker, Declared declared) {
        WordQuery query = new WordQuery(cursor.source().path(), cursor.head(), cursor.tail(), declared.names());
        return ranker.rank(query, CANDIDATES).stream()
                .map(word -> new Candidate(word.text(), word.probability(), "words"))
                .toList();
    }

    /** Ranked words and decoded ones weighed together, best first. */
    List<Candidate> weighed(List<Candidate> ranked, List<DecodedWords.Word> decoded) {
        Map<String, Candidate> found = new HashMap<>();
        for (Candidate word : ranked) {
            found.put(word.text(), new Candidate(word.text(), RANKER_SHARE * word.probability(), word.origin()));
        }
        for (DecodedWords.Word word : decoded) {
            double share = (1 - RANKER_SHARE) * word.probability();
            found.merge(
                    word.text(),
                    new Candidate(word.text(), share, Origin.of(word.specialistShare())),
                    (known, same) -> new Candidate(
                            known.text(),
                            known.probability() + same.probability(),
                            known.probability() > same.probability() ? known.origin() : same.origin()));
        }
        return found.values().stream()
                .sorted(Comparator.comparingDouble(Candidate::probability)
                        .reversed()
                        .thenComparing(Candidate::text))
                .toList();
    }

    List<Suggestion> suggestions(List<Candidate> candidates) {
        Spelling spelling = Spelling.of(cursor.source());
        return candidates.stream()
                .map(candidate -> suggestion(candidate, spelling))
                .toList();
    }

    private Suggestion suggestion(Candidate found, Spelling spelling) {
        return new Suggestion(
                spelling.apply(found.text()),
                cursor.typed().length(),
                found.probability(),
                found.origin(),
                neighbours.evidence(found.text(), cursor.typed()));
    }
}
