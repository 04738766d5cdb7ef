package dev.cobolwright.grammar.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A few seconds of {@link Fuzz}; {@code -Dfuzz.seed=N} tries other inputs. */
class FuzzTest {
    @Test
    void nothingIsThrownForMutatedPrograms() throws IOException {
        Fuzz fuzz = new Fuzz(SampleTexts.bank(), Long.getLong("fuzz.seed", 1));
        for (int round = 0; round < 250; round++) {
            assertEquals(Optional.empty(), fuzz.round(round));
        }
        assertTrue(fuzz.inputs() >= 2000);
    }
}
