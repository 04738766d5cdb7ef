package dev.cobolwright.corpus.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cobolwright.grammar.source.SourceFormat;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Documents as JSON lines, UTF-8: {@code repo, commit, path, blob, licence, kind, format, encoding, lines, weight, split,
 * decision, text}.
 */
public final class DocumentFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private DocumentFile() {}

    /** @throws IOException if the file is missing or a line is no document; the message says which and what to run */
    public static List<Document> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + " is missing; run the corpus stage before this one (see `corpus --help`)");
        }
        List<Document> documents = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            try {
                documents.add(document(JSON.readTree(line)));
            } catch (IllegalArgumentException | com.fasterxml.jackson.core.JacksonException e) {
                throw new IOException(
                        file + " line " + (documents.size() + 1) + " is no document: " + e.getMessage(), e);
            }
        }
        return documents;
    }

    public static void write(Path file, List<Document> documents) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (Document document : documents) {
                out.write(JSON.writeValueAsString(json(document)));
                out.write('\n');
            }
        }
    }

    private static ObjectNode json(Document document) {
        Origin origin = document.origin();
        Curation curation = document.curation();
        return JSON.createObjectNode()
                .put("repo", origin.repository())
                .put("commit", origin.commit())
                .put("path", origin.path())
                .put("blob", origin.blob())
                .put("licence", origin.licence())
                .put("kind", document.kind())
                .put("format", document.format().name())
                .put("encoding", document.encoding())
                .put("lines", document.lines())
                .put("weight", curation.weight())
                .put("split", curation.split().name())
                .put("decision", curation.decision())
                .put("text", document.text());
    }

    private static Document document(JsonNode node) {
        Origin origin = new Origin(
                node.path("repo").asText(),
                node.path("commit").asText(),
                node.path("path").asText(),
                node.path("blob").asText(),
                node.path("licence").asText());
        Curation curation = new Curation(
                node.path("weight").asDouble(),
                Split.valueOf(node.path("split").asText()),
                node.path("decision").asText());
        return new Document(
                origin,
                node.path("kind").asText(),
                SourceFormat.valueOf(node.path("format").asText()),
                node.path("encoding").asText(),
                node.path("lines").asInt(),
                curation,
                node.path("text").asText());
    }
}
