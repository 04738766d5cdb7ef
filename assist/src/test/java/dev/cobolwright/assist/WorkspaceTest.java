package dev.cobolwright.assist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.source.SourceFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
    private static final String PROGRAM = """
            -- MAIN.cbl --
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. MAIN.
                   DATA DIVISION.
                   WORKING-STORAGE SECTION.
                   COPY REC.
                   PROCEDURE DIVISION.
                       MOVE 1 TO REC-KEY.
                       GOBACK.
            -- copy/REC.cpy --
                   01  REC.
                       05  REC-KEY PIC 9.
            """;

    @TempDir
    Path folder;

    @Test
    void aSnapshotDoesNotChange() {
        Fixture fixture = Fixture.of(folder, PROGRAM);
        fixture.workspace.open(
                fixture.path("MAIN.cbl"), 1, fixture.snapshot().source().text());
        Snapshot before = fixture.snapshot();
        String text = before.source().text();
        fixture.workspace.change(fixture.path("MAIN.cbl"), 2, text.replace("REC-KEY", "NO-KEY"));
        assertEquals(text, before.source().text());
        assertTrue(before.parse().accepted(), before.problems()::toString);
        assertEquals(2, fixture.snapshot().version());
        assertFalse(fixture.snapshot().parse().accepted());
        assertSame(fixture.snapshot(), fixture.snapshot());
    }

    @Test
    void anOpenCopybookGoesBeforeTheOneOnDisk() throws IOException {
        Fixture fixture = Fixture.of(folder, PROGRAM);
        String main = fixture.path("MAIN.cbl");
        String copybook = fixture.path("copy/REC.cpy");
        fixture.workspace.open(main, 1, Files.readString(Path.of(main)));
        assertTrue(fixture.snapshot().parse().accepted());
        assertEquals(List.of(main), fixture.workspace.open(copybook, 1, "       01  REC PIC X.\n"));
        assertFalse(fixture.snapshot().parse().accepted());
        assertEquals(List.of(main), fixture.workspace.close(copybook));
        assertTrue(fixture.snapshot().parse().accepted());
        Files.delete(Path.of(copybook));
        assertEquals(List.of(main), fixture.workspace.changedOnDisk(List.of(copybook)));
        assertEquals(
                Optional.empty(), fixture.snapshot().parse().copies().getFirst().copybook());
        Files.writeString(Path.of(copybook), "       01  REC-KEY PIC 9.\n");
        assertEquals(List.of(main), fixture.workspace.changedOnDisk(List.of(copybook)));
        assertTrue(fixture.snapshot().parse().accepted());
    }

    @Test
    void anOpenCopybookCountsForProgramsThatAreNotOpenToo() throws IOException {
        Fixture fixture = Fixture.of(folder, PROGRAM);
        String copybook = fixture.path("copy/REC.cpy");
        assertTrue(fixture.snapshot().parse().accepted());
        fixture.workspace.open(copybook, 1, Files.readString(Path.of(copybook)));
        fixture.workspace.change(copybook, 2, "       01  REC PIC X.\n");
        fixture.workspace.invalidateUsersOf(List.of(copybook));
        assertFalse(fixture.snapshot().parse().accepted());
        fixture.workspace.close(copybook);
        assertTrue(fixture.snapshot().parse().accepted());
    }

    @Test
    void whateverIsTypedTheParseIsThatOfTheText() {
        Fixture fixture = Fixture.of(folder, PROGRAM);
        String main = fixture.path("MAIN.cbl");
        String text = fixture.snapshot().source().text();
        fixture.workspace.open(main, 0, text);
        long seed = 7;
        Random random = new Random(seed);
        String[] pieces = {" ", ".", "\n", "MOVE ", "IF ", "REC-KEY", "'", "COPY REC.\n", "01 A PIC X.\n"};
        for (int version = 1; version < 200; version++) {
            int at = random.nextInt(text.length() + 1);
            int to = random.nextInt(4) == 0 ? Math.min(text.length(), at + random.nextInt(30)) : at;
            text = text.substring(0, at) + pieces[random.nextInt(pieces.length)] + text.substring(to);
            fixture.workspace.change(main, version, text);
            Snapshot snapshot = fixture.snapshot();
            assertEquals(text, snapshot.parse().source().text());
            if (version % 20 == 0) {
                var fresh = Cobol.parse(
                        snapshot.source(),
                        fixture.workspace.copybooks(fixture.path("MAIN.cbl")),
                        snapshot.settings().dialect());
                assertEquals(
                        fresh.problems().stream().map(p -> p.code() + p.span()).toList(),
                        snapshot.parse().problems().stream()
                                .map(p -> p.code() + p.span())
                                .toList(),
                        "seed " + seed + ", version " + version);
            }
        }
    }

    @Test
    void filesThatAreNoSourceHaveAProblem() {
        Fixture fixture = Fixture.of(folder, PROGRAM);
        String path = fixture.path("LOAD.cbl");
        fixture.workspace.open(path, 1, "\0\0\0");
        Snapshot binary = fixture.workspace.snapshot(path).orElseThrow();
        assertEquals("CW0901", binary.problems().getFirst().code());
        assertEquals(1, binary.parse().programs().size());
        Settings small = SettingsReader.read(
                        java.util.Map.of("sources", java.util.Map.of("maximumFileKilobytes", 1)), Settings.DEFAULTS)
                .settings();
        fixture.workspace.configure(List.of(folder), small);
        fixture.workspace.open(path, 1, "      * LONG\n".repeat(200));
        assertTrue(fixture.workspace
                .snapshot(path)
                .orElseThrow()
                .problems()
                .getFirst()
                .message()
                .contains("sources.maximumFileKilobytes"));
    }

    @Test
    void whatIsNeitherOpenNorInTheWorkspaceHasNoSnapshot() {
        Fixture fixture = Fixture.of(folder, PROGRAM);
        assertEquals(Optional.empty(), fixture.workspace.snapshot("/etc/passwd"));
        assertEquals(Optional.empty(), fixture.workspace.snapshot("untitled:Untitled-1"));
        assertEquals(Optional.empty(), fixture.workspace.snapshot(folder.toString()));
        fixture.workspace.open("untitled:Untitled-1", 1, "       01  A PIC X.\n");
        assertEquals(
                "A",
                fixture.workspace
                        .snapshot("untitled:Untitled-1")
                        .orElseThrow()
                        .parse()
                        .programs()
                        .getFirst()
                        .data()
                        .getFirst()
                        .name());
    }

    @Test
    void theFormatFollowsTheDirectiveAndStaysWhileTyping() {
        Fixture fixture = Fixture.of(folder, PROGRAM);
        String path = fixture.path("NEW.cbl");
        fixture.workspace.open(path, 1, "");
        fixture.workspace.change(path, 2, ">>SOURCE FORMAT FREE\nidentification division.\n");
        assertEquals(
                SourceFormat.FREE,
                fixture.workspace.snapshot(path).orElseThrow().source().format());
    }

    @Test
    void otherSettingsReadAnew() {
        Fixture fixture = Fixture.of(folder, PROGRAM);
        fixture.workspace.open(
                fixture.path("MAIN.cbl"), 1, fixture.snapshot().source().text());
        Snapshot before = fixture.snapshot();
        before.parse();
        fixture.workspace.configure(
                List.of(folder),
                SettingsReader.read(java.util.Map.of("dialect", "mf"), Settings.DEFAULTS)
                        .settings());
        assertNotSame(before, fixture.snapshot());
        assertTrue(fixture.snapshot().parse().accepted(), "the copybooks are still known");
    }
}
