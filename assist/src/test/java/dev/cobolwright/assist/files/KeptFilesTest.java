package dev.cobolwright.assist.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.assist.Settings;
import dev.cobolwright.assist.config.Configurations;
import dev.cobolwright.model.Cancellation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFilesTest {
    private static final String PROGRAM = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. KEPT%d.
                   DATA DIVISION.
                   WORKING-STORAGE SECTION.
                   COPY ITEMS REPLACING ==:A:== BY ==B==.
                   01  WS-%d  PIC X.
                   PROCEDURE DIVISION.
                   MAIN-LINE.
                       CALL 'OTHER'.
                       ENTRY 'SECOND%d'.
                       GOBACK.
            """;

    @TempDir
    Path folder;

    private Path place;

    @BeforeEach
    void write() throws IOException {
        place = folder.resolve(".cobolwright/files.idx");
        for (int i = 0; i < 3; i++) {
            Files.writeString(folder.resolve("KEPT%d.cbl".formatted(i)), PROGRAM.formatted(i, i, i));
        }
        Files.writeString(folder.resolve("ITEMS.cpy"), "       01  ITEM-ä PIC X.\n");
    }

    @Test
    void aSecondStartReadsNothingAgain() throws IOException {
        FileIndex first = scanned();
        first.keep(place);
        unreadable("KEPT0.cbl");
        assertEquals(shown(first), shown(restored()));
    }

    @Test
    void whatChangedIsReadAgain() throws IOException {
        scanned().keep(place);
        Files.writeString(folder.resolve("KEPT1.cbl"), PROGRAM.formatted(77, 7, 7));
        Files.delete(folder.resolve("KEPT2.cbl"));
        assertEquals(List.of("KEPT0", "KEPT77"), restored().programIds());
    }

    /** A checkout writes other times; what has the same content is not skimmed again, and kept anew. */
    @Test
    void anotherTimeIsNoOtherContent() throws IOException {
        scanned().keep(place);
        Files.setLastModifiedTime(folder.resolve("KEPT1.cbl"), FileTime.fromMillis(1_000_000_000_000L));
        FileIndex second = restored();
        second.keep(place);
        unreadable("KEPT1.cbl");
        assertEquals(shown(second), shown(restored()));
    }

    @Test
    void aCancelledScanKeepsWhatItRead() throws IOException {
        FileIndex first = index();
        AtomicInteger read = new AtomicInteger();
        Cancellation afterTwo = () -> read.get() >= 2;
        try {
            first.scan((done, total, what) -> read.incrementAndGet(), afterTwo);
        } catch (CancellationException expected) {
            first.keep(place);
        }
        assertEquals(2, KeptFiles.read(place, configurations().key()).size());
        assertEquals(shown(scanned()), shown(restored()));
    }

    @Test
    void aDamagedOneCountsAsNone() throws IOException {
        FileIndex first = scanned();
        first.keep(place);
        byte[] whole = Files.readAllBytes(place);
        String key = configurations().key();
        assertEquals(4, KeptFiles.read(place, key).size());
        Random random = new Random(20261126);
        for (int length = 0; length < whole.length; length += 1 + random.nextInt(40)) {
            Files.write(place, java.util.Arrays.copyOf(whole, length));
            assertEquals(List.of(), KeptFiles.read(place, key), "cut at " + length);
        }
        for (int i = 0; i < 200; i++) {
            byte[] garbled = whole.clone();
            garbled[random.nextInt(garbled.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(place, garbled);
            assertEquals(List.of(), KeptFiles.read(place, key), "bit " + i);
        }
        assertEquals(shown(first), shown(restored()));
    }

    @Test
    void anotherVersionOrOtherSettingsCountAsNone() throws IOException {
        scanned().keep(place);
        assertEquals(List.of(), KeptFiles.read(place, "other settings"));
        assertEquals(List.of(), KeptFiles.read(folder, "a folder"));
        byte[] other = Files.readAllBytes(place);
        other[11]++; // the version
        CRC32C sum = new CRC32C();
        sum.update(other, 0, other.length - 4);
        ByteBuffer.wrap(other).putInt(other.length - 4, (int) sum.getValue());
        Files.write(place, other);
        assertEquals(List.of(), KeptFiles.read(place, configurations().key()));
    }

    /** A process is killed while it writes again and again: what is there is whole, old or new. */
    @Test
    void aKilledWriterLeavesAWholeFile() throws Exception {
        scanned().keep(place);
        String java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        for (int i = 0; i < 3; i++) {
            Process writer = new ProcessBuilder(
                            java,
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Writer.class.getName(),
                            folder.toString())
                    .redirectErrorStream(true)
                    .start();
            assertEquals('w', writer.getInputStream().read());
            Thread.sleep(20 + 30L * i);
            writer.destroyForcibly();
            assertTrue(writer.waitFor(30, TimeUnit.SECONDS));
            assertFalse(KeptFiles.read(place, configurations().key()).isEmpty(), "kill " + i);
        }
        assertEquals(shown(scanned()), shown(restored()));
    }

    /** Keeps the files of a folder, many times over, until it is killed. */
    static final class Writer {
        public static void main(String[] args) throws IOException {
            Path folder = Path.of(args[0]);
            Configurations configurations = Configurations.of(List.of(folder), Settings.DEFAULTS);
            Path place = folder.resolve(".cobolwright/files.idx");
            List<KeptFiles.Kept> all = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                all.addAll(KeptFiles.read(place, configurations.key()).subList(0, 4));
            }
            System.out.print("w");
            System.out.flush();
            while (true) {
                KeptFiles.write(place, configurations.key(), all);
            }
        }
    }

    /** Another content of the same size and time: whoever reads it is found out. */
    private void unreadable(String file) throws IOException {
        Path path = folder.resolve(file);
        FileTime time = Files.getLastModifiedTime(path);
        byte[] other = new byte[(int) Files.size(path)];
        java.util.Arrays.fill(other, (byte) ' ');
        Path beside = folder.resolve("other");
        Files.write(beside, other);
        Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(path, time);
    }

    private Configurations configurations() {
        return Configurations.of(List.of(folder), Settings.DEFAULTS);
    }

    private FileIndex index() {
        return new FileIndex(configurations(), new SourceCache(configurations()));
    }

    private FileIndex scanned() {
        FileIndex index = index();
        index.scan(Progress.NONE, Cancellation.NEVER);
        return index;
    }

    private FileIndex restored() {
        FileIndex index = index();
        index.restore(place);
        index.scan(Progress.NONE, Cancellation.NEVER);
        return index;
    }

    private static String shown(FileIndex index) {
        StringBuilder out = new StringBuilder();
        index.entries().stream()
                .sorted(Comparator.comparing(FileIndex.Entry::path))
                .forEach(e -> out.append(e.path().getFileName())
                        .append(' ')
                        .append(e.kind())
                        .append(e.skim().programIds())
                        .append(e.skim().entries())
                        .append(e.skim().copies())
                        .append(e.skim().calls())
                        .append(e.skim().declarations().all())
                        .append(e.skim().words().size())
                        .append(e.skim().words().mayContain("GOBACK"))
                        .append(e.skim().replaces())
                        .append('\n'));
        return out.append(index.usersOf(Path.of("ITEMS.cpy"))).toString();
    }
}
