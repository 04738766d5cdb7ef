package dev.cobolwright.model.tokenizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenizerTest {
    private static final String PROGRAM = """
            IDENTIFICATION DIVISION.
            PROGRAM-ID. LEDGER01.
            PROCEDURE DIVISION.
            0100-POST-ENTRY.
                MOVE WS-AMOUNT   TO LG-AMOUNT (WS-INDEX)
                ADD 1 TO WS-INDEX.
                IF WS-INDEX > 9999 THEN DISPLAY 'full: Zählung' END-IF.
            """;

    @Test
    void mergesInTheOrderLearnt() {
        Vocabulary bytes = new Vocabulary(Vocabulary.SPECIALS, List.of());
        int a = bytes.byteToken('A');
        int b = bytes.byteToken('B');
        Vocabulary vocabulary = new Vocabulary(
                Vocabulary.SPECIALS,
                List.of(
                        new Vocabulary.Merge(b, b),
                        new Vocabulary.Merge(a, b),
                        new Vocabulary.Merge(bytes.merged(1), a)));
        Tokenizer tokenizer = new Tokenizer(vocabulary);
        assertArrayEquals(new int[] {a, bytes.merged(0)}, tokenizer.encode("ABB"));
        assertArrayEquals(new int[] {bytes.merged(2), bytes.merged(0), b}, tokenizer.encode("ABABBB"));
    }

    @Test
    void decodingGivesTheTextBack() throws IOException {
        Tokenizer tokenizer = Tokenizer.bundled();
        assertEquals(PROGRAM, tokenizer.decode(tokenizer.encode(PROGRAM)));
        for (int seed = 0; seed < 3000; seed++) {
            String text = PreTokensTest.randomText(new Random(seed));
            assertEquals(text, tokenizer.decode(tokenizer.encode(text)), "seed " + seed);
        }
    }

    @Test
    void readsUnpairedSurrogatesAsReplacementCharacters() throws IOException {
        Tokenizer tokenizer = Tokenizer.bundled();
        assertEquals("A\uFFFDB", tokenizer.decode(tokenizer.encode("A\uD800B")));
    }

    @Test
    void noTextBecomesASpecialToken() throws IOException {
        Tokenizer tokenizer = Tokenizer.bundled();
        assertTrue(Arrays.stream(tokenizer.encode("A <|endoftext|> B")).noneMatch(tokenizer::isSpecial));
        assertEquals("", tokenizer.decode(tokenizer.endOfText()));
        assertThrows(IllegalArgumentException.class, () -> tokenizer.special("<|nothing|>"));
    }

    @Test
    void packsCobolWell() throws IOException {
        Tokenizer tokenizer = Tokenizer.bundled();
        assertEquals(4096, tokenizer.vocabularySize());
        assertEquals(
                List.of("\n    ", "MOVE", " WS", "-AMOUNT", " TO"),
                Arrays.stream(tokenizer.encode("\n    MOVE WS-AMOUNT TO"))
                        .mapToObj(tokenizer::decode)
                        .toList());
    }

    @Test
    void saysWhatATokenIs() throws IOException {
        Tokenizer tokenizer = Tokenizer.bundled();
        int line = tokenizer.encode("\n    ")[0];
        int part = tokenizer.encode("-AMOUNT")[0];
        int word = tokenizer.encode(" TO")[0];
        int stop = tokenizer.encode(".")[0];
        assertTrue(tokenizer.startsWithNewline(line) && !tokenizer.startsWithNewline(word));
        assertTrue(tokenizer.continuesWord(part) && !tokenizer.continuesWord(word) && !tokenizer.continuesWord(stop));
        assertTrue(tokenizer.endsInsideWord(word) && tokenizer.endsInsideWord(part));
        assertFalse(tokenizer.endsInsideWord(line)
                || tokenizer.endsInsideWord(stop)
                || tokenizer.continuesWord(tokenizer.endOfText()));
        for (int id = Vocabulary.SPECIALS.size(); id < tokenizer.vocabularySize(); id++) {
            byte[] bytes = tokenizer.bytes(id);
            assertEquals(bytes.length, tokenizer.length(id));
            for (int i = 1; i < bytes.length; i++) {
                assertFalse(bytes[i] == '\n', "a line break inside token " + id);
            }
        }
    }

    @Test
    void findsTokensByTheirFirstBytes() throws IOException {
        Tokenizer tokenizer = Tokenizer.bundled();
        for (String prefix : List.of(" ", " MO", "\n   ", "-", "@@@@")) {
            byte[] bytes = prefix.getBytes(StandardCharsets.UTF_8);
            int[] expected = IntStream.range(Vocabulary.SPECIALS.size(), tokenizer.vocabularySize())
                    .filter(id -> new String(tokenizer.bytes(id), StandardCharsets.ISO_8859_1).startsWith(prefix))
                    .toArray();
            int[] found = tokenizer.startingWith(bytes);
            Arrays.sort(found);
            assertArrayEquals(expected, found, prefix);
        }
    }

    @Test
    void theFileGivesTheSameVocabularyBack(@TempDir Path folder) throws IOException {
        try (var in = Tokenizer.class.getResourceAsStream("/dev/cobolwright/model/tokenizer.json")) {
            Vocabulary bundled = TokenizerFile.read(in);
            TokenizerFile.write(bundled, folder.resolve("tokenizer.json"));
            assertEquals(bundled, TokenizerFile.read(folder.resolve("tokenizer.json")));
        }
    }

    @Test
    void saysWhatIsWrongWithAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("tokenizer.json");
        Files.writeString(file, "{}");
        assertTrue(assertThrows(IOException.class, () -> Tokenizer.load(file))
                .getMessage()
                .contains("tokenizer.json: no tokenizer that can be used"));
        assertThrows(IOException.class, () -> Tokenizer.load(folder.resolve("missing.json")));
        byte[] cut = "{\"model\": {\"type\": \"BPE\", ".getBytes(StandardCharsets.UTF_8);
        assertThrows(IOException.class, () -> TokenizerFile.read(new ByteArrayInputStream(cut)));
    }
}
