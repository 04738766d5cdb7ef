package dev.cobolwright.corpus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.corpus.document.Document;
import dev.cobolwright.corpus.document.Origin;
import dev.cobolwright.grammar.source.SourceFormat;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class IngestTest {
    private static final Origin ORIGIN = new Origin("shop/ledger", "c", "POST.cbl", "b", "MIT");

    @Test
    void decodesWhatShopsWrite() {
        assertEquals(new Decoding("MOVE", "US-ASCII"), Decoding.of(bytes("MOVE", StandardCharsets.UTF_8)));
        assertEquals(new Decoding("São", "UTF-8"), Decoding.of(bytes("\uFEFFSão", StandardCharsets.UTF_8)));
        assertEquals(
                new Decoding("São €", "windows-1252"), Decoding.of(bytes("São €", Charset.forName("windows-1252"))));
        assertEquals(
                new Decoding("END\r\n", "US-ASCII"), Decoding.of(bytes("END\r\n\u001Arest", StandardCharsets.UTF_8)));
        assertEquals(new Decoding("A B", "US-ASCII"), Decoding.of(bytes("A\0B", StandardCharsets.UTF_8)));
    }

    @Test
    void cutsTheAreasOfFixedFormat() {
        Document document = document("""
                000100 IDENTIFICATION DIVISION.                                         POST0001
                000200*Posting of entries
                CHG123     move 'Open' to ws-state                                      POST0003
                """, SourceFormat.FIXED);
        assertEquals("""
                IDENTIFICATION DIVISION.
                *Posting of entries
                    MOVE 'Open' TO WS-STATE
                """, document.text());
        assertEquals(3, document.lines());
        assertTrue(document.isKept());
    }

    @Test
    void keepsAtMostTwoBlankLinesAndNoneAtTheEnds() {
        Document document = document("\n\n       A.\n\n\n\n\n       B.\n\n", SourceFormat.FIXED);
        assertEquals("A.\n\n\nB.\n", document.text());
    }

    @Test
    void dropsJobControl() {
        Document document = document("//POST JOB (ACCT),'LEDGER'\n//STEP1 EXEC IGYWCLG\n", SourceFormat.FIXED);
        assertFalse(document.isKept());
        assertEquals("dropped: job control, not COBOL", document.curation().decision());
    }

    @Test
    void dropsWhatIsEmptyAfterNormalisation() {
        assertFalse(document("000100\n000200\n", SourceFormat.FIXED).isKept());
    }

    @Test
    void namesBlobsAsGitDoes() {
        assertEquals("e69de29bb2d1d6434b8b29ae775ad8c2e48c5391", GitRepository.blobIdentity(new byte[0]));
    }

    private static Document document(String text, SourceFormat format) {
        return Ingest.document(ORIGIN, "program", format, Decoding.of(bytes(text, StandardCharsets.UTF_8)));
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }
}
