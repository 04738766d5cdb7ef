package dev.cobolwright.grammar.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Fixture;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.syntax.Paragraph;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In free format an operand may stand alone in the first columns of a line, before the period: it is no paragraph's name. */
class OperandAloneTest {
    private static final String PROGRAM = """
            IDENTIFICATION DIVISION.
            PROGRAM-ID. P.
            ENVIRONMENT DIVISION.
            CONFIGURATION SECTION.
            SPECIAL-NAMES.
                CONSOLE IS TERM.
            INPUT-OUTPUT SECTION.
            FILE-CONTROL.
                SELECT FA ASSIGN TO "a".
                SELECT FB ASSIGN TO "b".
            DATA DIVISION.
            FILE SECTION.
            FD FA.
            01 RA PIC X.
            FD FB REPORT IS RB.
            WORKING-STORAGE SECTION.
            78 K VALUE 5.
            01 T.
                02 E PIC X OCCURS 5 INDEXED BY IX
            IY.
            01 N PIC 9.
            REPORT SECTION.
            RD RB.
            01 TYPE DETAIL.
                02 LINE 1 COLUMN 1 PIC X VALUE "A".
            PROCEDURE DIVISION.
            P1.
            """;

    private static final String END = """
                STOP RUN.
            P2.
                CONTINUE.
            P3.
                EXIT.
            """;

    private static Parse parse(String text) {
        return Cobol.parse(SourceText.of("p.cbl", text, SourceFormat.FREE), Copybooks.NONE, Dialect.GNUCOBOL);
    }

    /** @param statements accepted, and in one paragraph */
    private static void check(String statements) {
        Parse parse = parse(PROGRAM + statements + END);
        assertEquals("", Fixture.problems(parse), statements);
        assertEquals(List.of("P1", "P2", "P3"), paragraphs(parse), statements);
    }

    private static List<String> paragraphs(Parse parse) {
        return parse.programs().getFirst().paragraphs().map(Paragraph::name).toList();
    }

    @Test
    void files() {
        check("    OPEN INPUT FA\nFB.\n");
        check("    OPEN INPUT\nFB.\n");
        check("    CLOSE FA\nFB.\n");
    }

    @Test
    void reports() {
        check("    OPEN OUTPUT FB. INITIATE\nRB.\n");
    }

    @Test
    void procedures() {
        check("    PERFORM\nP2.\n");
        check("    PERFORM P2 THRU\nP3.\n");
        check("    GO TO\nP3.\n");
    }

    @Test
    void mnemonicNames() {
        check("    DISPLAY N UPON\nTERM.\n");
    }

    @Test
    void constantsIndexesAndItems() {
        check("    DISPLAY N\nK.\n");
        check("    MOVE IX TO\nN.\n");
        check("    SET IX TO 1. CALL 'X' USING N\nIX.\n");
        check("    CALL 'X' USING N\nIY.\n");
        check("    DISPLAY N\nE (1)\nN.\n");
        check("    DISPLAY N\nRETURN-CODE.\n");
    }

    /** The word is declared nowhere, and a statement follows. */
    @Test
    void aHeaderAfterAMissingPeriodIsSeen() {
        Parse parse = parse(PROGRAM + "    DISPLAY N\nP4.\n    DISPLAY N.\n" + END);
        assertEquals("28: A period is missing before 'P4'", Fixture.problems(parse));
        assertEquals(List.of("P1", "P4", "P2", "P3"), paragraphs(parse));
    }

    /** It may be declared in the copybook. */
    @Test
    void aMissingCopybookMayDeclareTheOperand() {
        String program = PROGRAM.replace("01 N PIC 9.", "01 N PIC 9.\nCOPY MISSING.");
        Parse parse = parse(program + "    DISPLAY N\nP4.\n    DISPLAY N.\n" + END);
        assertEquals(
                "22: Copybook MISSING was not found; is its folder among the copybook folders?",
                Fixture.problems(parse));
        assertEquals(List.of("P1", "P2", "P3"), paragraphs(parse));
        Parse edited = Cobol.reparse(
                parse, parse.source().withText(parse.source().text().replace("COPY MISSING.", "")));
        assertEquals(Fixture.everything(parse(edited.source().text())), Fixture.everything(edited));
    }
}
