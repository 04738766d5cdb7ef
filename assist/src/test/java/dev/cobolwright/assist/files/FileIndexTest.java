package dev.cobolwright.assist.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.assist.Settings;
import dev.cobolwright.assist.SettingsReader;
import dev.cobolwright.assist.config.Configurations;
import dev.cobolwright.model.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileIndexTest {
    @TempDir
    Path root;

    private FileIndex index;

    @BeforeEach
    void files() throws IOException {
        write("cbl/PAY.cbl", "       PROGRAM-ID. PAY01.\n       COPY EMP.\n");
        write("cbl/EMP.cpy", "       01  NEAR PIC X.\n");
        write("copy/EMP.cpy", "       01  FAR PIC X.\n");
        write("copylib/TAX", "       01  TAX PIC X.\n");
        write("prod/STATES", "       01  STATES PIC X.\n");
        write("prod/LICENSE-2.0", "no COBOL");
        write(".git/EMP.cpy", "hidden");
        index = index(List.of(root), Settings.DEFAULTS);
    }

    @Test
    void aNearerCopybookGoesBeforeAndALibraryBeforeThat() {
        index.scan(Progress.NONE, Cancellation.NEVER);
        Path from = root.resolve("cbl/PAY.cbl");
        assertEquals(Optional.of(root.resolve("cbl/EMP.cpy")), index.copybook("emp", Optional.empty(), from));
        assertEquals(Optional.of(root.resolve("copy/EMP.cpy")), index.copybook("EMP", Optional.of("COPY"), from));
        assertEquals(Optional.of(root.resolve("cbl/EMP.cpy")), index.copybook("EMP", Optional.of("SYSLIB"), from));
        assertEquals(Optional.of(root.resolve("copy/EMP.cpy")), index.copybook("copy/EMP.cpy", Optional.empty(), from));
        assertEquals(Optional.of(root.resolve("copylib/TAX")), index.copybook("TAX", Optional.empty(), from));
        assertEquals(List.of("EMP", "STATES", "TAX"), index.copybookNames());
    }

    @Test
    void namesNeverLeaveTheWorkspace() throws IOException {
        Files.writeString(root.resolveSibling("OUTSIDE.cpy"), "       01  SECRET PIC X.\n");
        Files.createSymbolicLink(root.resolve("copy/LINK.cpy"), root.resolveSibling("OUTSIDE.cpy"));
        index.scan(Progress.NONE, Cancellation.NEVER);
        Path from = root.resolve("cbl/PAY.cbl");
        for (String name : List.of(
                "../OUTSIDE.cpy",
                "OUTSIDE",
                root.resolveSibling("OUTSIDE.cpy").toString(),
                "LINK",
                "/etc/passwd",
                "\0",
                "")) {
            assertEquals(Optional.empty(), index.copybook(name, Optional.empty(), from), name);
        }
        Files.delete(root.resolveSibling("OUTSIDE.cpy"));
    }

    @Test
    void copybooksNearAFileAreKnownBeforeTheScan() {
        Path from = root.resolve("cbl/PAY.cbl");
        index.lookAround(from);
        assertEquals(Optional.of(root.resolve("cbl/EMP.cpy")), index.copybook("EMP", Optional.empty(), from));
        assertEquals(Optional.of(root.resolve("copylib/TAX")), index.copybook("TAX", Optional.empty(), from));
    }

    @Test
    void aFileThatChangesIsFoundUnderItsNewNames() throws IOException {
        index.scan(Progress.NONE, Cancellation.NEVER);
        assertEquals(List.of(root.resolve("cbl/PAY.cbl")), index.programs("pay01"));
        assertEquals(List.of(root.resolve("cbl/PAY.cbl")), index.usersOf(root.resolve("copy/EMP.cpy")));
        write("cbl/PAY.cbl", "       PROGRAM-ID. PAY02.\n");
        index.changed(root.resolve("cbl/PAY.cbl"));
        assertEquals(List.of(), index.programs("PAY01"));
        assertEquals(List.of(root.resolve("cbl/PAY.cbl")), index.programs("PAY02"));
        assertEquals(List.of(), index.usersOf(root.resolve("copy/EMP.cpy")));
        Files.delete(root.resolve("cbl/PAY.cbl"));
        index.changed(root.resolve("cbl/PAY.cbl"));
        assertEquals(List.of(), index.programs("PAY02"));
    }

    @Test
    void aCancelledScanKeepsWhatItFound() {
        AtomicInteger reported = new AtomicInteger();
        assertThrows(
                CancellationException.class,
                () -> index.scan((done, total, what) -> reported.set(done), () -> reported.get() == 2));
        assertEquals(List.of("PAY01"), index.programIds());
        assertEquals(List.of("EMP", "STATES", "TAX"), index.copybookNames());
        assertThrows(CancellationException.class, () -> index.scan(Progress.NONE, () -> true));
        assertEquals(List.of("PAY01"), index.programIds());
        index.scan(Progress.NONE, Cancellation.NEVER);
        assertEquals(5, index.entries().size());
    }

    @Test
    void aRootThatIsALinkOrHasAHiddenNameIsRead() throws IOException {
        Path hidden = root.resolve(".work");
        write(".work/A.cbl", "       PROGRAM-ID. A.\n");
        Path link = Files.createSymbolicLink(root.resolve("link"), hidden);
        FileIndex linked = index(List.of(link), Settings.DEFAULTS);
        linked.scan(Progress.NONE, Cancellation.NEVER);
        assertEquals(List.of(link.resolve("A.cbl")), linked.programs("A"));
    }

    @Test
    void configuredFoldersAreSearchedToo(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("FOUND.cpy"), "       01  F PIC X.\n");
        FileIndex wide = index(
                List.of(root),
                SettingsReader.read(
                                Map.of("sources.copybookFolders", List.of(elsewhere.toString(), "no-such-folder")),
                                Settings.DEFAULTS)
                        .settings());
        wide.scan(Progress.NONE, Cancellation.NEVER);
        assertTrue(wide.copybook("FOUND", Optional.empty(), root.resolve("cbl/PAY.cbl"))
                .isPresent());
    }

    private static FileIndex index(List<Path> roots, Settings settings) {
        Configurations configurations = Configurations.of(roots, settings);
        return new FileIndex(configurations, new SourceCache(configurations));
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
