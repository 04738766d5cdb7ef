package dev.cobolwright.model.safetensors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The JSON header: where each tensor lies behind the header, and free metadata. */
record Header(Map<String, String> metadata, Map<String, Entry> tensors) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final String METADATA = "__metadata__";

    /** {@code begin} inclusive, {@code end} exclusive, both in bytes from the first byte after the header. */
    record Entry(DType type, long[] shape, long begin, long end) {
        long elements() {
            return (end - begin) / type.bytes();
        }
    }

    /** @param available bytes that follow the header */
    static Header parse(byte[] json, long available, String file) throws IOException {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IOException(file + " has a damaged header: " + e.getOriginalMessage(), e);
        }
        if (root == null || !root.isObject()) {
            throw new IOException(file + " has a damaged header: no JSON object");
        }
        Map<String, String> metadata = new LinkedHashMap<>();
        Map<String, Entry> tensors = new LinkedHashMap<>();
        for (var property : root.properties()) {
            if (property.getKey().equals(METADATA)) {
                property.getValue()
                        .properties()
                        .forEach(text ->
                                metadata.put(text.getKey(), text.getValue().asText()));
            } else {
                tensors.put(property.getKey(), entry(property.getKey(), property.getValue(), available, file));
            }
        }
        return new Header(Collections.unmodifiableMap(metadata), Collections.unmodifiableMap(tensors));
    }

    byte[] toJson() {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode texts = root.putObject(METADATA);
        metadata.forEach(texts::put);
        tensors.forEach((name, entry) -> {
            ObjectNode node = root.putObject(name);
            node.put("dtype", entry.type().name());
            Arrays.stream(entry.shape()).forEach(node.putArray("shape")::add);
            node.putArray("data_offsets").add(entry.begin()).add(entry.end());
        });
        String json = root.toString();
        int bytes = json.getBytes(StandardCharsets.UTF_8).length;
        return (json + " ".repeat((8 - bytes % 8) % 8)).getBytes(StandardCharsets.UTF_8); // values start aligned
    }

    private static Entry entry(String name, JsonNode node, long available, String file) throws IOException {
        DType type = Arrays.stream(DType.values())
                .filter(t -> t.name().equals(node.path("dtype").asText()))
                .findFirst()
                .orElseThrow(() -> new IOException(file + ": tensor " + name + " has the type "
                        + node.path("dtype").asText() + "; F32, F16 and BF16 can be read"));
        JsonNode dimensions = node.path("shape");
        JsonNode offsets = node.path("data_offsets");
        if (!dimensions.isArray() || offsets.size() != 2) {
            throw new IOException(file + " has a damaged header: tensor " + name + " lacks shape or data_offsets");
        }
        long[] shape = new long[dimensions.size()];
        long elements = 1;
        for (int i = 0; i < shape.length; i++) {
            shape[i] = dimensions.get(i).asLong(-1);
            if (shape[i] < 0 || elements > Integer.MAX_VALUE) {
                throw new IOException(file + ": tensor " + name + " has an impossible shape " + dimensions);
            }
            elements *= shape[i];
        }
        long begin = offsets.get(0).asLong(-1);
        long end = offsets.get(1).asLong(-1);
        if (begin < 0 || end < begin || end - begin != elements * type.bytes()) {
            throw new IOException(file + " has a damaged header: tensor " + name + " has the shape " + dimensions
                    + " but lies at " + offsets);
        }
        if (end > available) {
            throw new IOException(file + " is cut short: tensor " + name + " ends at byte " + end
                    + " of the values, only " + available + " are there");
        }
        return new Entry(type, shape, begin, end);
    }
}
