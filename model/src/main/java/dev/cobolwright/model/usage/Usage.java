package dev.cobolwright.model.usage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts of a workspace. Immutable; each method gives the counts after one more event.
 *
 * @param models what each model was asked, by its id
 * @param shown lines whose outcome is known, by confidence: bin i holds confidences from i / {@value #BINS} on
 * @param kept of those, the lines that were kept
 * @param recentShown the same, with old ones fading: each new line weighs the ones before {@value #FADING} times less
 * @param recentKept likewise
 * @param millis answers by how long they took: bucket i holds those below 2^i milliseconds and not below 2^(i-1)
 */
public record Usage(
        int version,
        Map<String, Count> models,
        List<Double> shown,
        List<Double> kept,
        List<Double> recentShown,
        List<Double> recentKept,
        List<Double> millis) {
    public static final int BINS = 10;
    private static final int BUCKETS = 17;
    private static final int VERSION = 1;
    static final double FADING = 0.998;

    /** Of the answers where a model came first: how many were shown, kept back, asked for elsewhere, and then kept or not by the user. */
    public record Count(long shown, long silent, long escalated, long kept, long rejected) {
        static final Count NONE = new Count(0, 0, 0, 0, 0);
    }

    /** What the router did with a request. */
    public enum Route {
        SHOWN,
        SILENT,
        ESCALATED
    }

    public static final Usage NONE =
            new Usage(VERSION, Map.of(), zeros(BINS), zeros(BINS), zeros(BINS), zeros(BINS), zeros(BUCKETS));

    public Usage {
        models = Collections.unmodifiableMap(new TreeMap<>(models));
        if (version != VERSION || shown.size() != BINS || millis.size() != BUCKETS) {
            throw new IllegalArgumentException("counts of version " + version + " instead of " + VERSION);
        }
    }

    private static List<Double> zeros(int n) {
        return Collections.nCopies(n, 0.0);
    }

    /** An answer was given. */
    public Usage answered(String model, Route route, long answerMillis) {
        int bucket = Math.clamp(64 - Long.numberOfLeadingZeros(Math.max(0, answerMillis)), 0, BUCKETS - 1);
        Count c = models.getOrDefault(model, Count.NONE);
        Count next = new Count(
                c.shown() + (route == Route.SHOWN ? 1 : 0),
                c.silent() + (route == Route.SILENT ? 1 : 0),
                c.escalated() + (route == Route.ESCALATED ? 1 : 0),
                c.kept(),
                c.rejected());
        return new Usage(version, with(model, next), shown, kept, recentShown, recentKept, plus(millis, bucket, 1));
    }

    /** The user kept a line that was shown, or did not. */
    public Usage outcome(String model, double confidence, boolean wasKept) {
        int bin = Math.clamp((int) (confidence * BINS), 0, BINS - 1);
        Count c = models.getOrDefault(model, Count.NONE);
        Count next = new Count(
                c.shown(), c.silent(), c.escalated(), c.kept() + (wasKept ? 1 : 0), c.rejected() + (wasKept ? 0 : 1));
        double one = wasKept ? 1 : 0;
        return new Usage(
                version,
                with(model, next),
                plus(shown, bin, 1),
                plus(kept, bin, one),
                plus(faded(recentShown), bin, 1),
                plus(faded(recentKept), bin, one),
                millis);
    }

    private Map<String, Count> with(String model, Count count) {
        Map<String, Count> next = new TreeMap<>(models);
        next.put(model, count);
        return next;
    }

    private static List<Double> plus(List<Double> counts, int at, double more) {
        List<Double> next = new ArrayList<>(counts);
        next.set(at, next.get(at) + more);
        return List.copyOf(next);
    }

    private static List<Double> faded(List<Double> counts) {
        return counts.stream().map(c -> c * FADING).toList();
    }

    /** Upper end of the bucket that a share of the answers does not exceed, in milliseconds; 0 where there are none. */
    public long millisAt(double share) {
        double all = millis.stream().mapToDouble(m -> m).sum();
        double sum = 0;
        for (int i = 0; i < millis.size(); i++) {
            sum += millis.get(i);
            if (all > 0 && sum >= share * all) {
                return 1L << i;
            }
        }
        return 0;
    }
}
