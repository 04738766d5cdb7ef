package dev.cobolwright.grammar.preprocess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.grammar.parser.CobolTokens;
import dev.cobolwright.grammar.source.SourceFormat;
import org.junit.jupiter.api.Test;

class LexerTest {
    private static String free(String text) {
        return Texts.of(text, SourceFormat.FREE).kinds();
    }

    private static String fixed(String text) {
        return Texts.of(text, SourceFormat.FIXED).kinds();
    }

    @Test
    void keywordsHaveOneKindInAnyCaseAndSpelling() {
        assertEquals("MOVE ZERO TO IDENTIFIER(Total) PERIOD(.)", free("move ZEROES to Total."));
        assertEquals("PERFORM IDENTIFIER(A) THROUGH IDENTIFIER(B)", free("PERFORM A THRU B"));
        assertEquals("USAGE COMPUTATIONAL_3 IDENTIFIER(COMP-33)", free("USAGE COMP-3 COMP-33"));
    }

    @Test
    void numbersAndWordsThatStartWithDigits() {
        assertEquals(
                "MOVE INTEGER(12) IDENTIFIER(12-A) IDENTIFIER(2ND) DECIMAL(1.5) DECIMAL(.5) MINUS_SIGN(-) INTEGER(3) FLOAT_LITERAL(1.5E-3)",
                free("MOVE 12 12-A 2ND 1.5 .5 -3 1.5E-3"));
        assertEquals(
                "IDENTIFIER(100-READ) PERIOD(.) IDENTIFIER(X-1) MINUS_SIGN(-) INTEGER(1)", free("100-READ. X-1 - 1"));
    }

    @Test
    void levelNumbersStandAfterPeriods() {
        assertEquals(
                "LEVEL_NUMBER(01) IDENTIFIER(A) PERIOD(.) LEVEL_88(88) IDENTIFIER(B) VALUE INTEGER(88) PERIOD(.) LEVEL_66(66) INTEGER(50)",
                free("01 A. 88 B VALUE 88. 66 50"));
    }

    @Test
    void separators() {
        assertEquals(
                "IDENTIFIER(A) LPAREN(() INTEGER(1) COLON(:) INTEGER(2) RPAREN()) POWER(**) STAR(*) SLASH(/) NOT_EQUAL(<>) LESS_OR_EQUAL(<=)"
                        + " GREATER_OR_EQUAL(>=) EQUAL_SIGN(=) AMPERSAND(&) DOUBLE_COLON(::) PERIOD(.)",
                free("A(1:2) ** * / <> <= >= = & :: , ; ."));
    }

    @Test
    void literalsWithPrefixes() {
        assertEquals(
                "ALPHANUMERIC_LITERAL('it''s') ALPHANUMERIC_LITERAL(X\"41\") NATIONAL_LITERAL(N'a') NATIONAL_LITERAL(nx'00')"
                        + " ALPHANUMERIC_LITERAL(Z'a') BOOLEAN_LITERAL(B'1') HEX_NUMBER(H'FF') ALPHANUMERIC_LITERAL(\"\")",
                free("'it''s' X\"41\" N'a' nx'00' Z'a' B'1' H'FF' \"\""));
    }

    @Test
    void literalWithoutEndCostsItsLine() {
        Texts text = Texts.of("""
                DISPLAY "ABC
                STOP RUN.
                """, SourceFormat.FREE);
        assertEquals("DISPLAY ALPHANUMERIC_LITERAL(\"ABC) STOP RUN PERIOD(.)", text.kinds());
        assertEquals("MAIN.cbl:1 CW0002 \"ABC", text.problems());
    }

    @Test
    void pictureStringsAreOneToken() {
        assertEquals(
                "LEVEL_NUMBER(05) IDENTIFIER(A) PICTURE PICTURE_STRING(S9(4)V99) COMPUTATIONAL PERIOD(.) LEVEL_NUMBER(05) IDENTIFIER(B)"
                        + " PICTURE IS PICTURE_STRING($$,$$9.99-) PERIOD(.)",
                free("05 A PIC S9(4)V99 COMP. 05 B PICTURE IS $$,$$9.99-."));
    }

    @Test
    void pictureWithoutStringLeavesTheNextEntryAlone() {
        assertEquals(
                "LEVEL_NUMBER(05) IDENTIFIER(A) PICTURE INTEGER(05) IDENTIFIER(B) PICTURE PICTURE_STRING(X) PERIOD(.)",
                free("05 A PIC\n05 B PIC X."));
        assertEquals("PICTURE VALUE INTEGER(1)", free("PIC VALUE 1"));
    }

    @Test
    void execBlocks() {
        assertEquals(
                "EXEC SQL(SQL) EXEC_TEXT(SELECT A. INTO :B\n  FROM T) END_EXEC PERIOD(.) EXEC CICS(cics) EXEC_TEXT(RETURN) END_EXEC MOVE",
                free("EXEC SQL SELECT A. INTO :B\n  FROM T\nEND-EXEC. EXEC cics RETURN END-EXEC MOVE"));
    }

    @Test
    void execWithoutEndStopsAtTheNextHeader() {
        Texts text = Texts.of("""
                PROCEDURE DIVISION.
                A-PARA.
                    EXEC SQL SELECT 1
                    FROM T
                B-PARA.
                    STOP RUN.
                """.indent(7), SourceFormat.FIXED);
        assertTrue(text.kinds().endsWith("FROM T) IDENTIFIER(B-PARA) PERIOD(.) STOP RUN PERIOD(.)"), text.kinds());
        assertEquals("MAIN.cbl:3 CW0004 EXEC SQL", text.problems());
    }

    @Test
    void commentEntriesAreNoTokens() {
        assertEquals(
                "IDENTIFICATION DIVISION PERIOD(.) PROGRAM_ID PERIOD(.) IDENTIFIER(X) PERIOD(.) AUTHOR PERIOD(.) DATE_WRITTEN PERIOD(.)"
                        + " ENVIRONMENT DIVISION PERIOD(.)",
                fixed("""
                        IDENTIFICATION DIVISION.
                        PROGRAM-ID. X.
                        AUTHOR. J. DOE, "WHO WROTE THIS
                            AND DATA DIVISION TOO.
                        DATE-WRITTEN. 1988.
                        ENVIRONMENT DIVISION.
                        """.indent(7)));
    }

    @Test
    void fixedFormatCutsItsAreas() {
        String line = "000100     MOVE A TO B." + " ".repeat(72 - 23) + "IDENT1";
        assertEquals(
                "MOVE IDENTIFIER(A) TO IDENTIFIER(B) PERIOD(.)",
                fixed(line + "\r\n      * MOVE\r\n      / MOVE\r\n\u001a"));
    }

    @Test
    void wordsAndLiteralsAreContinued() {
        String open = "           DISPLAY 'A" + " ".repeat(2);
        assertEquals(
                "MOVE IDENTIFIER(CUSTOMER-NAME) DISPLAY ALPHANUMERIC_LITERAL('A" + " ".repeat(72 - open.length() + 2)
                        + "B') PERIOD(.)",
                fixed("           MOVE CUSTOMER-\n      -    NAME\n" + open
                        + "\n      * a comment between\n      -    'B'."));
        assertEquals("MOVE DECIMAL(12.34)", fixed("           MOVE 12.\n      -    34"));
        assertEquals("ALPHANUMERIC_LITERAL('ABC')", free("'AB'-\n  'C'"));
    }

    @Test
    void aQuotationMarkMayBeSplitAtColumn72() {
        String line = "           MOVE '" + "x".repeat(72 - 18) + "'";
        assertEquals(72, line.length());
        assertEquals("MOVE ALPHANUMERIC_LITERAL('" + "x".repeat(54) + "''y')", fixed(line + "\n      -    ''y'"));
    }

    @Test
    void debuggingLinesCountInDebuggingModeOnly() {
        String line = "      D    DISPLAY 'X'.\n           STOP RUN.\n";
        assertEquals("STOP RUN PERIOD(.)", fixed(line));
        assertTrue(
                fixed("       SOURCE-COMPUTER. X WITH DEBUGGING MODE.\n" + line).contains("DISPLAY"));
    }

    @Test
    void directivesSwitchTheFormat() {
        assertEquals(
                "MOVE IDENTIFIER(A) DISPLAY IDENTIFIER(B)",
                fixed("           MOVE A\n       >>SOURCE FORMAT IS FREE\nDISPLAY B\n"));
        assertEquals("DISPLAY IDENTIFIER(B)", fixed("      $SET SOURCEFORMAT\"FREE\"\nDISPLAY B *> comment\n"));
    }

    @Test
    void listingDirectivesAndCompilerOptionsAreLeftOut() {
        assertEquals(
                "IDENTIFICATION DIVISION PERIOD(.) STOP RUN PERIOD(.)",
                fixed(
                        "CBL APOST,LIST\n       PROCESS XREF\n       IDENTIFICATION DIVISION.\n           EJECT\n           SKIP1.\n"
                                + "           TITLE 'ABC'\n           STOP RUN.\n"));
    }

    @Test
    void decimalCommaChangesNumbers() {
        assertEquals(
                "DECIMAL_POINT IS COMMA PERIOD(.) VALUE DECIMAL(1,5) IDENTIFIER(A) INTEGER(1) INTEGER(5)",
                free("DECIMAL-POINT IS COMMA. VALUE 1,5 A 1, 5"));
        assertEquals("VALUE INTEGER(1) INTEGER(5)", free("VALUE 1,5"));
    }

    @Test
    void tabsReachTheNextStop() {
        assertEquals("MOVE IDENTIFIER(A) TO IDENTIFIER(B)", fixed("\tMOVE A\n\t\tTO B\n\t" + " ".repeat(64) + "X\n"));
    }

    @Test
    void areaAAndLinesAreMarked() {
        Tokens tokens = Texts.of("       A-PARA.\n           MOVE B TO C.\n", SourceFormat.FIXED)
                .run()
                .tokens();
        assertTrue(tokens.isInAreaA(0) && tokens.isFirstOnLine(0));
        assertTrue(tokens.isFirstOnLine(2) && !tokens.isInAreaA(2));
        assertFalse(tokens.isFirstOnLine(3));
    }

    @Test
    void charactersThatCobolDoesNotKnowAreReportedOnce() {
        Texts text = Texts.of("MOVE A %%% B ~ C", SourceFormat.FREE);
        assertEquals("MOVE IDENTIFIER(A) IDENTIFIER(B) IDENTIFIER(C)", text.kinds());
        assertEquals("MAIN.cbl:1 CW0003 %%%\nMAIN.cbl:1 CW0003 ~", text.problems());
    }

    @Test
    void codeInTheIndicatorColumnIsReadWithAWarning() {
        Texts text = Texts.of("      01 A.\n", SourceFormat.FIXED);
        assertEquals("LEVEL_NUMBER(01) IDENTIFIER(A) PERIOD(.)", text.kinds());
        assertEquals("MAIN.cbl:1 CW0005 0", text.problems());
    }

    @Test
    void everyKeywordIsFound() {
        for (int kind = CobolTokens.ABSENT; kind <= CobolTokens.ZERO; kind++) {
            assertEquals(
                    kind, Keywords.kindOf(Keywords.text(kind).toLowerCase(java.util.Locale.ROOT)), Keywords.text(kind));
        }
    }
}
