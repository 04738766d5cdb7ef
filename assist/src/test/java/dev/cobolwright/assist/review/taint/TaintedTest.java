package dev.cobolwright.assist.review.taint;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.source.SourceText;
import org.junit.jupiter.api.Test;

class TaintedTest {
    private final ReviewedProgram program = new ReviewedFile(
                    Cobol.parse(SourceText.of("A.cbl", """
                                   IDENTIFICATION DIVISION.
                                   PROGRAM-ID. EXAMPLE.
                                   DATA DIVISION.
                                   WORKING-STORAGE SECTION.
                                   01  WS-NAME      PIC X(4).
                                   01  WS-GROUP.
                                       05  WS-PART  PIC X(4).
                                       05  WS-OTHER PIC X(4).
                                   01  WS-COPY      PIC X(8).
                                   01  WS-TODAY     PIC X(6).
                                   01  WS-CODE      PIC X.
                                       88  CODE-OK  VALUE "A".
                                   01  WS-USED      PIC X.
                                   01  WS-NUMBER    PIC 9(4).
                                   PROCEDURE DIVISION.
                                   MAIN-PARA.
                                       ACCEPT WS-NAME.
                                       MOVE WS-NAME TO WS-PART.
                                       MOVE WS-GROUP TO WS-COPY.
                                       ACCEPT WS-TODAY FROM DATE.
                                       ACCEPT WS-CODE.
                                       IF CODE-OK MOVE WS-CODE TO WS-USED.
                                       ACCEPT WS-NUMBER.
                                       GOBACK.
                            """), Copybooks.NONE, Dialect.IBM))
            .programs()
            .getFirst();

    private boolean comesFromOutside(String name) {
        return program.program()
                .allData()
                .filter(d -> d.name().equals(name))
                .findFirst()
                .flatMap(Tainted.of(program)::unchecked)
                .isPresent();
    }

    @Test
    void followsMovesAndGroups() {
        assertTrue(comesFromOutside("WS-NAME"));
        assertTrue(comesFromOutside("WS-PART"));
        assertTrue(comesFromOutside("WS-GROUP"));
        assertTrue(comesFromOutside("WS-COPY"));
    }

    @Test
    void theOtherPartOfAGroupStaysClean() {
        assertFalse(comesFromOutside("WS-OTHER"));
    }

    @Test
    void whatIsTestedANumberOrFromTheSystemIsNoInput() {
        assertFalse(comesFromOutside("WS-USED"));
        assertFalse(comesFromOutside("WS-NUMBER"));
        assertFalse(comesFromOutside("WS-TODAY"));
    }
}
