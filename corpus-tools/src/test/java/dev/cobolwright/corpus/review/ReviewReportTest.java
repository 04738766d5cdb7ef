package dev.cobolwright.corpus.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.assist.review.Ruleset;
import dev.cobolwright.assist.review.rules.AlterUsed;
import dev.cobolwright.corpus.review.mutators.AlterSeeded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewReportTest {
    private static final String ALTERED = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. ALTERED.
                   PROCEDURE DIVISION.
                   MAIN-PARA.
                       ALTER SWITCH-PARA TO PROCEED TO LAST-PARA.
                   SWITCH-PARA.
                       GO TO LAST-PARA.
                   LAST-PARA.
                       GOBACK.
            """;

    private static final String CLEAN = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. CLEAN.
                   PROCEDURE DIVISION.
                   MAIN-PARA.
                       DISPLAY "A".
                       GO TO SWITCH-PARA.
                   SWITCH-PARA.
                       GO TO LAST-PARA.
                   LAST-PARA.
                       GOBACK.
            """;

    @TempDir
    Path folder;

    private CorpusReview review() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("ALTERED.cbl"), ALTERED);
        Files.writeString(folder.resolve("CLEAN.cbl"), CLEAN);
        CorpusReview review = new CorpusReview(Ruleset.only(new AlterUsed()), List.of(new AlterSeeded()), 2);
        review.add("owner/name", folder, List.of("ALTERED.cbl", "CLEAN.cbl"));
        return review;
    }

    @Test
    void labelsGivePrecisionAndSeededDefectsRecall() throws IOException, InterruptedException {
        CorpusReview review = review();
        List<String> sheet = ReviewReport.sheet(review, new Labels(Map.of()), 25);
        assertEquals(1, sheet.size());
        String[] cells = sheet.getFirst().split("\t", -1);
        assertEquals(
                List.of("CW1501", "owner/name", "ALTERED.cbl", "5"),
                List.of(cells).subList(0, 4));
        assertTrue(
                ReviewReport.reading(review, new Labels(Map.of()), 25).contains(">    5            ALTER SWITCH-PARA"));

        Labels labels = Labels.read(Files.writeString(
                folder.resolve("labels.tsv"),
                "# a comment\n" + sheet.getFirst().replace("\t?\t", "\ttrue\tit does") + "\n"));
        assertEquals(List.of(), ReviewReport.sheet(review, labels, 25));
        List<String> missed = new ArrayList<>();
        Measured measured =
                ReviewReport.measured(review, labels, new Measured(Optional.empty(), Map.of()), 10, true, missed);
        assertEquals(List.of(), missed);
        assertEquals(new Measured.OfRule(1, 1, 1, 0, 1, 1), measured.rules().get("CW1501"));
        assertEquals(new Measured.Corpus(2, 19, 1), measured.corpus().orElseThrow());
        Measured kept = ReviewReport.measured(review, labels, measured, 0, true, missed);
        assertEquals(measured, kept, "without mutants the recall of before stays");
        Path file = folder.resolve("measured.tsv");
        measured.write(file);
        assertEquals(measured, Measured.read(file));
    }
}
