package dev.cobolwright.assist.review.paths;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.source.SourceText;
import org.junit.jupiter.api.Test;

class LoopsTest {
    private final ReviewedProgram program = new ReviewedFile(
                    Cobol.parse(SourceText.of("A.cbl", """
                                   IDENTIFICATION DIVISION.
                                   PROGRAM-ID. EXAMPLE.
                                   DATA DIVISION.
                                   WORKING-STORAGE SECTION.
                                   01  WS-I  PIC 9.
                                   PROCEDURE DIVISION.
                                   MAIN-PARA.
                                       ADD 1 TO WS-I.
                                       PERFORM ONCE-PARA.
                                       PERFORM FIRST-PARA UNTIL WS-I > 5.
                                       PERFORM 3 TIMES
                                           IF WS-I = 1
                                               MULTIPLY 2 BY WS-I
                                           END-IF
                                       END-PERFORM.
                                       GOBACK.
                                   FIRST-PARA.
                                       PERFORM SECOND-PARA.
                                   SECOND-PARA.
                                       SUBTRACT 1 FROM WS-I.
                                   ONCE-PARA.
                                       DISPLAY WS-I.
                            """), Copybooks.NONE, Dialect.IBM))
            .programs()
            .getFirst();

    private boolean isRepeated(String verb) {
        return Loops.of(program)
                .around(program.statements(verb).findFirst().orElseThrow())
                .isPresent();
    }

    @Test
    void whatALoopHoldsOrPerformsIsRepeated() {
        assertTrue(isRepeated("MULTIPLY"));
        assertTrue(isRepeated("SUBTRACT"));
    }

    @Test
    void whatIsPerformedOnceIsNot() {
        assertFalse(isRepeated("ADD"));
        assertFalse(isRepeated("DISPLAY"));
        assertFalse(isRepeated("GOBACK"));
    }
}
