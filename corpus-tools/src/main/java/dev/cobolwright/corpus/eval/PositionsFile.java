package dev.cobolwright.corpus.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Positions as one JSON object a line: {@code file, line, character, prefix, truth, truth_line} and optionally {@code kind}. */
public final class PositionsFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PositionsFile() {}

    /** @throws IOException if the file cannot be read, or a line is not such an object (the message names the line) */
    public static List<Position> read(Path file) throws IOException {
        List<Position> positions = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank()) {
                positions.add(position(file, number, line));
            }
        }
        return positions;
    }

    public static void write(Path file, List<Position> positions) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (Position p : positions) {
                var row = JSON.createObjectNode();
                row.put("file", p.file()).put("line", p.line()).put("character", p.character());
                row.put("prefix", p.prefix()).put("truth", p.truth()).put("truth_line", p.truthLine());
                row.put("kind", p.kind());
                out.write(JSON.writeValueAsString(row));
                out.newLine();
            }
        }
    }

    private static Position position(Path file, int number, String line) throws IOException {
        JsonNode row;
        try {
            row = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IOException(file + ":" + number + ": not a JSON object a line; make positions anew", e);
        }
        for (String key : List.of("file", "line", "character", "truth")) {
            if (!row.hasNonNull(key)) {
                throw new IOException(file + ":" + number + ": no \"" + key + "\"; make positions anew");
            }
        }
        return new Position(
                row.get("file").asText(),
                row.get("line").asInt(),
                row.get("character").asInt(),
                row.path("prefix").asText(""),
                row.get("truth").asText(),
                row.path("truth_line").asText(row.get("truth").asText()),
                row.path("kind").asText(""));
    }
}
