package dev.cobolwright.grammar.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecoderTest {
    private static final String TEXT = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. GRUESSE.
                   PROCEDURE DIVISION.
                       DISPLAY 'HALLO'.
                       STOP RUN.
            """;

    @Test
    void utf8WithAndWithoutMark() {
        String text = TEXT.replace("HALLO", "Grüße, 漢字");
        assertEquals(text, Decoder.decode(text.getBytes(StandardCharsets.UTF_8)).text());
        assertEquals(
                text,
                Decoder.decode(("\ufeff" + text).getBytes(StandardCharsets.UTF_8))
                        .text());
        assertEquals(
                text, Decoder.decode(text.getBytes(StandardCharsets.UTF_16)).text());
        assertEquals(
                text, Decoder.decode(text.getBytes(StandardCharsets.UTF_16LE)).text());
    }

    @Test
    void westernBytes() {
        String text = TEXT.replace("HALLO", "Grüße €");
        Decoder.Decoded windows = Decoder.decode(text.getBytes(Charset.forName("windows-1252")));
        assertEquals(text, windows.text());
        byte[] latin = TEXT.replace("HALLO", "\u00fc\u0081").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(StandardCharsets.ISO_8859_1, Decoder.decode(latin).charset());
    }

    @Test
    void ebcdicWithLineEnds() {
        for (String name : new String[] {"IBM037", "IBM1047", "IBM273"}) {
            assumeTrue(Charset.isSupported(name), "skipped: this JDK has no " + name);
            String text = name.equals("IBM273") ? TEXT.replace("HALLO", "Grüße") : TEXT;
            byte[] bytes = text.replace('\n', '\u0085').getBytes(Charset.forName(name));
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = bytes[i] == 0x25 ? 0x15 : bytes[i];
            }
            assertEquals(text, Decoder.decode(bytes).text(), name);
        }
    }

    /** The euro sign of IBM1140 and IBM1141 stands where IBM037 and IBM273 have a sign that no program uses. */
    @Test
    void ebcdicWithEuroSign() {
        for (String name : new String[] {"IBM01140", "IBM01141"}) {
            assumeTrue(Charset.isSupported(name), "skipped: this JDK has no " + name);
            String text = TEXT.replace("HALLO", name.endsWith("1") ? "Grüße €" : "5 €");
            Decoder.Decoded decoded = Decoder.decode(text.getBytes(Charset.forName(name)));
            assertEquals(name, decoded.charset().name());
            assertEquals(text, decoded.text().stripTrailing() + "\n");
        }
    }

    @Test
    void namesOfEncodings() {
        for (String name : new String[] {"IBM1140", "cp1140", "IBM-1140", "1140", "IBM01140"}) {
            assertEquals("IBM01140", Decoder.charset(name).orElseThrow().name(), name);
        }
        assertEquals("IBM037", Decoder.charset("CP037").orElseThrow().name());
        assertEquals(
                "windows-1252", Decoder.charset("windows-1252").orElseThrow().name());
        assertTrue(Decoder.charset("auto").isEmpty());
        assertTrue(Decoder.charset("no such thing!").isEmpty());
    }

    @Test
    void ebcdicRecordsBecomeLines() {
        assumeTrue(Charset.isSupported("IBM037"), "skipped: this JDK has no IBM037");
        StringBuilder records = new StringBuilder();
        TEXT.lines().forEach(line -> records.append(String.format("%-80s", line)));
        String text = Decoder.decode(records.toString().getBytes(Charset.forName("IBM037")))
                .text();
        assertEquals(
                TEXT.lines().toList(), text.lines().map(String::stripTrailing).toList());
    }

    @Test
    void binaryIsTold() {
        byte[] bytes = new byte[4000];
        new Random(1).nextBytes(bytes);
        assertTrue(Decoder.decode(bytes).binary());
        assertFalse(Decoder.decode(TEXT.getBytes(StandardCharsets.US_ASCII)).binary());
        assertFalse(Decoder.decode(new byte[0]).binary());
        assertEquals("", Decoder.decode(new byte[0]).text());
    }
}
