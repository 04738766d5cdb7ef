package dev.cobolwright.assist.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SkimTest {
    @Test
    void findsProgramsAndCopybooks() {
        Skim skim = Skim.of("""
               IDENTIFICATION DIVISION.
               PROGRAM-ID. PAYROLL.
              * COPY NOTTHIS.
               DATA DIVISION.
               WORKING-STORAGE SECTION.
               COPY EMPREC REPLACING ==:P:== BY ==WS==.
                   COPY "taxrec".
                   EXEC SQL INCLUDE SQLCA END-EXEC.
               01  WS-COPY-COUNT PIC 9.
               PROGRAM-ID.
                   inner.
            """);
        assertEquals(List.of("PAYROLL", "INNER"), skim.programIds());
        assertEquals(Set.of("EMPREC", "TAXREC", "SQLCA"), skim.copies());
    }

    @Test
    void otherTextHasNothing() {
        assertSame(Skim.NOTHING, Skim.of(""));
        assertSame(Skim.NOTHING, Skim.of("PROGRAM-ID"));
        assertSame(Skim.NOTHING, Skim.of("\n\r\n   X"));
    }
}
