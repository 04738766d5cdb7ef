package dev.cobolwright.corpus.train;

import dev.cobolwright.model.safetensors.DType;
import dev.cobolwright.model.specialist.WeightLayout;
import dev.cobolwright.model.specialist.WeightsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes the file that is shipped out of a checkpoint: weights only, in 16 bits, with where they come from. */
public final class Shipping {
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
        metadata.put("licence", "Apache-2.0");
        var tensors = new LinkedHashMap<>(trained.tensors());
        tensors.keySet()
                .retainAll(WeightLayout.of(trained.config()).stream()
                        .map(WeightLayout.Slot::name)
                        .toList());
        new WeightsFile(trained.config(), metadata, tensors).write(file, DType.F16);
    }
}
