package dev.cobolwright.corpus.tokens;

import static dev.cobolwright.corpus.Fixtures.document;
import static dev.cobolwright.corpus.Fixtures.program;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.corpus.document.Document;
import dev.cobolwright.corpus.document.Split;
import dev.cobolwright.model.tokenizer.Tokenizer;
import dev.cobolwright.model.tokenizer.Vocabulary;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BytePairTrainingTest {
    @Test
    void learnsTheMostFrequentPairsFirst() {
        Map<String, Double> counts = new TreeMap<>(Map.of("AAB", 5.0, "AB", 4.0, "CD", 3.0));
        Vocabulary vocabulary = BytePairTraining.learn(counts, Vocabulary.SPECIALS.size() + 256 + 3);
        Tokenizer tokenizer = new Tokenizer(vocabulary);
        assertEquals(
                List.of("AB", "AAB", "CD"),
                List.of(
                        tokenizer.decode(vocabulary.merged(0)),
                        tokenizer.decode(vocabulary.merged(1)),
                        tokenizer.decode(vocabulary.merged(2))));
    }

    @Test
    void stopsWhenThereAreNoPairsLeft() {
        Vocabulary vocabulary = BytePairTraining.learn(new TreeMap<>(Map.of("AB", 1.0)), 4096);
        assertEquals(Vocabulary.SPECIALS.size() + 256 + 1, vocabulary.size());
    }

    @Test
    void countsNamesOfOneRepositoryLess() {
        Document own = document("shop/a", "A.cbl", Split.TRAIN, "MOVE WIDGET TO MOVE\n");
        Document second = document("shop/b", "B.cbl", Split.TRAIN, "MOVE\n");
        Document third = document("shop/c", "C.cbl", Split.TRAIN, "MOVE\n");
        Map<String, Double> counts = BytePairTraining.count(List.of(own, second, third));
        assertEquals(3, counts.get("MOVE"));
        assertEquals(0.25, counts.get(" WIDGET"));
    }

    @Test
    void sameTextSameVocabulary() {
        Map<String, Double> counts =
                BytePairTraining.count(List.of(document("shop/a", "A.cbl", Split.TRAIN, program(0, 300))));
        assertEquals(BytePairTraining.learn(counts, 400), BytePairTraining.learn(counts, 400));
    }

    @Test
    void writesTokensAndTheirDocuments(@TempDir Path folder) throws IOException {
        Tokenizer tokenizer = Tokenizer.bundled();
        String first = program(0, 3);
        String second = program(3, 9);
        TokenFiles.Written written = TokenFiles.write(
                folder,
                "train",
                List.of(
                        document("shop/a", "A.cbl", Split.TRAIN, first),
                        document("shop/a", "B.cbl", Split.TRAIN, second)),
                tokenizer);
        ByteBuffer tokens = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("train.tokens")))
                .order(ByteOrder.LITTLE_ENDIAN);
        List<String> documents = Files.readAllLines(folder.resolve("train.docs.tsv"));
        String[] row = documents.get(2).split("\t");
        int[] ids = new int[Integer.parseInt(row[1])];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = Short.toUnsignedInt(tokens.getShort((Integer.parseInt(row[0]) + i) * 2));
        }
        int[] expected = tokenizer.encode(second + "");
        assertArrayEquals(expected, java.util.Arrays.copyOf(ids, ids.length - 1));
        assertEquals(tokenizer.endOfText(), ids[ids.length - 1]);
        assertEquals(written.tokens() * 2, tokens.capacity());
        assertEquals(first.length() + second.length(), written.bytes());
        assertTrue(documents.get(1).endsWith("\t1.0000\tprogram\tshop/a\tA.cbl"));
    }
}
