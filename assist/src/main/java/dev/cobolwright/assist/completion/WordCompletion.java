package dev.cobolwright.assist.completion;

import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.decode.Constraint;
import dev.cobolwright.model.decode.Continuation;
import dev.cobolwright.model.decode.DecodeLimits;
import dev.cobolwright.model.decode.Decoder;
import dev.cobolwright.model.words.WordQuery;
import dev.cobolwright.model.words.WordRanker;
import dev.cobolwright.model.words.WordRanker.Ranked;
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

    /** The most probable words, each beginning with what is typed; best first. */
    List<Candidate> candidates(
            Decoder decoder, WordRanker ranker, Declared declared, DecodeLimits limits, Cancellation cancellation) {
        String head = cursor.head();
        Map<String, Candidate> found = new HashMap<>();
        WordQuery query = new WordQuery(cursor.source().path(), head, cursor.tail(), declared.names());
        for (Ranked ranked : ranker.rank(query, CANDIDATES)) {
            found.put(ranked.text(), new Candidate(ranked.text(), RANKER_SHARE * ranked.probability(), "words"));
        }
        cancellation.check();
        for (Continuation word : decoder.words(head, limits, Constraint.NONE, cancellation)) {
            double share = (1 - RANKER_SHARE) * word.probability();
            String origin = Origin.of(word.specialistShare());
            found.merge(
                    word.text(),
                    new Candidate(word.text(), share, origin),
                    (ranked, decoded) -> new Candidate(
                            ranked.text(),
                            ranked.probability() + decoded.probability(),
                            ranked.probability() > decoded.probability() ? ranked.origin() : decoded.origin()));
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
