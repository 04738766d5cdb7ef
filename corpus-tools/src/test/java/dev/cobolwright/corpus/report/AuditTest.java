package dev.cobolwright.corpus.report;

import static dev.cobolwright.corpus.Fixtures.document;
import static dev.cobolwright.corpus.Fixtures.program;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.corpus.document.Document;
import dev.cobolwright.corpus.document.Split;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditTest {
    @Test
    void findsWhatMustNotBeTrainedOn() {
        assertEquals(List.of(), faults(program(0, 9) + "* write to user@example.com\n"));
        assertEquals(
                List.of("names a copyleft licence"),
                faults("* under the GNU General Public License\n" + program(0, 9)));
        assertEquals(List.of("something like a secret"), faults("    MOVE 'password=abcdef123456x' TO WS-A\n"));
        assertEquals(List.of("1 lines with a mail address"), faults("* jo.doe@shop.test\n"));
        assertEquals(List.of("1 control characters"), faults("    DISPLAY '\u0007'\n"));
        assertEquals(List.of("25 lines that start with a sequence number"), faults("000100 MOVE A TO B\n".repeat(25)));
    }

    @Test
    void saysNothingAboutDroppedDocuments() {
        Document dropped = document("shop/a", "A.cbl", Split.TRAIN, "* GPLv3\n");
        assertTrue(Audit.of(List.of(dropped.with(dropped.curation().dropped("test"))))
                .isEmpty());
    }

    private static List<String> faults(String text) {
        return Audit.of(List.of(document("shop/a", "A.cbl", Split.TRAIN, text))).stream()
                .map(Audit.Finding::fault)
                .toList();
    }
}
