package dev.cobolwright.corpus.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.assist.review.ReviewSettings;
import dev.cobolwright.assist.review.Rule;
import dev.cobolwright.assist.review.Ruleset;
import dev.cobolwright.assist.review.rules.Rules;
import dev.cobolwright.corpus.review.mutators.JobDefects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobDefectsTest {
    private static final String PROGRAM = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. ORDERS.
                   ENVIRONMENT DIVISION.
                   INPUT-OUTPUT SECTION.
                   FILE-CONTROL.
                       SELECT ORDER-FILE ASSIGN TO ORDEROUT.
                   DATA DIVISION.
                   FILE SECTION.
                   FD  ORDER-FILE.
                   01  ORDER-RECORD     PIC X(120).
                   PROCEDURE DIVISION.
                   MAIN-PARA.
                       OPEN OUTPUT ORDER-FILE.
                       CLOSE ORDER-FILE.
                       GOBACK.
            """;

    private static final String JOB = """
            //NIGHTLY  JOB (ACCT),'ORDERS',CLASS=A
            //STEP1    EXEC PGM=ORDERS
            //ORDEROUT DD DSN=PROD.ORDERS,DISP=OLD,DCB=(RECFM=FB,LRECL=120)
            """;

    @TempDir
    Path folder;

    /** Nothing is found in the job as it is, and every seeded defect is found. */
    @Test
    void everyDefectIsSeededAndFound() throws Exception {
        Files.writeString(folder.resolve("ORDERS.cbl"), PROGRAM);
        Files.writeString(folder.resolve("RUN.jcl"), JOB);
        List<Rule> rules = JobDefects.ALL.stream()
                .map(m -> Rules.of(m.code()).orElseThrow())
                .toList();
        CorpusReview review = new CorpusReview(Ruleset.of(ReviewSettings.DEFAULTS, rules), List.of(), 1);
        review.add("owner/name", folder, List.of("ORDERS.cbl"));
        List<String> missed = new ArrayList<>();
        Measured measured = ReviewReport.measured(
                review, new Labels(Map.of()), new Measured(Optional.empty(), Map.of()), 10, true, missed);
        assertEquals(List.of(), missed);
        assertEquals(6, measured.rules().size());
        measured.rules().forEach((code, m) -> assertEquals(new Measured.OfRule(0, 0, 0, 0, 1, 1), m, code));
        assertTrue(Files.readString(folder.resolve("RUN.jcl")).equals(JOB), "the job itself is left as it is");
    }
}
