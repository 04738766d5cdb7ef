package dev.cobolwright.grammar.preprocess;

import dev.cobolwright.grammar.source.SourceText;

/** The text of a word or literal that is continued over lines. */
final class Continuation {
    private Continuation() {}

    static String join(SourceText source, int start, int end) {
        return source.text().substring(start, end);
    }
}
