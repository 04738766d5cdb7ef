package dev.cobolwright.assist.diagnostics;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.navigation.Word;
import dev.cobolwright.grammar.Problem;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The problems of a file, those of its copybooks shown at the COPY statement. */
public final class Diagnostics {
    private static final int MOST = 500;

    private Diagnostics() {}

    /** In order of the parser, at most a few hundred; then what is no error but certain. */
    public static List<Diagnostic> of(Snapshot snapshot) {
        SourceText source = snapshot.source();
        return Stream.concat(
                        snapshot.problems().stream()
                                .limit(MOST)
                                .map(p -> at(p, source))
                                .distinct(),
                        Certainties.in(snapshot.parse()).stream().limit(MOST))
                .toList();
    }

    private static Diagnostic at(Problem problem, SourceText source) {
        Span main = problem.span().inMain();
        int start = Math.clamp(main.start(), 0, source.length());
        int end = Math.clamp(main.end(), start, source.length());
        if (start == end) {
            Optional<Word> word = Word.at(source, start);
            start = word.map(Word::start).orElseGet(() -> beforeOrAt(source, main.start()));
            end = word.map(Word::end).orElse(Math.min(start + 1, source.length()));
        }
        return new Diagnostic(
                problem.severity(),
                problem.code(),
                problem.message(),
                start,
                end,
                Optional.of(problem.span()).filter(Span::isCopied),
                Optional.empty());
    }

    /** A character that can be marked: the last of the line where the place is the line's end. */
    private static int beforeOrAt(SourceText source, int offset) {
        int line = source.lineOf(offset);
        return offset >= source.lineEnd(line) ? Math.max(source.lineStart(line), source.lineEnd(line) - 1) : offset;
    }
}
