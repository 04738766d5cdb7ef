package dev.cobolwright.assist.folding;

import dev.cobolwright.assist.folding.Fold.Kind;
import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.preprocess.Lexemes.Line;
import dev.cobolwright.grammar.preprocess.Lexemes.LineKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Consecutive comment lines, and what lies between the comments {@code #region} and {@code #endregion}. */
final class CommentFolds {
    private CommentFolds() {}

    static void in(Lexemes lexemes, Headers.Sink sink) {
        List<Line> lines = lexemes.lines(0, lexemes.source().lineCount());
        Deque<Integer> regions = new ArrayDeque<>();
        int first = -1;
        for (int i = 0; i < lines.size(); i++) {
            boolean comment = lines.get(i).kind() == LineKind.COMMENT;
            if (comment) {
                first = first < 0 ? i : first;
                String text = lexemes.source().line(i);
                if (text.contains("#endregion")) {
                    if (!regions.isEmpty()) {
                        sink.add(regions.pop(), i, Kind.REGION);
                    }
                } else if (text.contains("#region")) {
                    regions.push(i);
                }
            } else if (first >= 0) {
                sink.add(first, i - 1, Kind.COMMENT);
                first = -1;
            }
        }
        if (first >= 0) {
            sink.add(first, lines.size() - 1, Kind.COMMENT);
        }
    }
}
