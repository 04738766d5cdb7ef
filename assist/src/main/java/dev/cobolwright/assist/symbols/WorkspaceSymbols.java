package dev.cobolwright.assist.symbols;

import dev.cobolwright.assist.files.Declarations;
import dev.cobolwright.assist.files.FileIndex;
import dev.cobolwright.assist.files.FileKind;
import dev.cobolwright.assist.files.FileNames;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.model.Cancellation;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PriorityQueue;

/** Finds declared names, programs and copybooks of a workspace. */
public final class WorkspaceSymbols {
    private static final Comparator<Scored> WORST_FIRST = Comparator.comparingInt(Scored::score)
            .thenComparing(Comparator.comparing((Scored s) -> s.symbol.name()).reversed())
            .thenComparing(Comparator.comparing((Scored s) -> s.symbol.path().toString())
                    .reversed())
            .thenComparing(
                    Comparator.comparingInt((Scored s) -> s.symbol.line()).reversed());

    private WorkspaceSymbols() {}

    /**
     * A name of the workspace.
     *
     * @param kind empty for a copybook
     * @param container the program or copybook it is declared in; empty for these themselves
     * @param line from 0, as of the skim
     */
    public record Found(Optional<Declarations.Kind> kind, String name, String container, Path path, int line) {}

    private record Scored(int score, Found symbol) {}

    /** The best of what fits, at most {@code most}, best first. @param query see {@link NamePattern}; empty for all */
    public static List<Found> find(
            Collection<FileIndex.Entry> entries, String query, int most, Cancellation cancellation) {
        NamePattern pattern = new NamePattern(query);
        PriorityQueue<Scored> best = new PriorityQueue<>(WORST_FIRST);
        List<FileIndex.Entry> inOrder = entries.stream()
                .sorted(Comparator.comparing(FileIndex.Entry::path))
                .toList();
        for (FileIndex.Entry entry : inOrder) {
            cancellation.check();
            String stem = FileNames.stem(FileNames.of(entry.path()));
            if (entry.kind() == FileKind.COPYBOOK) {
                int score = pattern.score(stem, 0, stem.length());
                if (score >= 0) {
                    keep(best, most, new Scored(score + 1, new Found(Optional.empty(), stem, "", entry.path(), 0)));
                }
            }
            Declarations declared = entry.skim().declarations();
            declared.forEach((names, from, to, index) -> {
                int score = pattern.score(names, from, to);
                boolean program = score >= 0 && declared.kind(index) == Declarations.Kind.PROGRAM;
                int total = program ? score + 1 : score;
                if (score >= 0 && (best.size() < most || total > best.peek().score)) {
                    Declarations.Declared d = declared.get(index);
                    String container = program
                            ? ""
                            : entry.skim().programIds().stream().findFirst().orElse(stem);
                    keep(
                            best,
                            most,
                            new Scored(
                                    total,
                                    new Found(Optional.of(d.kind()), d.name(), container, entry.path(), d.line())));
                }
            });
        }
        return best.stream().sorted(WORST_FIRST.reversed()).map(Scored::symbol).toList();
    }

    /** Where the name stands in the text as it is now; the start of its line where the line no longer has it. */
    public static Span place(SourceText text, String name, int line) {
        int start = text.lineStart(line);
        if (line >= text.lineCount() || name.isEmpty()) {
            return new Span(text, start, start);
        }
        int at = text.line(line).toUpperCase(Locale.ROOT).indexOf(name.toUpperCase(Locale.ROOT));
        return at < 0 ? new Span(text, start, start) : new Span(text, start + at, start + at + name.length());
    }

    /** Of names that fit equally well those of the first files stay, so that no more is made of names than is shown. */
    private static void keep(PriorityQueue<Scored> best, int most, Scored candidate) {
        if (best.size() < most) {
            best.add(candidate);
        } else if (candidate.score > best.peek().score) {
            best.poll();
            best.add(candidate);
        }
    }
}
