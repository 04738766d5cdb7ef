package dev.cobolwright.assist.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import org.junit.jupiter.api.Test;

class SpellingTest {
    @Test
    void wordsAreWrittenAsTheFileWritesThem() {
        Spelling spelling = Spelling.of(SourceText.of(
                "T.cbl", "move Customer-Name to ws-out *> MOVE HERE\ndisplay 'ABC Def'\n", SourceFormat.FREE));
        assertEquals("move Customer-Name to other", spelling.apply("MOVE CUSTOMER-NAME TO OTHER"));
        assertEquals("display 'KEEP Me' ws-out", spelling.apply("DISPLAY 'KEEP Me' WS-OUT"));
    }

    @Test
    void upperCaseFilesStayUpperCase() {
        Spelling spelling = Spelling.of(SourceText.of("T.cbl", "           MOVE A TO B.\n", SourceFormat.FIXED));
        assertEquals("MOVE A TO C", spelling.apply("MOVE A TO C"));
    }
}
