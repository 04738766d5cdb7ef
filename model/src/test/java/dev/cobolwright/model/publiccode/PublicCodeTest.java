package dev.cobolwright.model.publiccode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PublicCodeTest {
    private final Random random = new Random(1);
    private final int[] published = tokens(3000);
    private final PublicCode known = known();

    @Test
    void aRunOfSixtyTokensIsAlwaysNoticed() {
        for (int i = 0; i < 2000; i++) {
            int from = random.nextInt(published.length - Fingerprints.RUN);
            int[] text = around(Arrays.copyOfRange(published, from, from + Fingerprints.RUN));
            assertEquals(Optional.of("MIT"), known.licenceOf(text, Set.of()), "from " + from);
        }
    }

    @Test
    void shorterRunsThanAFingerprintNever() {
        for (int i = 0; i < 2000; i++) {
            int from = random.nextInt(published.length - Fingerprints.RUN);
            int[] text = around(Arrays.copyOfRange(published, from, from + Fingerprints.GRAM - 1));
            assertEquals(Optional.empty(), known.licenceOf(text, Set.of()), "from " + from);
        }
        assertEquals(0, Fingerprints.of(Arrays.copyOf(published, Fingerprints.RUN - 1)).length);
    }

    @Test
    void whatTheUserHasDoesNotCount() {
        int[] text = around(Arrays.copyOfRange(published, 100, 400));
        Set<Integer> own = new HashSet<>();
        Arrays.stream(known.known(text)).forEach(own::add);
        assertTrue(own.size() > 10, own::toString);
        assertEquals(Optional.empty(), known.licenceOf(text, own));
    }

    @Test
    void whatAnybodyMayUseIsTakenOut() {
        var builder = new PublicCode.Builder();
        builder.add(published, "MIT");
        builder.remove(Arrays.copyOfRange(published, 0, 1000));
        PublicCode left = builder.build("");
        assertEquals(Optional.empty(), left.licenceOf(Arrays.copyOfRange(published, 200, 400), Set.of()));
        assertEquals(Optional.of("MIT"), left.licenceOf(Arrays.copyOfRange(published, 1200, 1400), Set.of()));
    }

    @Test
    void isWrittenAndReadAndRefusesWhatIsCutShort() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        known.write(out);
        byte[] bytes = out.toByteArray();
        PublicCode again = PublicCode.read(new ByteArrayInputStream(bytes));
        assertEquals(known.size(), again.size());
        assertEquals(Optional.of("MIT"), again.licenceOf(published, Set.of()));
        byte[] half = Arrays.copyOf(bytes, bytes.length / 2);
        assertThrows(IOException.class, () -> PublicCode.read(new ByteArrayInputStream(half)));
        assertThrows(IOException.class, () -> PublicCode.read(new ByteArrayInputStream(new byte[] {1, 2, 3})));
    }

    private PublicCode known() {
        var builder = new PublicCode.Builder();
        builder.add(published, "MIT");
        builder.add(Arrays.copyOfRange(published, 500, 900), "Apache-2.0");
        builder.add(tokens(500), "EPL-2.0");
        return builder.build("");
    }

    private int[] around(int[] run) {
        int[] text = tokens(run.length + 40);
        System.arraycopy(run, 0, text, random.nextInt(40), run.length);
        return text;
    }

    private int[] tokens(int count) {
        return random.ints(count, 0, 4096).toArray();
    }
}
