package dev.cobolwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImpactTest {
    private static final String MAIN = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. MAINP.
                   DATA DIVISION.
                   WORKING-STORAGE SECTION.
                   COPY REC.
                   01  REC-VIEW REDEFINES REC.
                       05  FILLER    PIC X(4).
                       05  V-AMOUNT  PIC X(4).
                   01  SAVED-REC.
                       05  K-KEY     PIC X(4).
                       05  K-AMOUNT  PIC 9(4).
                   PROCEDURE DIVISION.
                   START-HERE.
                       MOVE REC TO SAVED-REC.
                       MOVE '0001' TO V-AMOUNT.
                       MOVE 'K' TO R-KEY.
                       CALL 'SUBP' USING REC.
                       GOBACK.
            """;

    private static void workspace(Path folder) throws IOException {
        Files.writeString(folder.resolve("MAINP.cbl"), MAIN);
        Files.writeString(folder.resolve("REC.cpy"), """
                       01  REC.
                           05  R-KEY     PIC X(4).
                           05  R-AMOUNT  PIC 9(4).
                """);
    }

    private static List<String> lines(JsonNode report, String how) {
        List<String> lines = new ArrayList<>();
        report.get("lines").forEach(l -> {
            if (l.get("how").textValue().equals(how)) {
                lines.add(l.get("text").textValue());
            }
        });
        return lines;
    }

    /** Nothing names R-AMOUNT, and yet three statements work on its bytes. */
    @Test
    void followsBytesNotNames(@TempDir Path folder) throws IOException {
        workspace(folder);
        JsonNode report =
                Run.of("impact", "R-AMOUNT", "--workspace", folder, "--json").json();
        assertEquals("field", report.get("kind").textValue());
        assertEquals(List.of(), lines(report, "uses"));
        assertEquals(List.of("MAINP has it as R-AMOUNT, bytes 5-8 of REC"), lines(report, "declares"));
        List<String> overlaps = lines(report, "overlaps");
        assertTrue(overlaps.stream().anyMatch(l -> l.contains("V-AMOUNT")), overlaps.toString());
        assertTrue(overlaps.stream().noneMatch(l -> l.contains("R-KEY,")), "other bytes: " + overlaps);
        assertEquals(
                List.of(
                        "MAINP START-HERE moves REC to SAVED-REC; the bytes of R-AMOUNT become bytes 5-8 of SAVED-REC: K-AMOUNT"),
                lines(report, "moved"));
        assertEquals(List.of("MAINP passes REC to SUBP"), lines(report, "passes"));
    }

    @Test
    void tellsWhoCopiesAndWhoCalls(@TempDir Path folder) throws IOException {
        workspace(folder);
        JsonNode copybook =
                Run.of("impact", "rec", "--workspace", folder, "--json").json();
        assertEquals("copybook", copybook.get("kind").textValue());
        assertEquals("MAINP", copybook.get("affected").get(0).textValue());
        Files.writeString(
                folder.resolve("SUBP.cbl"), MAIN.replace("MAINP", "SUBP").replace("'SUBP'", "'MAINP'"));
        JsonNode program =
                Run.of("impact", "SUBP", "--workspace", folder, "--json").json();
        assertEquals("program", program.get("kind").textValue());
        assertTrue(
                lines(program, "calls").getFirst().startsWith("MAINP START-HERE: CALL SUBP"), "a circle of calls ends");
    }

    @Test
    void saysWhenTheNameIsNotKnown(@TempDir Path folder) throws IOException {
        workspace(folder);
        Run run = Run.of("impact", "NOSUCH", "--workspace", folder, "--json");
        assertEquals(2, run.exit());
        assertTrue(run.json().get("error").textValue().contains("NOSUCH"));
    }
}
