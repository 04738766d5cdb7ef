package dev.cobolwright.lsp.document;

import dev.cobolwright.assist.completion.CompletionAnswer;
import dev.cobolwright.lsp.Status;
import java.util.Locale;

/** Turns an answer into what the status bar shows of it. */
final class Statuses {
    private Statuses() {}

    static Status of(CompletionAnswer answer) {
        double confidence = answer.suggestions().isEmpty()
                ? 0
                : answer.suggestions().getFirst().confidence();
        return new Status(
                answer.route().model(),
                answer.route().decision().name().toLowerCase(Locale.ROOT),
                answer.route().reason(),
                confidence,
                answer.route().millis(),
                answer.notes());
    }
}
