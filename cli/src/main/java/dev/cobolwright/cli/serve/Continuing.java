package dev.cobolwright.cli.serve;

import dev.cobolwright.assist.completion.CompletionEngine;
import dev.cobolwright.assist.completion.CompletionEngine.Text;
import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.library.LibraryEntry;
import java.io.IOException;
import java.time.Duration;

/** Continues a text line by line until it is long enough or a stop text comes. */
final class Continuing {
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final CompletionEngine engine;

    Continuing(CompletionEngine engine) {
        this.engine = engine;
    }

    /** Takes each part of an answer as soon as it is there. */
    interface Taker {
        void take(String part) throws IOException;
    }

    /** @param length whether the answer ended because it was as long as it may be */
    record Ended(boolean length, int tokens) {}

    Ended run(Asked asked, LibraryEntry model, Taker taker, Cancellation cancellation) throws IOException {
        Text text = asked.text();
        int tokens = 0;
        while (tokens < asked.tokens()) {
            String line = engine.continued(text, model, PATIENCE, cancellation).orElse("");
            if (line.isEmpty()) {
                return new Ended(false, tokens);
            }
            String whole = line + "\n" + indent(text.before());
            int stop = stop(line + "\n", asked);
            String part = stop >= 0 ? line.substring(0, Math.min(stop, line.length())) : whole;
            int count = engine.tokens(part);
            if (tokens + count > asked.tokens() && tokens > 0) {
                return new Ended(true, tokens);
            }
            taker.take(part);
            tokens += count;
            if (stop >= 0) {
                return new Ended(false, tokens);
            }
            text = text.plus(whole);
        }
        return new Ended(true, tokens);
    }

    /** A line begins where the one before began. */
    private static String indent(String text) {
        int start = text.lastIndexOf('\n') + 1;
        int end = start;
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        return text.substring(start, end);
    }

    private static int stop(String line, Asked asked) {
        return asked.stop().stream()
                .mapToInt(line::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(-1);
    }
}
