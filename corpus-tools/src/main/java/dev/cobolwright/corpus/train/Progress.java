package dev.cobolwright.corpus.train;

import dev.cobolwright.model.specialist.WeightsFile;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/**
 * How far a run is; travels in the metadata of its checkpoints.
 *
 * @param step steps done
 * @param tokens tokens seen
 * @param elapsed time spent, earlier parts of a resumed run included
 * @param best lowest bits per byte on the validation windows so far, infinite before the first look
 */
record Progress(long step, long tokens, Duration elapsed, double best) {
    static final Progress START = new Progress(0, 0, Duration.ZERO, Double.POSITIVE_INFINITY);

    static Progress of(WeightsFile checkpoint, String name) throws IOException {
        Map<String, String> metadata = checkpoint.metadata();
        try {
            return new Progress(
                    Long.parseLong(metadata.get("step")),
                    Long.parseLong(metadata.get("tokens_seen")),
                    Duration.ofMillis(Long.parseLong(metadata.get("elapsed_millis"))),
                    Double.parseDouble(metadata.get("best_validation_bits_per_byte")));
        } catch (NumberFormatException | NullPointerException e) {
            throw new IOException(name + " holds weights but no training state; give another --out folder", e);
        }
    }

    Map<String, String> metadata() {
        return Map.of(
                "step", Long.toString(step),
                "tokens_seen", Long.toString(tokens),
                "elapsed_millis", Long.toString(elapsed.toMillis()),
                "best_validation_bits_per_byte", Double.toString(best));
    }
}
