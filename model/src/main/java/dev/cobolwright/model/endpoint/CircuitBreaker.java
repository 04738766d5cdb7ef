package dev.cobolwright.model.endpoint;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Leaves a server alone that failed several times in a row: first for half a minute, each time twice as long, at most ten
 * minutes. After that one request tries whether it is back. A server that asks for a pause is left alone as long. Safe for use by several threads.
 */
final class CircuitBreaker {
    private static final int FAILURES = 3;
    private static final Duration FIRST_REST = Duration.ofSeconds(30);
    private static final Duration LONGEST_REST = Duration.ofMinutes(10);

    private final InstantSource clock;
    private int failures;
    private Duration rest = FIRST_REST;
    private Instant restsUntil = Instant.MIN;
    private boolean trying;

    CircuitBreaker(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether a request may be made now; each true is followed by one of the three reports below. */
    synchronized boolean allows() {
        if (clock.instant().isBefore(restsUntil)) {
            return false;
        }
        if (failures < FAILURES) {
            return true;
        }
        if (trying) {
            return false;
        }
        trying = true;
        return true;
    }

    synchronized Instant restsUntil() {
        return restsUntil;
    }

    synchronized void succeeded() {
        failures = 0;
        trying = false;
        rest = FIRST_REST;
        restsUntil = Instant.MIN;
    }

    /** The server asked not to be asked for so long. */
    synchronized void pausesFor(Duration pause) {
        restUntil(clock.instant().plus(pause));
    }

    private void restUntil(Instant end) {
        restsUntil = end.isAfter(restsUntil) ? end : restsUntil;
    }

    synchronized void failed() {
        trying = false;
        failures++;
        if (failures >= FAILURES) {
            restUntil(clock.instant().plus(rest));
            rest = rest.multipliedBy(2).compareTo(LONGEST_REST) < 0 ? rest.multipliedBy(2) : LONGEST_REST;
        }
    }

    /** The request ended for a reason that says nothing about the server. */
    synchronized void neither() {
        trying = false;
    }
}
