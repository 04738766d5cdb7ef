package dev.cobolwright.corpus.split;

import dev.cobolwright.corpus.dedupe.Shingles;
import dev.cobolwright.corpus.document.Document;
import dev.cobolwright.corpus.document.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Code that stands on both sides of the split, by {@link Shingles}. */
public final class Leakage {
    /** A training document with this share of held-out shingles is dropped. */
    private static final double TOO_MUCH = 0.3;
    /** Fewer common shingles than this are chance: everybody opens files alike. */
    private static final int CHANCE = 5;

    private Leakage() {}

    /** The documents, with training documents that copy held-out ones dropped. */
    public static List<Document> dropped(List<Document> documents) {
        Set<Long> held = new HashSet<>();
        for (Document document : documents) {
            if (document.isKept() && document.curation().split() != Split.TRAIN) {
                Arrays.stream(Shingles.of(document.text())).forEach(held::add);
            }
        }
        List<Document> result = new ArrayList<>();
        for (Document document : documents) {
            result.add(
                    document.curation().split() == Split.TRAIN && document.isKept()
                            ? checked(document, held)
                            : document);
        }
        return result;
    }

    private static Document checked(Document document, Set<Long> held) {
        long[] shingles = Shingles.of(document.text());
        long common = Arrays.stream(shingles).filter(held::contains).count();
        boolean leaks = common >= CHANCE && common >= TOO_MUCH * shingles.length;
        return leaks
                ? document.with(document.curation()
                        .dropped("%d of %d shingles are held out".formatted(common, shingles.length)))
                : document;
    }

    /** Share (0 to 1) of each held-out repository's shingles that also stand in kept training documents. */
    public static Map<String, Double> shares(List<Document> documents) {
        Set<Long> training = new HashSet<>();
        documents.stream()
                .filter(d -> d.isKept() && d.curation().split() == Split.TRAIN)
                .forEach(d -> Arrays.stream(Shingles.of(d.text())).forEach(training::add));
        Map<String, long[]> counts = new TreeMap<>();
        for (Document document : documents) {
            if (document.isKept() && document.curation().split() != Split.TRAIN) {
                long[] count = counts.computeIfAbsent(document.origin().repository(), r -> new long[2]);
                long[] shingles = Shingles.of(document.text());
                count[0] += Arrays.stream(shingles).filter(training::contains).count();
                count[1] += shingles.length;
            }
        }
        Map<String, Double> shares = new TreeMap<>();
        counts.forEach(
                (repository, count) -> shares.put(repository, count[1] == 0 ? 0.0 : (double) count[0] / count[1]));
        return shares;
    }
}
