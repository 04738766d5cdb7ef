package dev.cobolwright.assist.folding;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.folding.Fold.Kind;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.CopyStatement;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.Program;
import dev.cobolwright.grammar.syntax.Statement;
import dev.cobolwright.model.Cancellation;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Programs, divisions, sections, paragraphs, statements, records, EXEC blocks, comments, COPY statements and regions. */
public final class Folds {
    private final Lexemes lexemes;
    private final SourceText source;
    private final Set<Fold> found = new TreeSet<>(
            Comparator.comparingInt(Fold::first).thenComparing(Fold::last).thenComparing(Fold::kind));

    private Folds(Lexemes lexemes) {
        this.lexemes = lexemes;
        this.source = lexemes.source();
    }

    /** In order of their first lines. */
    public static List<Fold> of(Snapshot snapshot, Cancellation cancellation) {
        Parse parse = snapshot.parse();
        Folds folds = new Folds(Cobol.lexemes(parse));
        Headers.folds(folds.lexemes, folds::add);
        folds.execBlocks();
        cancellation.check();
        parse.programs().forEach(folds::program);
        CommentFolds.in(folds.lexemes, folds::add);
        folds.copies(parse.copies());
        return List.copyOf(folds.found);
    }

    private void add(int first, int last, Kind kind) {
        if (first < last) {
            found.add(new Fold(first, last, kind));
        }
    }

    private void add(Span span) {
        if (isWrittenHere(span)) {
            add(span.startLine(), span.endLine(), Kind.CODE);
        }
    }

    private boolean isWrittenHere(Span span) {
        return !span.isCopied() && span.source() == source;
    }

    private void program(Program program) {
        program.files().forEach(f -> f.records().forEach(this::record));
        program.data().forEach(this::record);
        program.sections().forEach(s -> {
            if (!s.name().isEmpty()) {
                add(s.span());
            }
            s.paragraphs().forEach(p -> {
                if (!p.name().isEmpty()) {
                    add(p.span());
                }
                p.statements().forEach(this::statement);
            });
        });
        program.nested().forEach(this::program);
    }

    private void record(DataItem item) {
        if (!item.children().isEmpty() && isWrittenHere(item.span())) {
            Span last = lastOf(item).inMain();
            add(item.span().startLine(), last.endLine(), Kind.CODE);
            item.children().forEach(this::record);
        } else {
            add(item.span());
        }
    }

    private static Span lastOf(DataItem item) {
        return item.children().isEmpty() ? item.span() : lastOf(item.children().getLast());
    }

    private void statement(Statement statement) {
        add(statement.span());
        statement.nested().forEach(this::statement);
    }

    private void execBlocks() {
        int open = -1;
        for (int i = 0; i < lexemes.size(); i++) {
            if (lexemes.kind(i) == Lexemes.Kind.EXEC_KIND) {
                open = i;
            } else if (open >= 0
                    && lexemes.kind(i) == Lexemes.Kind.KEYWORD
                    && lexemes.word(i).equals("END-EXEC")) {
                add(source.lineOf(lexemes.start(open)), source.lineOf(lexemes.start(i)), Kind.CODE);
                open = -1;
            }
        }
    }

    private void copies(List<CopyStatement> copies) {
        int first = -1;
        int last = -1;
        for (CopyStatement copy : copies) {
            if (!isWrittenHere(copy.span())) {
                continue;
            }
            if (first < 0 || copy.span().startLine() > last + 1) {
                add(first, last, Kind.COPIES);
                first = copy.span().startLine();
            }
            last = copy.span().endLine();
        }
        add(first, last, Kind.COPIES);
    }
}
