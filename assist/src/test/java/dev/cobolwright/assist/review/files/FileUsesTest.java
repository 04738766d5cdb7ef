package dev.cobolwright.assist.review.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.source.SourceText;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FileUsesTest {
    private final ReviewedProgram program = new ReviewedFile(
                    Cobol.parse(SourceText.of("A.cbl", """
                                   IDENTIFICATION DIVISION.
                                   PROGRAM-ID. EXAMPLE.
                                   ENVIRONMENT DIVISION.
                                   INPUT-OUTPUT SECTION.
                                   FILE-CONTROL.
                                       SELECT ORDERS ASSIGN TO ORDERIN FILE STATUS IS WS-STATUS.
                                       SELECT ERRORS ASSIGN TO ERROUT.
                                   DATA DIVISION.
                                   FILE SECTION.
                                   FD  ORDERS.
                                   01  ORDER-RECORD PIC X(80).
                                   FD  ERRORS.
                                   01  ERROR-RECORD PIC X(80).
                                   WORKING-STORAGE SECTION.
                                   01  WS-STATUS    PIC XX.
                                   PROCEDURE DIVISION.
                                   DECLARATIVES.
                                   ERRORS-FAIL SECTION.
                                       USE AFTER STANDARD ERROR PROCEDURE ON ERRORS.
                                   FAIL-PARA.
                                       DISPLAY "ERRORS FAILED".
                                   END DECLARATIVES.
                                   MAIN SECTION.
                                   MAIN-PARA.
                                       OPEN INPUT ORDERS OUTPUT ERRORS.
                                       READ ORDERS NEXT RECORD AT END CONTINUE END-READ.
                                       IF WS-STATUS = "00" WRITE ERROR-RECORD.
                                       DELETE FILE ORDERS.
                                       CLOSE ORDERS ERRORS.
                                       GOBACK.
                            """), Copybooks.NONE, Dialect.IBM))
            .programs()
            .getFirst();
    private final FileUses uses = FileUses.of(program);

    private String operations(int file) {
        return uses.all().get(file).operations().stream()
                .map(o -> (o.kind() + " " + o.how()).strip())
                .collect(Collectors.joining(", "));
    }

    @Test
    void gathersWhatIsDoneToEachFile() {
        assertEquals("OPEN INPUT, READ NEXT, CLOSE", operations(0));
        assertEquals("OPEN OUTPUT, WRITE, CLOSE", operations(1));
    }

    @Test
    void knowsWhoTakesErrors() {
        assertFalse(uses.all().get(0).covered());
        assertTrue(uses.all().get(1).covered());
        assertEquals("WS-STATUS", uses.all().get(0).status().orElseThrow().name());
        assertTrue(uses.looksAtStatus(
                program.statements("IF").findFirst().orElseThrow(), uses.all().get(0)));
    }
}
