package dev.cobolwright.assist.review.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.syntax.DataItem;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NamesUsedTest {
    private final ReviewedProgram program = new ReviewedFile(
                    Cobol.parse(SourceText.of("A.cbl", """
                                   IDENTIFICATION DIVISION.
                                   PROGRAM-ID. EXAMPLE.
                                   DATA DIVISION.
                                   WORKING-STORAGE SECTION.
                                   01  WS-STATUS.
                                       05  WS-FIRST   PIC X.
                                           88  FIRST-OK VALUE "0".
                                       05  WS-SECOND  PIC X.
                                   01  WS-BOTH REDEFINES WS-STATUS PIC XX.
                                   01  WS-N           PIC 9.
                                   PROCEDURE DIVISION.
                                   MAIN-PARA.
                                       IF FIRST-OK
                                           EXEC SQL
                                               SELECT A INTO :WS-SECOND FROM T
                                           END-EXEC
                                       ELSE
                                           DISPLAY WS-N
                                       END-IF.
                                       MOVE "00" TO WS-BOTH.
                                       GOBACK.
                            """), Copybooks.NONE, Dialect.IBM))
            .programs()
            .getFirst();
    private final NamesUsed names = NamesUsed.of(program);

    private String in(String verb) {
        return names.in(program.statements(verb).findFirst().orElseThrow()).stream()
                .map(u -> u.name().name())
                .collect(Collectors.joining(" "));
    }

    @Test
    void aNameBelongsToTheInnermostStatement() {
        assertEquals("FIRST-OK", in("IF"));
        assertEquals("WS-SECOND", in("EXEC SQL"));
        assertEquals("WS-N", in("DISPLAY"));
        assertEquals("WS-BOTH", in("MOVE"));
    }

    @Test
    void whatSharesStorageConcernsAnItem() {
        DataItem status = program.program().data().getFirst();
        DataItem second = status.children().get(1);
        NamesUsed.Use condition = names.all().get(0);
        NamesUsed.Use both = names.of(program.program().data().get(1)).getFirst();
        assertTrue(names.concerns(condition, status));
        assertFalse(names.concerns(condition, second));
        assertTrue(names.concerns(both, second));
        assertFalse(names.concerns(both, program.program().data().get(2)));
    }
}
