package dev.cobolwright.assist.review.paths;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.syntax.Statement;
import org.junit.jupiter.api.Test;

class AfterwardsTest {
    private static final String PROGRAM = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. EXAMPLE.
                   DATA DIVISION.
                   WORKING-STORAGE SECTION.
                   01  WS-A  PIC X.
                   PROCEDURE DIVISION.
                   MAIN-PARA.
                       PERFORM FIRST-PARA.
                       MOVE "1" TO WS-A.
                       GOBACK.
                   FIRST-PARA.
                       ACCEPT WS-A.
                       PERFORM SECOND-PARA.
                   SECOND-PARA.
                       DISPLAY WS-A.
                   THIRD-PARA.
                       INITIALIZE WS-A.
            """;

    private final ReviewedProgram program = new ReviewedFile(
                    Cobol.parse(SourceText.of("A.cbl", PROGRAM), Copybooks.NONE, Dialect.IBM))
            .programs()
            .getFirst();

    private boolean reaches(String from, String to, String barrier) {
        Statement start = program.statements(from).findFirst().orElseThrow();
        return Afterwards.of(program)
                .mayReach(start, s -> s.verb().equals(to), s -> s.verb().equals(barrier));
    }

    @Test
    void followsPerformedProceduresAndTheWayBack() {
        assertTrue(reaches("ACCEPT", "DISPLAY", ""));
        assertTrue(reaches("DISPLAY", "MOVE", ""));
        assertTrue(reaches("DISPLAY", "GOBACK", ""));
    }

    @Test
    void endsAtABarrierAndAtTheEndOfTheProgram() {
        assertFalse(reaches("ACCEPT", "GOBACK", "MOVE"));
        assertFalse(reaches("GOBACK", "INITIALIZE", ""));
        assertFalse(reaches("MOVE", "DISPLAY", ""));
    }

    @Test
    void doesNotFallIntoWhatIsNotFallenInto() {
        assertFalse(reaches("DISPLAY", "INITIALIZE", ""));
    }

    @Test
    void saysYesWhereTheProgramIsNotKnown() {
        ReviewedProgram unknown = new ReviewedFile(Cobol.parse(
                        SourceText.of("A.cbl", PROGRAM.replace("PERFORM SECOND-PARA", "PERFORM NOWHERE")),
                        Copybooks.NONE,
                        Dialect.IBM))
                .programs()
                .getFirst();
        Statement start = unknown.statements("GOBACK").findFirst().orElseThrow();
        assertTrue(Afterwards.of(unknown).mayReach(start, s -> false, s -> false));
    }
}
