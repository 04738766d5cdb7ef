package dev.cobolwright.assist.hover;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.navigation.Symbol;
import dev.cobolwright.assist.navigation.SymbolAt;
import dev.cobolwright.grammar.flow.Flow;
import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.NameReference;
import dev.cobolwright.grammar.syntax.Program;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A paragraph or section: the comment above it and the places that name it. */
final class ProcedureHover {
    private static final int MOST_COMMENT_LINES = 20;
    private static final int MOST_LINES_LISTED = 8;

    private ProcedureHover() {}

    static String describe(Symbol symbol, Span name, Program program, Snapshot shown) {
        String kind = symbol instanceof Symbol.SectionName ? "Section" : "Paragraph";
        String comment = comment(name.source(), name.startLine());
        return "%s **%s**%s\n\n%s\n\n%s"
                .formatted(
                        kind,
                        symbol.name(),
                        comment.isEmpty() ? "" : "\n\n" + comment,
                        uses(symbol, program) + fallenInto(name, shown),
                        Place.of(name, shown));
    }

    /** What runs into it where that ends; empty where nothing does. */
    private static String fallenInto(Span name, Snapshot shown) {
        return Flow.of(shown.parse()).stream()
                .flatMap(flow -> flow.procedures().stream()
                        .filter(p -> p.index() > 0 && p.nameSpan().equals(name) && flow.isFallenInto(p))
                        .map(p -> flow.procedures().get(p.index() - 1)))
                .findFirst()
                .map(before -> before.name().isEmpty()
                        ? "\n\nThe sentences before it run into it."
                        : "\n\n`" + before.name() + "` runs into it.")
                .orElse("");
    }

    private static String uses(Symbol symbol, Program program) {
        List<NameReference> uses = SymbolAt.usesOf(symbol, program);
        if (uses.isEmpty()) {
            return "No PERFORM or GO TO names it.";
        }
        String lines = uses.stream()
                .map(u -> String.valueOf(u.span().inMain().startLine() + 1))
                .distinct()
                .limit(MOST_LINES_LISTED)
                .collect(Collectors.joining(", "));
        return "Named %d time%s: line %s%s"
                .formatted(
                        uses.size(),
                        uses.size() == 1 ? "" : "s",
                        lines,
                        uses.size() > MOST_LINES_LISTED ? ", ..." : "");
    }

    /** The comment lines right above a line, without their asterisks and rules. */
    private static String comment(SourceText source, int line) {
        Deque<String> found = new ArrayDeque<>();
        for (int i = line - 1; i >= 0 && found.size() < MOST_COMMENT_LINES; i--) {
            Optional<String> comment = commentText(source.line(i), source.format());
            if (comment.isEmpty()) {
                break;
            }
            found.addFirst(comment.get());
        }
        return found.stream().filter(l -> !l.isEmpty()).collect(Collectors.joining("  \n"));
    }

    private static Optional<String> commentText(String line, SourceFormat format) {
        String code = line.strip();
        boolean byColumn =
                format != SourceFormat.FREE && line.length() > 6 && (line.charAt(6) == '*' || line.charAt(6) == '/');
        if (!byColumn && !code.startsWith("*>")) {
            return Optional.empty();
        }
        String text = byColumn
                ? line.substring(7, format == SourceFormat.FIXED ? Math.min(72, line.length()) : line.length())
                : code.substring(2);
        String plain = text.strip().replaceAll("^[*=\\-+|>]+|[*=\\-+|<]+$", "").strip();
        return Optional.of(plain.replace("`", "'").replace("<", "&lt;"));
    }
}
