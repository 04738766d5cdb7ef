package dev.cobolwright.model.router;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Labelled outcomes as one JSON object a line. */
public final class OutcomesFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private OutcomesFile() {}

    /** @throws IOException where a line is no outcome; the message names it */
    public static List<Outcome> read(Path file) throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                Outcome outcome = JSON.readValue(line, Outcome.class);
                if (outcome == null || outcome.features() == null || outcome.answers() == null) {
                    throw new IOException(file + ":" + number + ": features or answers are missing; write labels anew");
                }
                outcomes.add(outcome);
            } catch (JsonProcessingException e) {
                throw new IOException(
                        file + ":" + number + ": not a labelled outcome (" + e.getOriginalMessage()
                                + "); write labels anew with 'eval router --labels'",
                        e);
            }
        }
        return outcomes;
    }

    public static void write(Path file, List<Outcome> outcomes) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (Outcome outcome : outcomes) {
                out.write(JSON.writeValueAsString(outcome));
                out.newLine();
            }
        }
    }
}
