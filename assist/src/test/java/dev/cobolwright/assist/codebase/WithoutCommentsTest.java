package dev.cobolwright.assist.codebase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import org.junit.jupiter.api.Test;

class WithoutCommentsTest {
    private static String of(String name, String text, SourceFormat format) {
        return WithoutComments.of(SourceText.of(name, text, format)).text();
    }

    @Test
    void whatIsSaidToPeopleIsBlankAndCodeStaysWhereItWas() {
        String text = """
                000100 IDENTIFICATION DIVISION.                                         TALK0001
                000200 PROGRAM-ID. ONE.
                TALK   AUTHOR. TALK TALK
                000300     TALK, TALK.
                000400 DATA DIVISION.
                      * TALK
                      / TALK
                       WORKING-STORAGE SECTION. *> TALK
                       01  A, B-C PIC X(9) VALUE '*> KEPT "IT''S"'; *> TALK 'TALK
                D      DISPLAY A.
                       EXEC SQL SELECT X -- TALK
                         INTO :A FROM T - - 1 END-EXEC
                       COMPUTE A = B - -1 *> TALK.
                """;
        String blank = of("ONE.cbl", text, SourceFormat.FIXED);
        assertFalse(blank.contains("TALK"), blank);
        assertEquals(text.length(), blank.length());
        String[] lines = text.split("\n");
        String[] left = blank.split("\n");
        assertEquals(lines.length, left.length);
        assertEquals("       01  A, B-C PIC X(9) VALUE '*> KEPT \"IT''S\"';", left[8].stripTrailing());
        assertEquals("      *", left[5].stripTrailing());
        assertEquals("       COMPUTE A = B - -1", left[12].stripTrailing());
        assertEquals("         INTO :A FROM T - - 1 END-EXEC", left[11].stripTrailing());
        assertEquals("       PROGRAM-ID. ONE.", left[1].stripTrailing());
    }

    @Test
    void freeFormatAndJobControl() {
        assertEquals(
                "display 'a *> b'        \n          \nstop run.\n",
                of("ONE.cob", "display 'a *> b' *> talk\n*> talk   \nstop run.\n", SourceFormat.FREE));
        assertEquals(
                "//A JOB\n//*\n//S EXEC PGM=X\n",
                of("A.jcl", "//A JOB\n//* TALK\n//S EXEC PGM=X\n", SourceFormat.FIXED));
    }
}
