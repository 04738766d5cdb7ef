package dev.cobolwright.assist.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SkimTest {
    private static final String PROGRAM = """
            000100 IDENTIFICATION DIVISION.
            000200 PROGRAM-ID. PAYROLL.
            000300* COPY NOTTHIS.
            000400 ENVIRONMENT DIVISION.
            000500 INPUT-OUTPUT SECTION.
            000600 FILE-CONTROL.
            000700     SELECT EMP-FILE ASSIGN TO EMPDD.
            000800 DATA DIVISION.
            000900 FILE SECTION.
            001000 FD  EMP-FILE.
            001100 01  EMP-REC                 PIC X(80).                           TICKET99
            001200 WORKING-STORAGE SECTION.
            001300 COPY EMPREC REPLACING ==:P:== BY ==WS==.
            001400     COPY "taxrec".
            001500     EXEC SQL INCLUDE SQLCA END-EXEC.
            001600     EXEC SQL DECLARE EMPCUR CURSOR FOR SELECT A FROM B END-EXEC.
            001700 01  WS-COPY-COUNT PIC 9.
            001800 01  FILLER.
            001900     05  WS-KIND             PIC X.
            002000         88  WS-GOOD         VALUE 'G'.
            002100 PROCEDURE DIVISION.
            002200 MAIN-LINE SECTION.
            002300 BEGIN-IT.
            002400     CALL 'taxes' USING WS-KIND. *> CALL 'NOT'
            002500     EXEC CICS LINK PROGRAM('RATES') END-EXEC.
            002600     ENTRY 'PAYALT'.
            002700     GOBACK.
            002800 PROGRAM-ID.
            002900     inner.
            """;

    @Test
    void findsProgramsCopybooksAndCalls() {
        Skim skim = skim(PROGRAM);
        assertEquals(List.of("PAYROLL", "INNER"), skim.programIds());
        assertEquals(Set.of("PAYALT"), skim.entries());
        assertEquals(Set.of("EMPREC", "TAXREC", "SQLCA"), skim.copies());
        assertEquals(Set.of("TAXES", "RATES"), skim.calls());
        assertTrue(skim.replaces());
    }

    @Test
    void findsDeclaredNamesWithTheirLines() {
        assertEquals(
                "PROGRAM PAYROLL 1, FILE EMP-FILE 9, RECORD EMP-REC 10, CURSOR EMPCUR 15, RECORD WS-COPY-COUNT 16, "
                        + "DATA WS-KIND 18, CONDITION_NAME WS-GOOD 19, SECTION MAIN-LINE 21, PARAGRAPH BEGIN-IT 22, "
                        + "PROGRAM PAYALT 25, PROGRAM inner 28",
                skim(PROGRAM).declarations().all().stream()
                        .map(d -> d.kind() + " " + d.name() + " " + d.line())
                        .collect(Collectors.joining(", ")));
    }

    @Test
    void knowsTheWordsOfCodeAndLiteralsOnly() {
        WordSet words = skim(PROGRAM).words();
        assertTrue(words.mayContain("WS-KIND"));
        assertTrue(words.mayContain("ws-kind"));
        assertTrue(words.mayContain("RATES"));
        assertFalse(words.mayContain("NOTTHIS"));
        assertFalse(words.mayContain("TICKET99"));
        assertFalse(words.mayContain("NOT"));
        assertFalse(words.mayContain("001700"));
    }

    @Test
    void otherTextHasNothing() {
        for (String text : List.of("", "PROGRAM-ID", "\n\r\n   X", "'", "       '\n      -    '", "\t\t.")) {
            Skim skim = skim(text);
            assertEquals(List.of(), skim.programIds(), text);
            assertEquals(Set.of(), skim.copies(), text);
            assertEquals(List.of(), skim.declarations().all(), text);
        }
    }

    private static Skim skim(String text) {
        return Skim.of(SourceText.of("test.cbl", text, SourceFormat.FIXED));
    }
}
