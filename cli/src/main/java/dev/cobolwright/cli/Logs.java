package dev.cobolwright.cli;

import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One place where logging is set up: warnings and worse on stderr; more with {@code COBOLWRIGHT_LOG=INFO} or {@code FINE}. */
final class Logs {
    private static final Logger ROOT = Logger.getLogger("");
    /**
     * Lucene advises at every start to switch on an incubating module, DJL misses a graphics card. Held, for a logger that nobody
     * holds forgets its level.
     */
    private static final List<Logger> TALKATIVE =
            List.of(Logger.getLogger("org.apache.lucene.internal.vectorization"), Logger.getLogger("ai.djl.util.cuda"));

    private Logs() {}

    static void configure() {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tH:%1$tM:%1$tS %4$s %3$s: %5$s%6$s%n");
        Level level = level(System.getenv("COBOLWRIGHT_LOG"));
        ROOT.setLevel(level);
        TALKATIVE.forEach(logger -> logger.setLevel(Level.SEVERE));
        for (var handler : ROOT.getHandlers()) {
            if (handler instanceof ConsoleHandler) {
                handler.setLevel(level);
            }
        }
    }

    private static Level level(String name) {
        try {
            return name == null ? Level.WARNING : Level.parse(name);
        } catch (IllegalArgumentException unknown) {
            return Level.WARNING;
        }
    }
}
