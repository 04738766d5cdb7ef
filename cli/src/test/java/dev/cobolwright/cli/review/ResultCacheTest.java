package dev.cobolwright.cli.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.cobolwright.assist.Settings;
import dev.cobolwright.assist.review.FileResult;
import dev.cobolwright.assist.review.FileReview;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ReviewSettings;
import dev.cobolwright.assist.review.Ruleset;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultCacheTest {
    private static final Path BANK = Path.of("../samples/bank");

    @TempDir
    private Path folder;

    private static Optional<SourceText> copybook(String name, Optional<String> library, SourceText from) {
        Path file = BANK.resolve("copy").resolve(name + ".cpy");
        try {
            return Files.exists(file)
                    ? Optional.of(SourceText.of(file.toString(), Files.readString(file)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** All rules, as a configuration sets some of them. */
    private static Ruleset configured(String... rules) {
        Settings.Review said = new Settings.Review(Profile.ALL, List.of(rules), List.of(), true);
        return Ruleset.of(ReviewSettings.of(said, problem -> fail(problem)));
    }

    @Test
    void whatIsKeptComesBackWhole() throws IOException {
        Ruleset rules = Ruleset.of(ReviewSettings.DEFAULTS.with(Profile.ALL));
        ResultCache cache = new ResultCache(folder, rules, "test");
        Copybooks copybooks = ResultCacheTest::copybook;
        List<Path> programs;
        try (Stream<Path> files = Files.list(BANK.resolve("cobol"))) {
            programs = files.filter(f -> f.toString().endsWith(".cbl"))
                    .sorted()
                    .limit(3)
                    .toList();
        }
        for (Path file : programs) {
            SourceText text = SourceText.of(file.toString(), Files.readString(file));
            var program = new ResultCache.Program(file.toString(), "digest", Dialect.IBM);
            assertEquals(Optional.empty(), cache.find(program, copybooks));
            Parse parse = Cobol.parse(text, copybooks, Dialect.IBM);
            FileResult result = FileReview.checked(parse, rules);
            cache.keep(program, parse.copies(), result);
            assertTrue(cache.find(program, copybooks).filter(result::equals).isPresent(), file.toString());
            var changed = new ResultCache.Program(file.toString(), "other digest", Dialect.IBM);
            assertEquals(Optional.empty(), cache.find(changed, copybooks));
            var otherDialect = new ResultCache.Program(file.toString(), "digest", Dialect.GNUCOBOL);
            assertEquals(Optional.empty(), cache.find(otherDialect, copybooks));
            assertEquals(Optional.empty(), new ResultCache(folder, rules, "other").find(program, copybooks));
        }
        var known = new ResultCache.Program(programs.getFirst().toString(), "digest", Dialect.IBM);
        assertTrue(cache.find(known, copybooks).isPresent());
        for (Ruleset other : List.of(
                Ruleset.of(ReviewSettings.DEFAULTS),
                configured("CW1101=error"),
                configured("CW1101=off"),
                configured("CW1506.limit=2"))) {
            assertEquals(Optional.empty(), new ResultCache(folder, other, "test").find(known, copybooks));
        }
        assertTrue(new ResultCache(folder, configured(), "test")
                .find(known, copybooks)
                .isPresent());
        var copies = new ResultCache.Program(programs.getLast().toString(), "digest", Dialect.IBM);
        assertEquals(Optional.empty(), cache.find(copies, Copybooks.NONE));
    }
}
