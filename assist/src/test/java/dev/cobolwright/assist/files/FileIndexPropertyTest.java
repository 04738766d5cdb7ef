package dev.cobolwright.assist.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cobolwright.assist.Settings;
import dev.cobolwright.assist.config.Configurations;
import dev.cobolwright.model.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to the files: an index that was told of each change answers as one that reads all anew. */
class FileIndexPropertyTest {
    private static final List<String> FILES = List.of(
            "cbl/A.cbl",
            "cbl/B.cbl",
            "cbl/deep/A.cbl",
            "copy/X.cpy",
            "copy/Y.cpy",
            "cbl/X.cpy",
            "copylib/Z",
            "Q",
            "a.txt");
    private static final List<String> NAMES = List.of("A", "B", "X", "Y", "Z", "Q", "X.cpy", "NONE");

    @TempDir
    private Path root;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anIndexThatWasToldEqualsAFreshOne(long seed) throws IOException {
        Random random = new Random(seed);
        FileIndex told = index();
        told.scan(Progress.NONE, Cancellation.NEVER);
        for (int step = 0; step < 120; step++) {
            Path file = root.resolve(FILES.get(random.nextInt(FILES.size())));
            change(file, random);
            if (random.nextInt(10) == 0) {
                told.scan(Progress.NONE, Cancellation.NEVER);
            } else {
                told.changed(file);
            }
            if (step % 10 == 9) {
                FileIndex fresh = index();
                fresh.scan(Progress.NONE, Cancellation.NEVER);
                assertEquals(answers(fresh), answers(told), "seed " + seed + ", step " + step);
            }
        }
    }

    private FileIndex index() {
        Configurations configurations = Configurations.of(List.of(root), Settings.DEFAULTS);
        return new FileIndex(configurations, new SourceCache(configurations));
    }

    private static void change(Path file, Random random) throws IOException {
        if (random.nextInt(3) == 0) {
            Files.deleteIfExists(file);
            return;
        }
        String name = NAMES.get(random.nextInt(NAMES.size()));
        String program = random.nextBoolean() ? "       PROGRAM-ID. " + name + random.nextInt(3) + ".\n" : "";
        String copy = random.nextBoolean() ? "       COPY " + name + ".\n" : "";
        Files.createDirectories(file.getParent());
        Files.writeString(file, program + copy + "      *" + "x".repeat(random.nextInt(40)) + "\n");
    }

    private List<Object> answers(FileIndex index) {
        List<Object> answers = new ArrayList<>(List.of(index.copybookNames(), index.programIds()));
        TreeMap<Path, Object> kinds = new TreeMap<>();
        index.entries()
                .forEach(e -> kinds.put(e.path(), e.kind() + " " + e.skim().programIds()));
        answers.add(kinds);
        for (String name : NAMES) {
            answers.add(index.programs(name));
            answers.add(index.usersOf(Path.of(name)));
            answers.add(index.copybook(name, Optional.empty(), root.resolve("cbl/A.cbl")));
            answers.add(index.copybook(name, Optional.of("copy"), root.resolve("cbl/A.cbl")));
        }
        return answers;
    }
}
