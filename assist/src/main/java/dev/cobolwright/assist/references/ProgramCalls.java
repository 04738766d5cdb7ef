package dev.cobolwright.assist.references;

import dev.cobolwright.assist.files.CodeWords;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import java.util.ArrayList;
import java.util.List;

/** The programs that a text calls, links or transfers control to by a literal. Parses nothing. */
public final class ProgramCalls {
    private ProgramCalls() {}

    /** @param name upper case @param span the inside of the literal */
    public record ProgramCall(String name, Span span) {}

    /** In order of the text. */
    public static List<ProgramCall> in(SourceText source) {
        List<ProgramCall> calls = new ArrayList<>();
        CodeWords words = CodeWords.of(source);
        boolean called = false;
        boolean end = false;
        while (words.next()) {
            switch (words.kind()) {
                case WORD -> {
                    called = words.is("CALL") || words.is("PROGRAM") && !end;
                    end = words.is("END");
                }
                case LITERAL -> {
                    if (called && words.end() > words.start()) {
                        calls.add(new ProgramCall(words.name().strip(), new Span(source, words.start(), words.end())));
                    }
                    called = false;
                }
                default -> called &= words.is('(');
            }
        }
        return calls;
    }
}
