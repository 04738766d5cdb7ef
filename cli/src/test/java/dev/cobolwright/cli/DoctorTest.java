package dev.cobolwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void workspace() throws IOException {
        Files.createDirectories(folder.resolve("lib"));
        Files.writeString(folder.resolve("lib/EMP.cpy"), "       01  EMP PIC X.\n");
        Files.writeString(
                folder.resolve("superbol.toml"), "[cobol]\ndialect = \"mf\"\ncopybooks = [{dir = \"lib\"}]\n");
        Files.writeString(folder.resolve("cobolwright.json"), "{\"sources\": {\"fromat\": \"free\"}}");
        Files.writeString(folder.resolve("PAY.cbl"), """
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. PAY.
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                       COPY EMP.
                       COPY GONE.
                """.indent(0));
    }

    @Test
    void saysWhichFileGaveWhichValue() throws IOException {
        JsonNode report = Run.of("doctor", "--json", "--workspace", folder, folder.resolve("PAY.cbl"))
                .json();
        JsonNode workspace = report.at("/workspaces/0");
        assertEquals(
                "[\"cobolwright.json\",\"superbol.toml\"]",
                workspace.get("files").toString());
        assertTrue(workspace.get("problems").toString().contains("Unknown setting sources.fromat"));
        JsonNode dialect = report.at("/programs/0/values/0");
        assertEquals("mf", dialect.get("value").asText());
        assertEquals("superbol.toml: cobol.dialect", dialect.get("origin").asText());
        JsonNode copybooks = report.at("/programs/0/copybooks");
        assertEquals(
                folder.resolve("lib/EMP.cpy").toString(), copybooks.get("EMP").asText());
        assertEquals("", copybooks.get("GONE").asText());
    }

    @Test
    void parseReadsAsTheWorkspaceSaysAndTheCommandLineGoesBefore() throws IOException {
        Path program = folder.resolve("PAY.cbl");
        assertEquals(
                "[\"GONE\"]",
                Run.of("parse", "--json", program)
                        .json()
                        .at("/files/0/unresolvedCopybooks")
                        .toString());
        Files.createDirectories(folder.resolve("given"));
        Files.writeString(folder.resolve("given/GONE.cpy"), "       01  GONE PIC X.\n");
        assertEquals(
                "[]",
                Run.of("parse", "--json", "--copybooks", folder.resolve("given"), program)
                        .json()
                        .at("/files/0/unresolvedCopybooks")
                        .toString());
    }
}
