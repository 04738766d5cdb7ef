package dev.cobolwright.model.words;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SkeletonTest {
    private static final CommonWords COMMON = new CommonWords(List.of("MOVE", "TO", "ADD", "PERFORM"));

    private static Skeleton learned() {
        Lexicon lexicon = new Lexicon(COMMON);
        String text = "    MOVE A-1 TO B-1\n    ADD 1 TO C-1\n    PERFORM P-1.\n".repeat(5);
        Skeleton skeleton = Skeleton.empty(COMMON);
        Skeleton.Learned one = new Skeleton.Learned(WordStream.of(text, 0, lexicon), lexicon, new NameRoles());
        skeleton.learn(one);
        return skeleton.pruned(List.of(one), 2);
    }

    private static double[] afterMoveName(Skeleton skeleton) {
        Lexicon lexicon = new Lexicon(COMMON);
        WordStream text = WordStream.of("    MOVE ANY-NAME", 0, lexicon);
        int[] targets = IntStream.range(0, skeleton.classes()).toArray();
        return skeleton.probabilities(Situation.history(text, 2, Skeleton.ORDER, lexicon), Slot.INSIDE, targets);
    }

    @Test
    void toFollowsMoveAndAnyName() {
        double[] p = afterMoveName(learned());
        int best = IntStream.range(0, p.length)
                .boxed()
                .max((a, b) -> Double.compare(p[a], p[b]))
                .orElseThrow();
        assertEquals(COMMON.classOf("TO"), best);
        assertTrue(Arrays.stream(p).sum() <= 1 + 1e-9);
    }

    @Test
    void writtenAndReadItIsTheSame() throws IOException {
        Skeleton skeleton = learned();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        skeleton.write(bytes);
        Skeleton read = Skeleton.read(new ByteArrayInputStream(bytes.toByteArray()), COMMON);
        assertArrayEquals(afterMoveName(skeleton), afterMoveName(read));
    }

    @Test
    void anotherFileIsRefused() {
        assertThrows(IOException.class, () -> Skeleton.read(new ByteArrayInputStream(new byte[10]), COMMON));
        IOException missing = assertThrows(IOException.class, () -> Skeleton.read(null, COMMON));
        assertTrue(missing.getMessage().contains("corpus words"));
    }
}
