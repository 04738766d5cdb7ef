package dev.cobolwright.grammar.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SourceFormatTest {
    @Test
    void mostDivisionHeadersDecide() {
        String strayLines = "   *>   MOVE A TO B.\n".repeat(20);
        assertEquals(SourceFormat.FIXED, SourceFormat.detect("""
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. POST.
                       PROCEDURE DIVISION.
                """ + strayLines));
        assertEquals(SourceFormat.FIXED, SourceFormat.detect("""
                 IDENTIFICATION DIVISION.
                       PROGRAM-ID. POST.
                      *AUTHOR. NOBODY.
                       ENVIRONMENT DIVISION.
                       PROCEDURE DIVISION.
                """));
        assertEquals(SourceFormat.FREE, SourceFormat.detect("""
                IDENTIFICATION DIVISION.
                PROGRAM-ID. POST.
                PROCEDURE DIVISION.
                    STOP RUN.
                """));
    }

    /** Only free format gives the first line a sense, and it takes the others too. */
    @Test
    void aWordOverColumnSevenIsFreeFormatWhereNothingIsFixed() {
        assertEquals(SourceFormat.FREE, SourceFormat.detect("""
                 IDENTIFICATION DIVISION.
                       PROGRAM-ID. POST.
                       PROCEDURE DIVISION.
                """));
    }

    @Test
    void aLiteralThatClosesBehindTheAreaIsVariableFormat() {
        String program = """
                       PROGRAM-ID. POST.
                       PROCEDURE DIVISION.
                           DISPLAY "A literal that does not end before column 72" UPON CONSOLE.
                           DISPLAY "A literal that ends in column 80 or so and so behind the area".
                """;
        assertEquals(SourceFormat.VARIABLE, SourceFormat.detect(program));
    }

    @Test
    void aDirectiveDecidesBeforeAll() {
        assertEquals(
                SourceFormat.FREE, SourceFormat.detect("      >>SOURCE FORMAT IS FREE\n       PROGRAM-ID. POST.\n"));
        assertEquals(
                SourceFormat.VARIABLE,
                SourceFormat.detect("       $SET SOURCEFORMAT\"VARIABLE\"\n       PROGRAM-ID. POST.\n"));
    }

    @Test
    void withoutHeadersColumnSevenDecides() {
        assertEquals(SourceFormat.FREE, SourceFormat.detect("01 CUSTOMER.\n    05 CUSTOMER-ID PIC 9(6).\n"));
        assertEquals(
                SourceFormat.FIXED,
                SourceFormat.detect("000100 01  CUSTOMER.\n000200     05  CUSTOMER-ID PIC 9(6).\n"));
        assertEquals(SourceFormat.FIXED, SourceFormat.detect(""));
    }
}
