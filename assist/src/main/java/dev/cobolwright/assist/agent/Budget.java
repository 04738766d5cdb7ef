package dev.cobolwright.assist.agent;

import java.time.Duration;

/** What one question may cost at most. */
public record Budget(int calls, Duration time, int lines) {
    public static final Budget DEFAULT = new Budget(60, Duration.ofSeconds(60), 200);
}
