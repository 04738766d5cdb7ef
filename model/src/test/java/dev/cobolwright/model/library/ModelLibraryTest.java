package dev.cobolwright.model.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.model.library.LibraryEntry.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelLibraryTest {
    private static final String ENDPOINT = """
            models:
              - id: team
                kind: endpoint
                url: https://models.example.com/v1
                model: coder-32b
                keyVariable: TEAM_KEY
                cost: 0.002
                send: [names]
                workspaces: [/home/me/bank]
                paths: ["cobol/**"]
                dayMoney: 2.5
            """;

    @TempDir
    Path temp;

    @Test
    void shipsSeveralModelsOfThisMachineAndNoOther() {
        ModelLibrary shipped = ModelLibrary.shipped();
        assertTrue(shipped.local().size() >= 4);
        assertEquals(shipped.entries(), shipped.local());
        assertTrue(shipped.entries().stream().map(LibraryEntry::cost).distinct().count() >= 4);
        assertTrue(shipped.entries().stream()
                .noneMatch(e -> e.licence().isBlank() || e.provenance().isBlank()));
        assertTrue(shipped.find("mixture").orElseThrow().costOfRequest()
                > shipped.find("copy").orElseThrow().costOfRequest());
    }

    @Test
    void addsEndpointsOfTheUserAndKeepsToWhatIsAllowed() throws IOException {
        List<String> problems = new ArrayList<>();
        ModelLibrary library = read(ENDPOINT, problems);
        assertEquals(List.of(), problems);
        LibraryEntry team = library.find("team").orElseThrow();
        assertEquals(Kind.ENDPOINT, team.kind());
        assertEquals(0.002 * 1.024, team.costOfRequest(), 1e-9);
        Remote remote = team.endpoint().orElseThrow();
        assertTrue(remote.sendNames());
        assertFalse(remote.sendLiterals() || remote.sendComments() || remote.keepText());
        Path bank = Path.of("/home/me/bank");
        assertEquals(List.of(team), library.allowed(bank));
        assertEquals(List.of(), library.allowed(Path.of("/home/me/other")));
        assertEquals(List.of(), library.allowed(Path.of("/home/me/bank/../other")));
        assertTrue(remote.allows(bank, Path.of("/home/me/bank/cobol/A.cbl")));
        assertFalse(remote.allows(bank, Path.of("/home/me/bank/secret/A.cbl")));
        assertFalse(remote.allows(bank, Path.of("../cobol/A.cbl")));
    }

    @Test
    void anEntryWithTheIdOfAShippedOneTakesItsPlace() throws IOException {
        ModelLibrary library = read("models:\n  - {id: words, kind: words, cost: 3}\n", new ArrayList<>());
        assertEquals(3, library.find("words").orElseThrow().cost());
        assertEquals(ModelLibrary.shipped().entries().size(), library.entries().size());
    }

    @Test
    void aWrongFileIsToldWithItsLineAndTheShippedModelsStay() throws IOException {
        check("models: [", "models.yaml:1: not YAML");
        check("models:\n  - id: a\n\tkind: copy\n", "models.yaml:3: not YAML");
        check("- 1\n", "models.yaml:1: a group of keys");
        check("modells: []\n", "models.yaml:1: 'modells' is not known here; known are models");
        check("models: 7\n", "models.yaml:1: models: a list is expected");
        check("models:\n  - kind: copy\n", "models.yaml:2: 'id' is missing");
        check("models:\n  - id: a\n    kind: oracle\n", "models.yaml:3: kind: 'oracle' is none of");
        check("models:\n  - id: a\n    kind: copy\n    cost: cheap\n", "models.yaml:4: cost: 'cheap' is no number");
        check("models:\n  - id: a\n    kind: copy\n    cost: -1\n", "models.yaml:4: cost: '-1' is no number from 0");
        check("models:\n  - id: a\n    kind: copy\n    send: code\n", "models.yaml:4: send: nothing is sent");
        check("models:\n  - {id: a, kind: copy}\n  - {id: a, kind: copy}\n", "models.yaml:3: id: 'a' is there twice");
        check("models:\n  - id: a\n    id: b\n", "'id' is there twice");
        check(ENDPOINT.replace("https:", "http:"), "models.yaml:4: url: code would travel unencrypted");
        check(ENDPOINT.replace("[names]", "[all]"), "models.yaml:8: send: 'all' is none of names, literals, comments");
        check(ENDPOINT.replace("TEAM_KEY", "sk-12345"), "models.yaml:6: keyVariable: the name of an environment");
        check(ENDPOINT.replace("[/home/me/bank]", "[bank]"), "models.yaml:9: workspaces: 'bank' is not absolute");
        check(
                "models:\n  - !!javax.script.ScriptEngineManager {id: a}\n",
                "models.yaml:2: not YAML (Global tag is not allowed");
        Path binary = temp.resolve("models.yaml");
        Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        List<String> problems = new ArrayList<>();
        assertEquals(ModelLibrary.shipped(), ModelLibrary.with(binary, problems::add));
        assertEquals(1, problems.size());
    }

    private void check(String text, String problem) throws IOException {
        List<String> problems = new ArrayList<>();
        assertEquals(ModelLibrary.shipped(), read(text, problems));
        assertEquals(1, problems.size(), text);
        assertTrue(problems.getFirst().contains(problem), problems.getFirst());
        assertTrue(problems.getFirst().contains("no model of this file is used"), problems.getFirst());
    }

    private ModelLibrary read(String text, List<String> problems) throws IOException {
        Path file = temp.resolve("models.yaml");
        Files.writeString(file, text);
        return ModelLibrary.with(file, problems::add);
    }
}
