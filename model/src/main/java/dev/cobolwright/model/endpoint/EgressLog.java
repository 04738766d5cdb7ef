package dev.cobolwright.model.endpoint;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An egress ledger as it is read: one entry a request, its end joined to its beginning.
 *
 * @param damagedLines lines that are none of the ledger's, such as one half written by a process that died
 */
public record EgressLog(List<Entry> entries, long damagedLines) {
    /**
     * @param outcome {@code answered}, or why not; null where the process ended in between
     * @param tokens as counted at the end; as estimated where there is none
     * @param text of the request, null where it was not kept
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            String id,
            String time,
            String endpoint,
            String host,
            String model,
            String purpose,
            int bytes,
            String sha256,
            int redactions,
            long tokens,
            double cost,
            String outcome,
            long millis,
            String text) {
        public Entry withoutText() {
            return new Entry(
                    id,
                    time,
                    endpoint,
                    host,
                    model,
                    purpose,
                    bytes,
                    sha256,
                    redactions,
                    tokens,
                    cost,
                    outcome,
                    millis,
                    null);
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Nothing where the file is not there. */
    public static EgressLog read(Path file) throws IOException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        long damaged = 0;
        if (Files.isRegularFile(file)) {
            try (BufferedReader lines = Files.newBufferedReader(file)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    damaged += line.isBlank() || take(line, entries) ? 0 : 1;
                }
            }
        }
        return new EgressLog(new ArrayList<>(entries.values()), damaged);
    }

    private static boolean take(String line, Map<String, Entry> entries) {
        try {
            JsonNode node = JSON.readTree(line);
            String id = node.path("id").asText();
            if (node.path("event").asText().equals("sent")) {
                entries.put(id, sent(node));
                return true;
            }
            Entry open = entries.get(id);
            if (open == null) {
                return false;
            }
            entries.put(
                    id,
                    new Entry(
                            id,
                            open.time(),
                            open.endpoint(),
                            open.host(),
                            open.model(),
                            open.purpose(),
                            open.bytes(),
                            open.sha256(),
                            open.redactions(),
                            node.path("tokens").asLong(),
                            node.path("cost").asDouble(),
                            node.path("outcome").asText(),
                            node.path("millis").asLong(),
                            open.text()));
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }

    private static Entry sent(JsonNode node) {
        return new Entry(
                node.path("id").asText(),
                node.path("time").asText(),
                node.path("endpoint").asText(),
                node.path("host").asText(),
                node.path("model").asText(),
                node.path("purpose").asText(),
                node.path("bytes").asInt(),
                node.path("sha256").asText(),
                node.path("redactions").asInt(),
                node.path("tokens").asLong(),
                node.path("cost").asDouble(),
                null,
                0,
                node.has("text") ? node.path("text").asText() : null);
    }
}
