package dev.cobolwright.corpus.eval.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleScoreTest {
    @TempDir
    Path folder;

    @Test
    void countsWhatIsListedAndWhatIsFound() throws IOException {
        Files.createDirectories(folder.resolve("o+n"));
        Files.writeString(folder.resolve("o+n/A.cbl"), """
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. A.
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                       01  AGE              PIC 9(03).
                       01  FEE              PIC 9(03).
                       PROCEDURE DIVISION.
                           IF AGE < 18
                               MOVE 0 TO FEE
                           END-IF.
                           IF AGE > 64
                               MOVE 5 TO FEE
                           END-IF.
                           STOP RUN.
                """);
        Path list = Files.writeString(folder.resolve("list.tsv"), """
                repository\tcommit\tpath\tfirst\tlast\trule
                o/n\tc\tA.cbl\t8\t8\tchildren pay nothing
                o/n\tc\tA.cbl\t14\t14\tthis is no rule
                o/n\tc\tB.cbl\t1\t1\tnot there
                """);
        RuleScore score = RuleScore.of(list, folder);
        assertEquals(List.of(2, 1, 2, 1), List.of(score.listed(), score.found(), score.extracted(), score.right()));
        assertEquals(List.of("A.cbl:14 this is no rule"), score.missed());
        assertEquals(List.of("A.cbl:11 FEE"), score.surplus());
        assertEquals(1, score.absent().size());
    }
}
