package dev.cobolwright.corpus.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.TokenModel;
import dev.cobolwright.model.tokenizer.Tokenizer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model that says its training text again is found out, one that does not is not. */
class MemorisationTest {
    @TempDir
    Path corpus;

    private Tokenizer tokenizer;
    private int[] text;

    @BeforeEach
    void write() throws IOException {
        tokenizer = Tokenizer.bundled();
        text = new SplittableRandom(1).ints(2_000, 300, 4_000).toArray();
        for (String split : List.of("train", "valid")) {
            ByteBuffer bytes = ByteBuffer.allocate(text.length * 2).order(ByteOrder.LITTLE_ENDIAN);
            for (int id : text) {
                bytes.putShort((short) (split.equals("train") ? id : 4_095 - id));
            }
            Files.write(corpus.resolve(split + ".tokens"), bytes.array());
            Files.writeString(
                    corpus.resolve(split + ".docs.tsv"),
                    "offset\ttokens\tweight\tkind\trepo\tpath\n0\t2000\t1\tprogram\to/r\tP.cbl\n");
        }
    }

    @Test
    void aParrotIsFoundOut() throws IOException {
        var report = new Memorisation(corpus, tokenizer).of(new Parrot(0), true, 5, 100, 80, 2);
        assertEquals(report.written(), report.copiedTokens());
        assertTrue(report.longest() >= 60, report.toString());
    }

    @Test
    void wordsThatAreNotTheTextsAreNotCopies() throws IOException {
        var report = new Memorisation(corpus, tokenizer).of(new Parrot(1), true, 5, 100, 80, 2);
        assertEquals(0, report.copiedTokens());
        assertTrue(report.written() > 100, report.toString());
    }

    @Test
    void whatIsSaidAgainAfterUnseenCodeCountsToo() throws IOException {
        var report = new Memorisation(corpus, tokenizer).of(new Parrot(0), false, 5, 100, 80, 2);
        assertEquals(400, report.copiedTokens()); // the parrot begins at the beginning there
    }

    /** Goes on as the training text does, or {@code off} by some. */
    private final class Parrot implements TokenModel {
        private final int off;
        private int at;

        Parrot(int off) {
            this.off = off;
        }

        @Override
        public void context(int[] tokens, Cancellation cancellation) {
            at = 0;
            for (int from = 0; from + tokens.length < text.length; from++) {
                if (java.util.Arrays.equals(text, from, from + tokens.length, tokens, 0, tokens.length)) {
                    at = from + tokens.length;
                }
            }
        }

        @Override
        public float[][] next(List<int[]> branches, Cancellation cancellation) {
            float[] row = new float[4_096];
            int here = at + branches.getFirst().length;
            row[here < text.length ? text[here] + off : tokenizer.endOfText()] = 1;
            return new float[][] {row};
        }
    }
}
