package dev.cobolwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fields that scripts rely on, as the design has them; more fields may be there. */
class JsonContractTest {
    @TempDir
    private Path folder;

    private Path program() throws IOException {
        return Files.writeString(folder.resolve("small.cbl"), BadInputTest.PROGRAM);
    }

    private static void text(JsonNode node, String... names) {
        List.of(names).forEach(n -> assertTrue(node.path(n).isTextual(), n + " in " + node));
    }

    private static void number(JsonNode node, String... names) {
        List.of(names).forEach(n -> assertTrue(node.path(n).isNumber(), n + " in " + node));
    }

    @Test
    void parse() throws IOException {
        JsonNode report = Run.of("parse", "--json", program()).json();
        JsonNode file = report.at("/files/0");
        text(file, "path");
        number(file, "lines", "errors", "warnings", "millis");
        assertTrue(file.get("accepted").booleanValue());
        assertTrue(file.get("unresolvedCopybooks").isArray());
        number(report.get("totals"), "files", "accepted", "lines", "millis", "linesPerSecond");
        assertEquals(10, file.get("lines").intValue());
    }

    @Test
    void complete() throws IOException {
        JsonNode report = Run.of("complete", "--json", "--local-only", "--workspace", folder, program() + ":9:12")
                .json();
        assertTrue(report.get("suggestions").isArray());
        for (JsonNode suggestion : report.get("suggestions")) {
            text(suggestion, "text", "origin");
            double confidence = suggestion.get("confidence").doubleValue();
            assertTrue(confidence >= 0 && confidence <= 1, suggestion.toString());
            for (JsonNode evidence : suggestion.get("evidence")) {
                text(evidence, "path");
                number(evidence, "startLine", "endLine", "score");
            }
        }
        JsonNode route = report.get("route");
        text(route, "decision", "model", "reason");
        number(route, "millis");
        assertTrue(List.of("local", "escalated", "silent")
                .contains(route.get("decision").textValue()));
        assertEquals(
                report.get("suggestions").isEmpty(),
                route.get("decision").textValue().equals("silent"));
    }

    @Test
    void indexAndSearch() throws IOException {
        program();
        number(
                Run.of("index", "--json", "--index", folder.resolve("index"), folder)
                        .json(),
                "indexed",
                "chunks",
                "lines");
        JsonNode hit = Run.of("search", "--json", "--index", folder.resolve("index"), "move", "count")
                .json()
                .at("/hits/0");
        text(hit, "path", "kind", "name", "text");
        number(hit, "startLine", "endLine", "score");
    }

    @Test
    void evalCompletion() throws IOException {
        program();
        Path positions = Files.writeString(
                folder.resolve("p.jsonl"),
                "{\"file\":\"small.cbl\",\"line\":8,\"character\":11,\"prefix\":\"\",\"truth\":\"ADD\",\"truth_line\":\"ADD 1 TO WS-COUNT.\"}\n");
        Path out = folder.resolve("out.json");
        Run run = Run.of(
                "eval",
                "completion",
                "--root",
                folder,
                "--positions",
                positions,
                "--models",
                "floor,cache",
                "--out",
                out);
        assertEquals(ExitCode.OK, run.exit(), run.err());
        JsonNode report = new ObjectMapper().readTree(out.toFile());
        assertEquals(1, report.get("positions").intValue());
        for (String id : List.of("floor", "cache")) {
            JsonNode model = report.at("/models/" + id);
            number(model, "top1", "top5", "top20", "millisP50", "millisP95");
            for (String field :
                    List.of("lineExact", "editSimilarity", "valid", "shown", "bitsPerByte", "auroc", "ece")) {
                JsonNode value = model.get(field);
                assertTrue(value.isNumber() || value.isNull(), id + "." + field);
            }
        }
    }
}
