package dev.cobolwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewCommandTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<Path> BANK = Stream.of("CBBAT020", "CBBAT090", "CBSUB030")
            .map(p -> Path.of("../samples/bank/cobol", p + ".cbl"))
            .toList();

    /** ALTER in line 9, MOVE that truncates in line 10. */
    private static final String PROGRAM = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. ONE.
                   DATA DIVISION.
                   WORKING-STORAGE SECTION.
                   01  WS-A PIC 9(5) VALUE 1.
                   COPY SHORT.
                   PROCEDURE DIVISION.
                   MAIN-PARA.
                       ALTER SWITCH-PARA TO PROCEED TO LAST-PARA.
                       MOVE WS-A TO WS-B.
                   SWITCH-PARA.
                       GO TO LAST-PARA.
                   LAST-PARA.
                       GOBACK.
            """;

    @TempDir
    private Path folder;

    private Path program;
    private Path copybook;

    @BeforeEach
    void write() throws IOException {
        copybook = Files.writeString(folder.resolve("SHORT.cpy"), "       01  WS-B PIC 9(3).\n");
        program = Files.writeString(folder.resolve("one.cbl"), PROGRAM);
    }

    private Run review(Object... arguments) {
        Object[] all = new Object[arguments.length + 3];
        all[0] = "review";
        all[1] = "--cache";
        all[2] = folder.resolve("cache");
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return Run.of(all);
    }

    private static List<String> codes(JsonNode report) {
        return StreamSupport.stream(report.get("findings").spliterator(), false)
                .map(f -> f.get("code").textValue() + ":" + f.get("startLine"))
                .toList();
    }

    @Test
    void tellsFindingsWithTheirLines() {
        Run run = review("--rule", "CW1501,CW1001", program);
        assertEquals(ExitCode.FINDINGS, run.exit(), run.err());
        assertTrue(run.out().contains("one.cbl:9:12: warning CW1501: The GO TO in SWITCH-PARA"), run.out());
        assertTrue(run.out().contains("    9 |            ALTER SWITCH-PARA TO PROCEED TO LAST-PARA."), run.out());
        assertTrue(run.out().contains("2 findings (0 errors, 2 warnings, 0 notes) in 1 files, 14 lines"), run.out());
    }

    @Test
    void failsFromTheSeverityThatIsAsked() {
        assertEquals(
                ExitCode.OK,
                review("--rule", "CW1501", "--fail-on", "error", program).exit());
        assertEquals(
                ExitCode.FINDINGS,
                review("--rule", "CW1501", "--fail-on", "warning", program).exit());
        assertEquals(
                ExitCode.FINDINGS,
                review("--rule", "CW1501", "--fail-on", "note", program).exit());
    }

    @Test
    void explainsARule() {
        Run run = review("--explain", "cw1501");
        assertEquals(ExitCode.OK, run.exit());
        assertTrue(run.out().startsWith("# CW1501 ALTER changes where a GO TO goes\n"));
        Run unknown = review("--explain", "CW9999");
        assertEquals(ExitCode.FAILURE, unknown.exit());
        assertTrue(unknown.err().contains("there is no rule CW9999"), unknown.err());
    }

    @Test
    void sarifIsValidAndNamesPlacesFixesAndWhatWasNotSeen() throws IOException {
        Path sarif = folder.resolve("out/review.sarif");
        review("--profile", "all", "--sarif", sarif, BANK.get(0), BANK.get(1), BANK.get(2));
        JsonNode log = MAPPER.readTree(sarif.toFile());
        try (InputStream schema = getClass().getResourceAsStream("/sarif/sarif-schema-2.1.0.json")) {
            Schema sarif210 = SchemaRegistry.withDialect(Dialects.getDraft7())
                    .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
            assertEquals(List.of(), sarif210.validate(log));
        }
        JsonNode run = log.at("/runs/0");
        assertTrue(run.at("/results").size() > 2);
        assertFalse(run.at("/invocations/0/toolExecutionNotifications").isEmpty());
        for (JsonNode result : run.get("results")) {
            assertEquals(
                    result.get("ruleId"),
                    run.at("/tool/driver/rules")
                            .get(result.get("ruleIndex").intValue())
                            .get("id"));
            String uri = result.at("/locations/0/physicalLocation/artifactLocation/uri")
                    .textValue();
            assertTrue(uri.startsWith("samples/bank/"), uri);
        }
        assertTrue(StreamSupport.stream(run.get("results").spliterator(), false).anyMatch(r -> r.has("fixes")));
    }

    @Test
    void pathsAreCodeFlowsThatEndAtTheFinding() throws IOException {
        Files.writeString(program, """
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. ONE.
                       PROCEDURE DIVISION.
                       MAIN-PARA.
                           PERFORM FIRST-PARA.
                           GOBACK.
                       FIRST-PARA.
                           PERFORM SECOND-PARA.
                       SECOND-PARA.
                           PERFORM FIRST-PARA.
                """);
        Path sarif = folder.resolve("review.sarif");
        review("--rule", "CW1109", "--sarif", sarif, program);
        JsonNode result = MAPPER.readTree(sarif.toFile()).at("/runs/0/results/0");
        List<Integer> lines = new ArrayList<>();
        result.at("/codeFlows/0/threadFlows/0/locations")
                .forEach(l -> lines.add(
                        l.at("/location/physicalLocation/region/startLine").intValue()));
        assertEquals(List.of(8, 10), lines);
        assertEquals(
                10, result.at("/locations/0/physicalLocation/region/startLine").intValue());
    }

    @Test
    void copyChainIsInRelatedLocations() throws IOException {
        Files.writeString(copybook, "       COPY INNER.\n");
        Files.writeString(folder.resolve("INNER.cpy"), "           ALTER SWITCH-PARA TO PROCEED TO LAST-PARA.\n");
        Files.writeString(
                program,
                PROGRAM.replace("       COPY SHORT.\n", "")
                        .replaceFirst("           ALTER[^\n]*\n           MOVE[^\n]*\n", "       COPY SHORT.\n"));
        JsonNode finding = review("--rule", "CW1501", "--json", program).json().at("/findings/0");
        assertTrue(finding.get("path").textValue().endsWith("INNER.cpy"), finding.toString());
        List<String> chain = finding.findValues("related").getFirst().findValuesAsText("path");
        assertTrue(chain.get(chain.size() - 2).endsWith("SHORT.cpy"), chain.toString());
        assertTrue(chain.getLast().endsWith("one.cbl"), chain.toString());
    }

    @Test
    void fingerprintsSurviveMovedLinesSequenceAndIdentification() throws IOException {
        List<String> before = fingerprints();
        String resequenced = PROGRAM.lines()
                .map(l -> String.format("%-72sIDENT001", "001200" + (l.length() > 6 ? l.substring(6) : " ")))
                .reduce("      * A new comment\n      *\n", (a, b) -> a + b + "\n");
        Files.writeString(program, resequenced);
        assertEquals(before, fingerprints());
        Files.writeString(program, PROGRAM.replace("MOVE WS-A TO", "MOVE WS-A  TO"));
        assertEquals(before, fingerprints());
        Files.writeString(program, PROGRAM.replace("MOVE WS-A TO WS-B.", "MOVE WS-A TO WS-B. MOVE WS-A TO WS-B."));
        assertFalse(fingerprints().containsAll(before));
    }

    private List<String> fingerprints() {
        return review("--rule", "CW1501,CW1001", "--json", program).json().findValuesAsText("fingerprint");
    }

    @Test
    void baselineLeavesOutWhatIsKnown() throws IOException {
        Path baseline = folder.resolve("base.sarif");
        review("--rule", "CW1501,CW1001", "--sarif", baseline, program);
        Run same = review("--rule", "CW1501,CW1001", "--baseline", baseline, program);
        assertEquals(ExitCode.OK, same.exit(), same.out());
        assertTrue(same.out().contains("0 findings"), same.out());
        assertTrue(same.out().contains("2 more in the baseline"), same.out());
        Files.writeString(program, PROGRAM.replace("GOBACK.", "MOVE WS-A TO WS-B. GOBACK."));
        Path again = folder.resolve("again.sarif");
        assertEquals(
                ExitCode.FINDINGS,
                review("--rule", "CW1501,CW1001", "--baseline", baseline, "--sarif", again, program)
                        .exit());
        assertEquals(
                List.of("unchanged", "unchanged", "new"),
                MAPPER.readTree(again.toFile()).findValuesAsText("baselineState"));
    }

    @Test
    void baselineOfAnotherVersionIsRefused() throws IOException {
        Path other = Files.writeString(
                folder.resolve("other.sarif"),
                "{\"version\":\"2.1.0\",\"runs\":[{\"results\":[{\"partialFingerprints\":{\"cobolwright/v0\":\"ab\"}}]}]}");
        Run run = review("--baseline", other, program);
        assertEquals(ExitCode.FAILURE, run.exit());
        assertTrue(run.err().contains("was written by another tool or version"), run.err());
        Run none = review("--baseline", Files.writeString(folder.resolve("x.sarif"), "no json"), program);
        assertEquals(ExitCode.FAILURE, none.exit());
        assertTrue(none.err().contains("is not JSON"), none.err());
    }

    @Test
    void commentsAcceptFindings() throws IOException {
        for (String comment : List.of(
                "      * cobolwright: ignore CW1501 it goes next year\n",
                "      *> NOSONAR\n",
                "      *> cobol-lint CL002 main-para\n",
                "      * COBOLWRIGHT: IGNORE\n")) {
            Files.writeString(program, PROGRAM.replace("           ALTER", comment + "           ALTER"));
            assertEquals(
                    List.of("CW1001:11"),
                    codes(review("--rule", "CW1501,CW1001", "--json", program).json()),
                    comment);
        }
        Files.writeString(
                program, PROGRAM.replace("LAST-PARA.\n           MOVE", "LAST-PARA. *> NOSONAR\n           MOVE"));
        assertEquals(
                List.of("CW1001:10"),
                codes(review("--rule", "CW1501,CW1001", "--json", program).json()));
        Files.writeString(program, "      * cobolwright: ignore-file CW1501, CW1001\n" + PROGRAM);
        JsonNode none = review("--rule", "CW1501,CW1001", "--json", program).json();
        assertEquals(List.of(), codes(none));
        assertEquals(2, none.at("/totals/suppressed").intValue());
        Files.writeString(
                program, PROGRAM.replace("           ALTER", "      * cobolwright: ignore CW1001\n           ALTER"));
        assertEquals(
                List.of("CW1501:10", "CW1001:11"),
                codes(review("--rule", "CW1501,CW1001", "--json", program).json()));
    }

    @Test
    void configurationSetsProfileSeveritiesAndExclusions() throws IOException {
        Path settings = folder.resolve("cobolwright.json");
        Files.writeString(settings, "{\"review\": {\"rules\": [\"CW1501=error\", \"CW1001=off\"]}}");
        assertEquals(ExitCode.FINDINGS, review("--fail-on", "error", program).exit());
        assertFalse(codes(review("--json", program).json()).contains("CW1001:10"));
        Files.writeString(settings, "{\"review\": {\"exclude\": [\"one.*\"]}}");
        assertEquals(ExitCode.FAILURE, review(program).exit());
        Files.writeString(settings, "{\"review\": {\"rules\": [\"CW1501=loud\"]}}");
        Run broken = review(program);
        assertEquals(ExitCode.FAILURE, broken.exit());
        assertTrue(broken.err().contains("CW1501=loud: write on, off, error, warning or note"), broken.err());
        Files.writeString(settings, "{\"review\": ");
        assertEquals(ExitCode.FAILURE, review(program).exit());
    }

    @Test
    void anyNumberOfThreadsAndASecondRunFindTheSame() {
        JsonNode one = review(
                        "--profile",
                        "all",
                        "--json",
                        "--no-cache",
                        "--threads",
                        1,
                        BANK.get(0),
                        BANK.get(1),
                        BANK.get(2))
                .json();
        JsonNode four = review("--profile", "all", "--json", "--threads", 4, BANK.get(0), BANK.get(1), BANK.get(2))
                .json();
        JsonNode again = review("--profile", "all", "--json", "--threads", 3, BANK.get(0), BANK.get(1), BANK.get(2))
                .json();
        assertEquals(one.get("findings"), four.get("findings"));
        assertEquals(one.get("findings"), again.get("findings"));
        assertEquals(one.get("notifications"), again.get("notifications"));
    }

    @Test
    void cacheSeesChangesOfProgramsCopybooksAndRules() throws IOException {
        assertEquals(
                List.of("CW1001:10"),
                codes(review("--rule", "CW1001", "--json", program).json()));
        Files.writeString(copybook, "       01  WS-B PIC 9(7).\n");
        assertEquals(
                List.of(), codes(review("--rule", "CW1001", "--json", program).json()));
        assertEquals(
                List.of("CW1501:9"),
                codes(review("--rule", "CW1501", "--json", program).json()));
        Files.delete(copybook);
        assertEquals(
                1,
                review("--rule", "CW1001", "--json", program)
                        .json()
                        .get("notifications")
                        .size());
        Files.list(folder.resolve("cache")).forEach(f -> damage(f));
        assertEquals(
                List.of("CW1501:9"),
                codes(review("--rule", "CW1501", "--json", program).json()));
    }

    @Test
    void cacheSeesChangesOfTheConfiguration() throws IOException {
        Path settings = folder.resolve("cobolwright.json");
        assertEquals(
                List.of("CW1001:10"),
                codes(review("--rule", "CW1001", "--json", program).json()));
        Files.writeString(settings, "{\"review\": {\"rules\": [\"CW1001=error\"]}}");
        assertEquals(
                "error",
                review("--rule", "CW1001", "--json", program)
                        .json()
                        .at("/findings/0/severity")
                        .textValue());
        Files.writeString(program, "      * A comment in column 7.\n" + PROGRAM);
        Files.writeString(settings, "{\"sources\": {\"format\": \"fixed\"}}");
        assertEquals(0, notifications());
        Files.writeString(settings, "{\"sources\": {\"format\": \"free\"}}");
        assertEquals(1, notifications());
        Files.writeString(settings, "{\"sources\": {\"format\": \"fixed\"}}");
        assertEquals(0, notifications());
    }

    private int notifications() {
        return review("--rule", "CW1001", "--json", program)
                .json()
                .get("notifications")
                .size();
    }

    private static void damage(Path file) {
        try {
            Files.writeString(file, "damaged");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void badInputIsToldAndTheRestReviewed() throws IOException {
        Path binary = folder.resolve("bin.cbl");
        Files.write(binary, new byte[] {0, 1, 2, 3, 0, 0, 0x7f, 0x45, 0, 0, 0, 1});
        Run all = review("--rule", "CW1501", "--json", folder);
        assertEquals(ExitCode.FINDINGS, all.exit(), all.err());
        assertEquals(List.of("CW1501:9"), codes(all.json()));
        assertTrue(all.json().get("notifications").toString().contains("file-not-read"), all.out());
        Run alone = review(binary);
        assertEquals(ExitCode.FAILURE, alone.exit());
        assertTrue(alone.err().contains("is not a text file"), alone.err());
        assertEquals(ExitCode.FAILURE, review(folder.resolve("nowhere.cbl")).exit());
        assertEquals(ExitCode.FAILURE, review().exit());
        Run broken = review(
                "--rule",
                "CW1501",
                "--json",
                Files.writeString(folder.resolve("bad.cbl"), PROGRAM.replace("GOBACK", "MOVE TO TO")));
        assertTrue(broken.json().get("notifications").toString().contains("not-read"), broken.out());
    }
}
