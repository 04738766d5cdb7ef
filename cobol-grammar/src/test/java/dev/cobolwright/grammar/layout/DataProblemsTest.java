package dev.cobolwright.grammar.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Fixture;
import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import org.junit.jupiter.api.Test;

/** GnuCOBOL says the same of these entries, in its own words, but for level 01 with OCCURS. */
class DataProblemsTest {
    private static void check(String entries, String expected) {
        String program = """
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. P1.
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                """ + entries + "       PROCEDURE DIVISION.\n           STOP RUN.\n";
        assertEquals(
                expected,
                Fixture.problems(Cobol.parse(
                        SourceText.of("p1.cbl", program, SourceFormat.FIXED), Copybooks.NONE, Dialect.IBM)));
    }

    @Test
    void pictures() {
        check("""
                       01 A PIC X(5.
                       01 B PIC 9(3)K.
                       01 C.
                       01 D PIC 9(3) COMP-1.
                       01 E PIC X(3) COMP-3.
                       01 F COMP-3.
                       01 G COMP-2.
                """, """
                5: The PICTURE X(5 has a repetition count without ')'
                6: The PICTURE 9(3)K has the symbol 'K', which PICTURE does not know
                7: C needs a PICTURE, as no items are subordinate to it
                8: USAGE COMP-1 takes no PICTURE
                9: USAGE PACKED-DECIMAL needs a numeric PICTURE, X(3) is alphanumeric
                10: F needs a PICTURE, as no items are subordinate to it""");
    }

    @Test
    void redefinitions() {
        check("""
                       01 A PIC X.
                       01 G.
                          05 A1 PIC X.
                          05 B PIC X.
                          05 C REDEFINES A1 PIC X.
                          05 D REDEFINES A PIC X.
                          05 E.
                             10 F REDEFINES B PIC X.
                       01 H REDEFINES A PIC X.
                """, """
                10: D cannot redefine A: there is no such item before it at its level in the same group
                12: F cannot redefine B: there is no such item before it at its level in the same group""");
    }

    @Test
    void values() {
        check("""
                       01 A PIC X(3) VALUE "ABCD".
                       01 B PIC X(3) VALUE "A""C".
                       01 C PIC 99 VALUE 123.
                       01 D PIC 9V9 VALUE 1.23.
                       01 E PIC S9(3) VALUE -012.
                       01 F PIC 9(2) COMP-5 VALUE 200.
                """, """
                5: The VALUE of A has 4 characters, its PICTURE 3
                7: The VALUE 123 of C does not fit its PICTURE 99
                8: The VALUE 1.23 of D does not fit its PICTURE 9V9""");
    }

    @Test
    void tablesAtLevel01AreForOthers() {
        check("""
                       01 A PIC X OCCURS 3.
                """, "5: OCCURS at level 01 is an extension that Enterprise COBOL does not take");
    }
}
