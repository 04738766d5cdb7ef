package dev.cobolwright.cli.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Findings that are known: the fingerprints of a SARIF file that an earlier review wrote. */
public final class Baseline {
    private Baseline() {}

    /** @throws IOException with a message for the user: unreadable, no SARIF file, or one with other fingerprints */
    public static Set<String> read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw unfit(file, "is a folder");
        }
        JsonNode log;
        try {
            log = new ObjectMapper().readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            throw unfit(file, "is not JSON");
        }
        if (log == null || !log.path("runs").isArray()) {
            throw unfit(file, "is not a SARIF file");
        }
        Set<String> known = new HashSet<>();
        for (JsonNode run : log.path("runs")) {
            for (JsonNode result : run.path("results")) {
                JsonNode fingerprint = result.path("partialFingerprints").path(Sarif.FINGERPRINT);
                if (!fingerprint.isTextual()) {
                    throw unfit(
                            file,
                            "was written by another tool or version: it has no fingerprints " + Sarif.FINGERPRINT);
                }
                known.add(fingerprint.textValue());
            }
        }
        return known;
    }

    private static IOException unfit(Path file, String why) {
        return new IOException("the baseline " + file + " " + why
                + "; write a new one with: cobolwright review --sarif " + file + " PATH...");
    }
}
