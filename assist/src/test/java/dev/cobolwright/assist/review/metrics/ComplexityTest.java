package dev.cobolwright.assist.review.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.source.SourceText;
import org.junit.jupiter.api.Test;

class ComplexityTest {
    private static Complexity of(String statements) {
        String text =
                "       IDENTIFICATION DIVISION.\n       PROGRAM-ID. EXAMPLE.\n       PROCEDURE DIVISION.\n       MAIN-PARA.\n"
                        + statements.indent(11);
        ReviewedProgram program = new ReviewedFile(
                        Cobol.parse(SourceText.of("A.cbl", text), Copybooks.NONE, Dialect.IBM))
                .programs()
                .getFirst();
        return Complexity.of(program, program.flow().procedures().getFirst().statements());
    }

    @Test
    void nestingCountsMore() {
        assertEquals(1, of("IF A = 1 DISPLAY A END-IF.").score());
        assertEquals(3, of("IF A = 1 IF B = 1 DISPLAY A END-IF END-IF.").score());
        assertEquals(2, of("IF A = 1 IF B = 1 DISPLAY A END-IF END-IF.").deepest());
    }

    @Test
    void elseIfGoesOnWithTheDecision() {
        assertEquals(2, of("IF A = 1 DISPLAY A ELSE DISPLAY B END-IF.").score());
        assertEquals(
                2,
                of("IF A = 1 DISPLAY A ELSE IF B = 1 DISPLAY B END-IF END-IF.").score());
    }

    @Test
    void operatorsOfOneKindInARowCountOnce() {
        assertEquals(2, of("IF A = 1 AND B = 1 AND C = 1 DISPLAY A END-IF.").score());
        assertEquals(3, of("IF A = 1 AND B = 1 OR C = 1 DISPLAY A END-IF.").score());
    }

    @Test
    void performOfAParagraphCountsNothing() {
        assertEquals(0, of("PERFORM MAIN-PARA.").score());
        assertEquals(1, of("PERFORM UNTIL A = 1 DISPLAY A END-PERFORM.").score());
    }
}
