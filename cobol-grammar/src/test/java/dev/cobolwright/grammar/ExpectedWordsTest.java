package dev.cobolwright.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.syntax.NameKind;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What may stand at the cursor. */
class ExpectedWordsTest {
    private static Expected at(String text) {
        int cursor = text.indexOf(Fixture.CURSOR);
        String plain = text.replace(Fixture.CURSOR, "");
        return Cobol.expectedAt(
                Cobol.parse(SourceText.of("fixture.cbl", plain), Copybooks.NONE, Dialect.GNUCOBOL), cursor);
    }

    private static void assertHas(Expected expected, String... keywords) {
        assertTrue(expected.keywords().containsAll(Set.of(keywords)), () -> Set.of(keywords) + " in " + expected);
    }

    @Test
    void insideAStatement() {
        Expected to = at("       P.\n           MOVE A <|>");
        assertHas(to, "TO");
        assertTrue(!to.keywords().contains("BY"), to::toString);
        assertEquals(
                Set.of(NameKind.DATA),
                at("       P.\n           MOVE A TO WS-<|>").names());
        assertEquals(
                Set.of(NameKind.PROCEDURE),
                at("       P.\n           GO TO <|>.").names());
        assertEquals(
                Set.of(NameKind.FILE),
                at("       P.\n           OPEN INPUT <|>").names());
        assertTrue(at("       P.\n           MOVE <|>").literal());
        assertEquals(
                Set.of(NameKind.DATA),
                at("       P.\n           SEARCH T VARYING <|>").names());
        assertEquals(
                Set.of(NameKind.DATA), at("       P.\n           MOVE A OF <|>").names());
        assertEquals(
                Set.of(NameKind.PROCEDURE),
                at("       P.\n           PERFORM A THRU <|>").names());
    }

    @Test
    void afterACompleteStatement() {
        assertHas(
                at("       P.\n           MOVE A TO B\n           <|>\n           DISPLAY A."),
                "MOVE",
                "IF",
                ".",
                "PERFORM");
        Expected inIf = at("       P.\n           IF A = B\n               MOVE A TO B\n           <|>");
        assertHas(inIf, "ELSE", "END-IF", "MOVE", ".");
        assertHas(at("       P.\n           READ F AT END MOVE A TO B <|>"), "NOT", "END-READ", "MOVE");
        Expected evaluate = at("       P.\n           EVALUATE A WHEN 1 DISPLAY B <|>");
        assertHas(evaluate, "WHEN", "END-EVALUATE", "UPON");
    }

    @Test
    void afterAHalfTypedWord() {
        assertHas(at("       P.\n           MOVE A TO B\n           DIS<|>"), "DISPLAY");
        assertHas(at("       P.\n           PERF<|>"), "PERFORM");
    }

    @Test
    void inTheDataDivision() {
        assertHas(at("       01  A PIC X(5) <|>"), "VALUE", "OCCURS", "REDEFINES", ".");
        assertHas(at("       01  A <|>"), "PICTURE", "USAGE");
    }

    @Test
    void inCommentsLiteralsAndBlocks() {
        assertEquals(Expected.NOTHING, at("       P.\n      * MOVE <|> X\n           DISPLAY A."));
        assertEquals(Expected.NOTHING, at("       P.\n           DISPLAY A *> AND <|>"));
        assertEquals(Expected.NOTHING, at("       P.\n           DISPLAY \"AB<|>C\"."));
        Expected host = at("       P.\n           EXEC SQL SELECT A INTO :<|> FROM T END-EXEC.");
        assertEquals(Set.of(NameKind.DATA), host.names());
    }
}
