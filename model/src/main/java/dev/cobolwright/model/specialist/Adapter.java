package dev.cobolwright.model.specialist;

import dev.cobolwright.model.safetensors.DType;
import dev.cobolwright.model.safetensors.Safetensors;
import dev.cobolwright.model.safetensors.SafetensorsWriter;
import dev.cobolwright.model.safetensors.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What fine-tuning adds to weights: for each matrix of attention and feed-forward two thin factors, whose product is added to it
 * (LoRA, Hu et al. 2021), or, with rank 0, tensors that take the place of those of the same name. A safetensors file; factors
 * have the names of the PEFT library.
 *
 * @param rank inner length of the factors
 * @param scale factor of the product
 * @param metadata among them {@link #BASE} and {@link WeightsFile#TOKENIZER}
 */
public record Adapter(int rank, double scale, Map<String, String> metadata, Map<String, Tensor> tensors) {
    /** Metadata key of the SHA-256 of the weights file that the adapter belongs to. */
    public static final String BASE = "base_sha256";

    private static final String PREFIX = "base_model.model.";
    private static final String RANK = "rank";
    private static final String SCALE = "scale";

    /** Name, shape and decay of the factors: A {@code [rank, in]} and B {@code [out, rank]} of each matrix, in the layout's order. */
    static List<WeightLayout.Slot> layout(SpecialistConfig config, int rank) {
        List<WeightLayout.Slot> slots = new ArrayList<>();
        for (var slot : adapted(config)) {
            slots.add(new WeightLayout.Slot(factor(slot, "A"), new long[] {rank, slot.shape()[1]}, false));
            slots.add(new WeightLayout.Slot(factor(slot, "B"), new long[] {slot.shape()[0], rank}, false));
        }
        return slots;
    }

    /** @throws IOException if the file is missing, damaged or no adapter */
    public static Adapter read(Path file) throws IOException {
        try (Safetensors open = Safetensors.open(file)) {
            Map<String, String> metadata = open.metadata();
            if (!metadata.containsKey(RANK) || !metadata.containsKey(BASE)) {
                throw new IOException(file + " is no adapter; `corpus finetune` writes them");
            }
            Map<String, Tensor> tensors = new LinkedHashMap<>();
            for (String name : open.names()) {
                Tensor tensor = new Tensor(open.shape(name), open.floats(name));
                WeightsFile.requireFinite(name, tensor, file.toString());
                tensors.put(name, tensor);
            }
            return new Adapter(
                    Integer.parseInt(metadata.get(RANK)),
                    Double.parseDouble(metadata.getOrDefault(SCALE, "1")),
                    metadata,
                    tensors);
        } catch (NumberFormatException e) {
            throw new IOException(file + " is damaged: " + e.getMessage(), e);
        }
    }

    /** Writes the file, replacing one of that name only when complete. */
    public void write(Path file) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(metadata);
        all.put("format", "pt");
        all.put(RANK, Integer.toString(rank));
        all.put(SCALE, Double.toString(scale));
        SafetensorsWriter.write(file, tensors, all, DType.F16);
    }

    /**
     * The weights with this adapter in them.
     *
     * @param hash SHA-256 of the file the weights were read from
     * @throws IOException if the adapter was made for other weights or another tokenizer; the message says what to do
     */
    public WeightsFile applyTo(WeightsFile base, String hash) throws IOException {
        if (!hash.equals(metadata.get(BASE))) {
            throw new IOException("the adapter was made for other weights than these; run `corpus finetune` again");
        }
        String tokenizer = base.metadata().getOrDefault(WeightsFile.TOKENIZER, "");
        if (!tokenizer.equals(metadata.getOrDefault(WeightsFile.TOKENIZER, ""))) {
            throw new IOException("the adapter was made with another tokenizer; run `corpus finetune` again");
        }
        Map<String, Tensor> merged = new LinkedHashMap<>(base.tensors());
        if (rank == 0) {
            for (var slot : WeightLayout.of(base.config())) {
                if (tensors.containsKey(slot.name())) {
                    merged.put(slot.name(), fitting(slot.name(), slot.shape()));
                }
            }
        }
        for (var slot : rank == 0 ? List.<WeightLayout.Slot>of() : adapted(base.config())) {
            float[] a = fitting(factor(slot, "A"), rank, slot.shape()[1]).values();
            float[] b = fitting(factor(slot, "B"), slot.shape()[0], rank).values();
            float[] values = base.tensors().get(slot.name()).values().clone();
            add(values, b, a);
            merged.put(slot.name(), new Tensor(slot.shape(), values));
        }
        return new WeightsFile(base.config(), base.metadata(), merged);
    }

    /** {@code values [out, in] += scale * b [out, rank] a [rank, in]}. */
    private void add(float[] values, float[] b, float[] a) {
        int in = a.length / rank;
        for (int row = 0; row * in < values.length; row++) {
            for (int r = 0; r < rank; r++) {
                float factor = (float) (scale * b[row * rank + r]);
                int to = row * in;
                int from = r * in;
                for (int i = 0; i < in; i++) {
                    values[to + i] += factor * a[from + i];
                }
            }
        }
    }

    private Tensor fitting(String name, long... shape) throws IOException {
        Tensor tensor = tensors.get(name);
        if (tensor == null || !java.util.Arrays.equals(tensor.shape(), shape)) {
            throw new IOException("the adapter is damaged: " + name + " is missing or has another shape");
        }
        return tensor;
    }

    private static List<WeightLayout.Slot> adapted(SpecialistConfig config) {
        return WeightLayout.of(config).stream()
                .filter(slot -> slot.name().contains("_proj"))
                .toList();
    }

    private static String factor(WeightLayout.Slot slot, String which) {
        return PREFIX + slot.name().replace(".weight", ".lora_" + which + ".weight");
    }
}
