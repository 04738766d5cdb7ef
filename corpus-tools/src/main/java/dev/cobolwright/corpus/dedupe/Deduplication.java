package dev.cobolwright.corpus.dedupe;

import dev.cobolwright.corpus.document.Document;
import dev.cobolwright.corpus.document.Split;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Drops copies and weights versions. Documents of one split are taken heaviest repository first, then longest first; each is
 * weighted by the share of its {@link Shingles} that none before it had, so the longest version of a family keeps its weight and
 * the others count for what is new in them. Tables, shared headers and mail addresses are taken out of training documents. Held-out splits are cleaned of copies among themselves but keep their tables and headers.
 */
public final class Deduplication {
    /** Below this share of new shingles a document is a near copy. */
    private static final double NEAR_COPY = 0.05;
    /** From this share on it counts in full. */
    private static final double NEW = 0.9;

    /** Mail addresses of people; the reserved names of RFC 2606 may stay. */
    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9._%+-]+@(?!(?i:example\\.))[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}");

    private Deduplication() {}

    /** The same documents in the same order, trimmed and weighted or dropped. */
    public static List<Document> apply(List<Document> documents) {
        LicenceHeaders headers = new LicenceHeaders(documents);
        List<Document> result = new ArrayList<>();
        for (Document document : documents) {
            boolean training = document.isKept() && document.curation().split() == Split.TRAIN;
            result.add(training ? trimmed(document, headers) : document);
        }
        for (Split split : Split.values()) {
            weigh(result, split);
        }
        return result;
    }

    private static Document trimmed(Document document, LicenceHeaders headers) {
        Document result = document;
        String withoutTables = DataTables.cut(document.text());
        if (withoutTables.length() < document.text().length()) {
            result = result.withText(withoutTables).with(result.curation().trimmed("data table"));
        }
        String withoutBanner = headers.cut(result.text());
        if (withoutBanner.length() < result.text().length()) {
            result = result.withText(withoutBanner).with(result.curation().trimmed("licence header"));
        }
        String withoutMail = MAIL.matcher(result.text()).replaceAll("user@example.com");
        if (!withoutMail.equals(result.text())) {
            result = result.withText(withoutMail).with(result.curation().trimmed("mail address"));
        }
        return result;
    }

    private static void weigh(List<Document> documents, Split split) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            if (documents.get(i).isKept() && documents.get(i).curation().split() == split) {
                order.add(i);
            }
        }
        order.sort(Comparator.comparingDouble(
                        (Integer i) -> -documents.get(i).curation().weight())
                .thenComparingInt(i -> -documents.get(i).text().length()));
        Map<String, Document> exact = new HashMap<>();
        Set<Long> seen = new HashSet<>();
        for (int i : order) {
            Document document = documents.get(i);
            Document twin = exact.putIfAbsent(document.text(), document);
            documents.set(
                    i,
                    twin == null
                            ? weighed(document, seen)
                            : document.with(document.curation().dropped("copy of " + twin.origin())));
        }
    }

    private static Document weighed(Document document, Set<Long> seen) {
        long[] shingles = Shingles.of(document.text());
        if (shingles.length == 0) {
            return document.with(document.curation().dropped("no code"));
        }
        int fresh = 0;
        for (long shingle : shingles) {
            fresh += seen.add(shingle) ? 1 : 0;
        }
        double share = (double) fresh / shingles.length;
        if (share < NEAR_COPY) {
            return document.with(
                    document.curation().dropped("near copy, %d of %d shingles new".formatted(fresh, shingles.length)));
        }
        boolean training = document.curation().split() == Split.TRAIN;
        return training && share < NEW ? document.with(document.curation().weighted(share)) : document;
    }
}
