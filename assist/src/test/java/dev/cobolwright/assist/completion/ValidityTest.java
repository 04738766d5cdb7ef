package dev.cobolwright.assist.completion;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.SourceText;
import org.junit.jupiter.api.Test;

class ValidityTest {
    private static final String HEAD = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. VALID.
                   DATA DIVISION.
                   WORKING-STORAGE SECTION.
                   01  WS-COUNT              PIC 9(4).
                   PROCEDURE DIVISION.
                   MAIN-PARA.
            """;

    /** @param body statements with the cursor as {@code <|>} */
    private static boolean allows(String body, String suggestion) {
        String marked = HEAD + body;
        int offset = marked.indexOf("<|>");
        SourceText source = SourceText.of("VALID.cbl", marked.replace("<|>", ""));
        Parse parse = Cobol.parse(source, Copybooks.NONE, Dialect.IBM);
        return Validity.at(Cursor.at(source, offset), parse, Declared.in(parse)).allows(suggestion);
    }

    @Test
    void whatFollowsMustStillBelongToSomething() {
        String open = """
                       <|>
                           ADD 1 TO WS-COUNT
                       END-IF.
                       GOBACK.
            """;
        assertTrue(allows(open, "IF WS-COUNT > 5"));
        assertFalse(allows(open, "ADD 2 TO WS-COUNT"), "END-IF is left alone");
        assertFalse(allows(open, "IF WS-COUNT > 5."), "END-IF is left alone");
    }

    @Test
    void anErrorElsewhereSilencesNothing() {
        String broken = """
                       ADD TO.
                       <|>
                       GOBACK.
                   NEXT-PARA.
                       END-PERFORM.
            """;
        assertTrue(allows(broken, "ADD 1 TO WS-COUNT"));
        assertFalse(allows(broken, "ADD 1 TO"));
        assertFalse(allows(broken, "ADD 1 TO WS-OTHER"), "not declared");
    }

    @Test
    void theLastSentenceEndsAndEndProgramNamesIt() {
        assertTrue(allows("           <|>\n", "GOBACK."));
        assertFalse(allows("           <|>\n", "GOBACK"));
        String ended = "           GOBACK.\n       END PROGRAM <|>\n";
        assertTrue(allows(ended, "VALID."));
        assertFalse(allows(ended, "WS-COUNT."));
    }
}
