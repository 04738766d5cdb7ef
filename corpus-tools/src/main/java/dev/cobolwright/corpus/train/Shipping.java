package dev.cobolwright.corpus.train;

import dev.cobolwright.model.safetensors.DType;
import dev.cobolwright.model.safetensors.Tensor;
import dev.cobolwright.model.specialist.WeightLayout;
import dev.cobolwright.model.specialist.WeightsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the file that is shipped out of a checkpoint: weights only, in 16 bits, with where they come from. */
public final class Shipping {
    private static final String OURS = "Apache-2.0";

    private Shipping() {}

    /**
     * @param checkpoint as {@link Training} writes it
     * @param ledger the corpus ledger; its hash goes into the metadata
     * @throws IOException if a file cannot be read or written
     */
    public static void write(Path checkpoint, Path ledger, Path file) throws IOException {
        WeightsFile trained = WeightsFile.read(checkpoint);
        Map<String, String> metadata = new LinkedHashMap<>(trained.metadata());
        metadata.remove("elapsed_millis");
        metadata.put("corpus_ledger_sha256", Training.sha256(ledger));
        String teacher = metadata.getOrDefault("teacher_licence", OURS);
        metadata.put("licence", teacher.equals(OURS) ? OURS : OURS + " AND " + teacher);
        new WeightsFile(trained.config(), metadata, mean(List.of(checkpoint))).write(file, DType.F16);
    }

    /** The mean of the weights in several checkpoints of one run, without what belongs to the optimizer. */
    static Map<String, Tensor> mean(List<Path> checkpoints) throws IOException {
        Map<String, Tensor> out = new LinkedHashMap<>();
        for (Path checkpoint : checkpoints) {
            WeightsFile weights = WeightsFile.read(checkpoint);
            for (var slot : WeightLayout.of(weights.config())) {
                float[] values = weights.tensors().get(slot.name()).values();
                float[] sum = out.computeIfAbsent(
                                slot.name(), name -> Tensor.of(new float[values.length], slot.shape()))
                        .values();
                for (int i = 0; i < values.length; i++) {
                    sum[i] += values[i] / checkpoints.size();
                }
            }
        }
        return out;
    }
}
