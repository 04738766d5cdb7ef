package dev.cobolwright.assist.hover;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.grammar.source.Span;

/** Says where something is written. */
final class Place {
    private Place() {}

    /** Line from 1; the file too where it is not the one shown, and the COPY statement that brought it. */
    static String of(Span span, Snapshot shown) {
        String line = "line " + (span.startLine() + 1);
        if (span.source().path().equals(shown.path())) {
            return "Declared at " + line;
        }
        String copied = span.isCopied() && span.inMain().source().path().equals(shown.path())
                ? ", copied at line " + (span.inMain().startLine() + 1)
                : "";
        return "Declared in `" + shown.files().shown(span.source().path()) + "`, " + line + copied;
    }
}
