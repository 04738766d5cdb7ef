package dev.cobolwright.model.router;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was learned for routing: what each model is foreseen to get right, and how sure each may be of its own answers. Immutable.
 *
 * @param provenance what it was learned from, for people
 * @param on whether requests are routed; else the usual model answers all of them, with the confidence learned here
 * @param confidences in an answer, by the id of the model that gave it
 * @param firstWords confidence in the first word of an answer, likewise
 */
public record Routing(
        String provenance,
        boolean on,
        Cascade cascade,
        SuccessPredictor predictor,
        Map<String, Confidence> confidences,
        Map<String, Confidence> firstWords) {
    private static final int VERSION = 2;
    private static final ObjectMapper JSON = new ObjectMapper();

    public Routing {
        confidences = Map.copyOf(confidences);
        firstWords = Map.copyOf(firstWords);
    }

    public Routing with(Cascade other) {
        return new Routing(provenance, on, other, predictor, confidences, firstWords);
    }

    public Routing switched(boolean to) {
        return new Routing(provenance, to, cascade, predictor, confidences, firstWords);
    }

    /** @throws IOException that says what is expected there, where this is not what {@link #write} writes */
    public static Routing read(InputStream in) throws IOException {
        try {
            JsonNode root = JSON.readTree(in);
            if (root.path("version").asInt() != VERSION) {
                throw new IOException(
                        "it has version " + root.path("version").asText("none") + " instead of " + VERSION);
            }
            SuccessPredictor predictor = root.has("nearest")
                    ? JSON.treeToValue(root.get("nearest"), NearestPredictor.class)
                    : JSON.treeToValue(root.path("logistic"), LogisticPredictor.class);
            Cascade cascade = JSON.treeToValue(root.path("cascade"), Cascade.class);
            if (predictor == null || cascade == null || !root.path("on").isBoolean()) {
                throw new IOException("it lacks 'on', 'cascade', or one of 'logistic' and 'nearest'");
            }
            return new Routing(
                    root.path("provenance").asText(),
                    root.path("on").asBoolean(),
                    cascade,
                    predictor,
                    confidences(root.path("confidences")),
                    confidences(root.path("firstWords")));
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw new IOException("line " + line + ": " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new IOException("a part is missing or of the wrong kind: " + e.getMessage(), e);
        }
    }

    private static Map<String, Confidence> confidences(JsonNode node) throws IOException {
        Map<String, Confidence> map = new TreeMap<>();
        for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext(); ) {
            var field = fields.next();
            map.put(field.getKey(), JSON.treeToValue(field.getValue(), Confidence.class));
        }
        return map;
    }

    /** Writes it as JSON, the same bytes for the same weights. */
    public void write(OutputStream out) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("version", VERSION);
        root.put("provenance", provenance);
        root.put("on", on);
        root.set("cascade", JSON.valueToTree(cascade));
        switch (predictor) {
            case LogisticPredictor logistic -> root.putObject("logistic").set("models", confidences(logistic.models()));
            case NearestPredictor nearest -> root.set("nearest", JSON.valueToTree(nearest));
        }
        root.set("confidences", confidences(confidences));
        root.set("firstWords", confidences(firstWords));
        out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
    }

    private static ObjectNode confidences(Map<String, Confidence> map) {
        ObjectNode node = JSON.createObjectNode();
        new TreeMap<>(map).forEach((id, confidence) -> node.set(id, confidence.json(JSON)));
        return node;
    }
}
