package dev.cobolwright.grammar.preprocess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PreprocessorTest {
    @Test
    void copyBringsTheTokensOfTheCopybook() {
        Texts text = Texts.of("""
                01 A. COPY REC.
                PROCEDURE DIVISION.
                -- REC.cpy --
                05 B PIC X.
                """, SourceFormat.FREE);
        assertEquals("01 A . 05 B PIC X . PROCEDURE DIVISION .", text.expanded());
        Preprocessed result = text.run();
        assertEquals("REC", result.copies().get(0).name());
        assertEquals("COPY REC.", result.copies().get(0).span().text());
        Tokens tokens = result.tokens();
        assertFalse(tokens.isCopied(1));
        assertTrue(tokens.isCopied(4));
        assertEquals("REC.cpy", tokens.source(4).path());
        assertEquals("COPY REC.", tokens.span(4).inMain().text());
        assertEquals("B", tokens.span(4).text());
    }

    @Test
    void replacingPseudoTextWordsAndLiterals() {
        assertEquals(
                "01 NEW-NAME PIC 9(5) VALUE 7 . 05 B OF C .",
                Texts.of("""
                COPY REC REPLACING ==OLD-NAME== BY ==NEW-NAME==
                    X BY ==B OF C== 'a' BY 7 ==PIC X(3)== BY ==PIC 9(5)==.
                -- REC.cpy --
                01 OLD-NAME PIC X(3) VALUE 'a'.
                05 x.
                """, SourceFormat.FREE).expanded());
    }

    @Test
    void replacingPartsOfWords() {
        String copybook = """
                -- REC.cpy --
                01 :TAG:-REC. 05 :tag:-NAME PIC X(:LEN:). 05 A-:TAG:-B-:TAG:. 05 (T)-Z. 05 OLD-X. 05 Y-OLD.
                """;
        assertEquals(
                "01 CUST-REC . 05 CUST-NAME PIC X(10) . 05 A-CUST-B-CUST . 05 Q-Z . 05 OLD-X . 05 Y-OLD .",
                Texts.of(
                                "COPY REC REPLACING ==:TAG:== BY ==CUST== ==:LEN:== BY ==10== ==(T)== BY ==Q==.\n"
                                        + copybook,
                                SourceFormat.FREE)
                        .expanded());
        assertTrue(Texts.of(
                        "COPY REC REPLACING LEADING ==OLD-== BY ==NEW-== TRAILING ==OLD== BY ==NEW==.\n" + copybook,
                        SourceFormat.FREE)
                .expanded()
                .endsWith("05 NEW-X . 05 Y-NEW ."));
        assertTrue(Texts.of("COPY REC REPLACING LEADING ==OLD-== BY ====.\n" + copybook, SourceFormat.FREE)
                .expanded()
                .endsWith("05 X . 05 Y-OLD ."));
    }

    @Test
    void replacedTokensKnowWhereTheyStandAndWhatReplacedThem() {
        Tokens tokens = Texts.of(
                        "COPY REC REPLACING ==:T:== BY ==CUST==.\n-- REC.cpy --\n01 :T:-REC.\n", SourceFormat.FREE)
                .run()
                .tokens();
        assertEquals("CUST-REC", tokens.text(1));
        assertEquals(":T:-REC", tokens.span(1).text());
        assertEquals(Optional.of("CUST"), tokens.origin(1).replacedBy().map(s -> s.text()));
        assertTrue(tokens.isReplaced(1));
    }

    @Test
    void replaceHoldsUntilOff() {
        assertEquals("A1 B C1 D . A", Texts.of("""
                REPLACE ==A== BY ==A1== ==C== BY ==C1==.
                A B COPY X. D.
                REPLACE OFF. A
                -- X.cpy --
                C
                """, SourceFormat.FREE).expanded());
        assertEquals(
                "X2 Y2 X2 Y",
                Texts.of(
                                "REPLACE ==X== BY ==X2==. REPLACE ALSO ==Y== BY ==Y2==. X Y REPLACE LAST OFF. X Y",
                                SourceFormat.FREE)
                        .expanded());
    }

    @Test
    void emptyReplacementRemoves() {
        assertEquals(
                "A C",
                Texts.of("REPLACE ==B== BY ====. A B C", SourceFormat.FREE).expanded());
    }

    @Test
    void nestedCopybooksAndReplacingThroughThem() {
        assertEquals("Z Z 1 Z 2", Texts.of("""
                COPY A REPLACING ==Q== BY ==Z==.
                -- A.cpy --
                Q COPY B. Q 2
                -- B.cpy --
                Q 1
                """, SourceFormat.FREE).expanded());
    }

    /** The inner COPY goes first and what it put in stays, but for tags; as {@code cobc -E} shows, which leaves the tag. */
    @Test
    void replacingWithinReplacing() {
        assertEquals("LK-A ENTITY-X LK-B", Texts.of("""
                COPY N REPLACING LEADING ==ENTITY== BY ==LK==.
                -- N.cpy --
                ENTITY-A COPY R REPLACING LEADING ==PREFIX== BY ==ENTITY==.
                -- R.cpy --
                PREFIX-X ENTITY-B
                """, SourceFormat.FREE).expanded());
        assertEquals("D-X D-Y", Texts.of("""
                COPY N REPLACING ==:PFX:== BY ==D==.
                -- N.cpy --
                COPY R REPLACING ==:TAG:== BY ==:PFX:==. :PFX:-Y
                -- R.cpy --
                :TAG:-X
                """, SourceFormat.FREE).expanded());
    }

    @Test
    void missingCopybookIsAWarningAndCostsNothingElse() {
        Texts text = Texts.of("01 A. COPY NONE IN LIB. 01 B.", SourceFormat.FREE);
        assertEquals("01 A . 01 B .", text.expanded());
        assertEquals("MAIN.cbl:1 CW0011 NONE", text.problems());
        assertEquals(Optional.of("LIB"), text.run().copies().get(0).library());
        assertTrue(text.run().copies().get(0).copybook().isEmpty());
    }

    @Test
    void recursionAndExplosionEnd() {
        assertEquals(
                "A.cpy:1 CW0012 A",
                Texts.of("COPY A.\n-- A.cpy --\nX COPY A. Y\n", SourceFormat.FREE)
                        .problems());
        StringBuilder bomb = new StringBuilder("COPY C0.\n");
        for (int i = 0; i < 30; i++) {
            bomb.append("-- C").append(i).append(".cpy --\n").append(("COPY C" + (i + 1) + ".\n").repeat(8));
        }
        Texts text = Texts.of(bomb + "-- C30.cpy --\nX\n", SourceFormat.FREE);
        assertTrue(text.problems().contains("CW0015"));
    }

    @Test
    void sqlIncludeIsACopy() {
        Texts text = Texts.of("""
                EXEC SQL INCLUDE SQLCA END-EXEC.
                EXEC SQL INCLUDE CUST END-EXEC.
                01 B.
                -- CUST.cpy --
                01 A.
                """, SourceFormat.FREE);
        assertEquals("EXEC SQL INCLUDE SQLCA END-EXEC . 01 A . 01 B .", text.expanded());
        assertEquals("", text.problems());
        assertEquals(2, text.run().copies().size());
    }

    @Test
    void libraryDirectivesAreCopies() {
        String text = "       ++INCLUDE CUST\n-INC CUST\n           STOP RUN.\n-- CUST.cpy --\n       01  A.\n";
        assertEquals(
                "01 A . 01 A . STOP RUN .", Texts.of(text, SourceFormat.FIXED).expanded());
    }

    @Test
    void bodyTextHasBlanksForWhatIsNoProgramText() {
        Tokens tokens = Texts.of("""
                           EXEC SQL SELECT A INTO :WS-A
                000200*    :COMMENT
                000300         FROM T WHERE D=: D END-EXEC.
                """, SourceFormat.FIXED).run().tokens();
        assertEquals(tokens.text(2).length(), tokens.bodyText(2).length());
        assertEquals(
                "SELECT A INTO :WS-A FROM T WHERE D=: D", tokens.bodyText(2).replaceAll("\\s+", " "));
    }

    @Test
    void conditionalCompilation() {
        assertEquals("A C E H J", Texts.of("""
                >>DEFINE DEBUG AS 1
                A
                >>IF NONE IS DEFINED
                B COPY NOWHERE.
                >>ELSE
                C
                >>IF DEBUG = 2
                D
                >>ELIF DEBUG = 1
                E
                >>ELSE
                F
                >>END-IF
                >>END-IF
                >>EVALUATE DEBUG
                >>WHEN 3
                G
                >>WHEN 1
                H
                >>WHEN OTHER
                I
                >>END-EVALUATE
                J
                """, SourceFormat.FREE).expanded());
    }

    @Test
    void shortCopybooksTakeTheFormatOfTheProgram() {
        assertEquals(
                "A B C D E",
                Texts.of("A COPY X. E\n-- X.cpy --\n       B\n       C *> text\n       D\n", SourceFormat.FREE)
                        .expanded());
    }

    @Test
    void decimalCommaFromACopybookCounts() {
        assertEquals(
                "DECIMAL-POINT IS COMMA . VALUE 1,5",
                Texts.of("COPY S. VALUE 1,5\n-- S.cpy --\nDECIMAL-POINT IS COMMA.\n", SourceFormat.FREE)
                        .expanded());
    }

    @Test
    void brokenStatementsEnd() {
        for (String text : new String[] {
            "COPY",
            "COPY .",
            "COPY A REPLACING",
            "COPY A REPLACING ==",
            "COPY A REPLACING ==X==",
            "COPY A REPLACING ==X== BY",
            "COPY A REPLACING BY .",
            "REPLACE",
            "REPLACE ==",
            "REPLACE OFF",
            "REPLACE LAST",
            "EXEC",
            "EXEC SQL",
            "EXEC SQL INCLUDE",
            "EXEC SQL INCLUDE END-EXEC",
            "PIC",
            ">>IF",
            ">>END-IF",
            "COPY A REPLACING ==== BY ==B==.",
            "COPY 'A",
            "'",
            "==",
            "X'",
            "-",
            "COPY A REPLACING LEADING ==A== BY ==B=="
        }) {
            Texts.of(text, SourceFormat.FREE).run();
            Texts.of("           " + text, SourceFormat.FIXED).run();
            Texts.of(text + "\n-- A.cpy --\n" + text + " X A\n", SourceFormat.FREE)
                    .run();
        }
    }

    @Test
    void binaryContentIsOneProblem() {
        SourceText binary = SourceText.of("X.cbl", "\u0000\u0001\u0002\u0003ELF\u0000\u0000".repeat(500));
        Preprocessed result = Preprocessor.run(binary, (n, l, f) -> Optional.empty(), Dialect.IBM);
        assertEquals(1, result.problems().size());
        assertEquals("CW0001", result.problems().get(0).code());
        assertEquals(0, result.tokens().size());
    }

    @Test
    void expandedTextIsShownWithItsLines() {
        Texts text = Texts.of(
                "       01  A.\n           COPY R.\n-- R.cpy --\n           05  B PIC X.\n", SourceFormat.FIXED);
        String shown = ShowTokens.expanded(text.program, (n, l, f) -> Optional.of(text.copybooks.get(n)), Dialect.IBM);
        assertEquals(
                "                 1 |       01  A.\nR.cpy            1 |           05  B PIC X.\n",
                shown.replace("\r\n", "\n"));
    }
}
