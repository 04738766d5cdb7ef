package dev.cobolwright.model.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void secondsAndDatesCountWithinBounds() {
        assertEquals(Optional.of(Duration.ofSeconds(7)), RetryAfter.of(" 7 ", NOW));
        assertEquals(Optional.of(Duration.ZERO), RetryAfter.of("0", NOW));
        assertEquals(Optional.of(Duration.ofSeconds(90)), RetryAfter.of("Sun, 01 Mar 2026 10:01:30 GMT", NOW));
        assertEquals(Optional.of(Duration.ZERO), RetryAfter.of("Sun, 01 Mar 2026 09:00:00 GMT", NOW));
        for (String farOff : List.of("601", "99999999999999999999999", "Mon, 02 Mar 2026 10:00:00 GMT")) {
            assertEquals(Optional.of(RetryAfter.LONGEST), RetryAfter.of(farOff, NOW), farOff);
        }
        for (String neither : List.of("", "-5", "1.5", "soon", "2026-03-01T10:01:30Z")) {
            assertEquals(Optional.empty(), RetryAfter.of(neither, NOW), neither);
        }
    }
}
