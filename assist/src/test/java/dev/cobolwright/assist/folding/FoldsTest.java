package dev.cobolwright.assist.folding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cobolwright.assist.Fixture;
import dev.cobolwright.model.Cancellation;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldsTest {
    @TempDir
    Path folder;

    /** Lines from 1. */
    private String folds(String code) {
        return Folds.of(Fixture.of(folder, code).snapshot(), Cancellation.NEVER).stream()
                .map(f -> (f.first() + 1) + "-" + (f.last() + 1) + " "
                        + f.kind().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void aWholeProgram() {
        assertEquals(
                """
                1-27 code
                1-2 code
                3-10 code
                4-10 code
                5-6 copies
                7-9 code
                11-27 code
                12-20 code
                13-20 code
                14-19 code
                17-18 code
                8-9 code
                21-23 comment
                22-23 region
                24-27 code
                25-27 code
                """.lines().sorted().collect(Collectors.joining("\n")),
                folds("""
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. ORDERS.
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                       COPY A.
                       COPY B.
                       01  WS-A.
                           05  WS-B PIC X.
                               88  B-DONE VALUE 'X'.
                       01  WS-C PIC X.
                       PROCEDURE DIVISION.
                       MAIN.
                           PERFORM UNTIL B-DONE
                               IF WS-C = 'A'
                                   DISPLAY 'A'
                               ELSE
                                   DISPLAY
                                     'B'
                               END-IF
                           END-PERFORM.
                      * A comment
                      * #region one
                      * #endregion
                       NEXT-PARA.
                           EXEC SQL
                             COMMIT
                           END-EXEC.
                """).lines().sorted().collect(Collectors.joining("\n")));
    }
}
