package dev.cobolwright.assist.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.rules.Rules;
import dev.cobolwright.grammar.Parse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs with fixes made do what they did before. */
class FixesRunTest {
    /** Files that programs read are there: without FILE STATUS a missing one ends the program, with it the program goes on. */
    private static final Pattern ASSIGNED = Pattern.compile("ASSIGN TO \"?(\\w+)");

    @TempDir
    private Path folder;

    /** Rules that offer a fix for the example of their page. */
    static Stream<String> codes() {
        return Rules.ALL.stream()
                .filter(r -> RulePage.of(r).blocks().stream()
                        .filter(b -> b.section().equals("Example") && !b.words().contains("not-gnucobol"))
                        .map(b -> ReviewFixture.of(b.text()))
                        .filter(f -> f.files.values().stream().noneMatch(t -> t.contains("EXEC ")))
                        .anyMatch(f -> f.review(r).stream()
                                .anyMatch(x -> !x.found().fixes().isEmpty())))
                .map(r -> r.about().code());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void fixedExamplesDoWhatTheyDidBefore(String code) throws IOException, InterruptedException {
        Assumptions.assumeTrue(Compiler.find().isPresent(), "cobc (GnuCOBOL) is not installed");
        Rule rule = Rules.of(code).orElseThrow();
        for (RulePage.Block block : RulePage.of(rule).blocks()) {
            ReviewFixture fixture = ReviewFixture.of(block.text());
            Optional<Parse> main = Optional.ofNullable(fixture.parses.get("MAIN.cbl"));
            if (!block.section().equals("Example") || main.isEmpty()) {
                continue;
            }
            Parse parse = main.get();
            List<Finding> findings = FixCheck.checked(
                    parse, FileReview.of(parse, Ruleset.only(rule)).findings());
            List<Edit> edits = findings.stream()
                    .flatMap(f -> f.found().fixes().stream().limit(1))
                    .flatMap(f -> f.edits().stream())
                    .distinct()
                    .toList();
            assertFalse(edits.isEmpty(), "the fix of the example keeps its promise");
            String fixed = Edit.apply(parse.source().text(), edits);
            assertEquals(run(fixture, parse.source().text()), run(fixture, fixed), fixed);
        }
    }

    private String run(ReviewFixture fixture, String program) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory(folder, "run");
        fixture.files.forEach((name, text) -> write(work.resolve(name), text));
        write(work.resolve("MAIN.cbl"), program);
        ASSIGNED.matcher(program).results().forEach(f -> write(work.resolve(f.group(1)), "A".repeat(80)));
        String errors = Compiler.run(
                work,
                List.of("cobc", "-x", "-fassign-clause=ibm", "-o", "program", "-I", ".", "-I", "copy", "MAIN.cbl"));
        assertEquals("", errors, program);
        Path out = work.resolve("out.txt");
        Process process = new ProcessBuilder("./program")
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(
                        Files.createFile(work.resolve("in.txt")).toFile()))
                .start();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS), "the program ends");
        return process.exitValue() + "\n" + Files.readString(out).replaceAll("(?m)^libcob: .*\\R*", "");
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aFixThatBreaksItsPromiseIsNotShown() {
        ReviewFixture fixture = ReviewFixture.of("""
                       WORKING-STORAGE SECTION.
                       01  WS-A PIC 9(5).
                       PROCEDURE DIVISION.
                       MAIN-PARA.
                           DISPLAY WS-A.
                           GOBACK.
                """);
        Parse parse = fixture.parses.get("MAIN.cbl");
        String text = parse.source().text();
        Edit shorter = edit(text, "9(5)", "9(4)");
        Edit gone = edit(text, "           DISPLAY WS-A.\n", "");
        Edit wrong = edit(text, "DISPLAY WS-A", "DISPLAY WS-B");
        Edit more = edit(text, "           GOBACK", "           DISPLAY WS-A.\n           GOBACK");
        for (Fix.Promise promise : Fix.Promise.values()) {
            assertEquals(
                    promise == Fix.Promise.KEEPS_FLOW,
                    FixCheck.keeps(parse, Fix.of("", promise, shorter)),
                    promise.name());
            assertFalse(FixCheck.keeps(parse, Fix.of("", promise, gone)), promise.name());
            assertFalse(FixCheck.keeps(parse, Fix.of("", promise, wrong)), promise.name());
            assertEquals(
                    promise == Fix.Promise.KEEPS_DATA,
                    FixCheck.keeps(parse, Fix.of("", promise, more)),
                    promise.name());
        }
    }

    private static Edit edit(String text, String what, String with) {
        int start = text.indexOf(what);
        assertNotEquals(-1, start);
        return new Edit(start, start + what.length(), with);
    }
}
