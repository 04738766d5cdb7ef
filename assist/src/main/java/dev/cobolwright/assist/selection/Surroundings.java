package dev.cobolwright.assist.selection;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.folding.Headers;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.preprocess.Lexemes.Kind;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.Program;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The ranges an editor's "expand selection" goes through: word, operand, statement, sentence, paragraph, section, division, program,
 * file.
 */
public final class Surroundings {
    private final Lexemes lexemes;
    private final SourceText source;
    private final int offset;
    private final List<Range> found = new ArrayList<>();

    /** @param end exclusive */
    public record Range(int start, int end) {
        boolean contains(Range other) {
            return start <= other.start && other.end <= end;
        }
    }

    private Surroundings(Lexemes lexemes, int offset) {
        this.lexemes = lexemes;
        this.source = lexemes.source();
        this.offset = offset;
    }

    /** From the innermost to the whole file, each larger than the one before; never empty. */
    public static List<Range> of(Snapshot snapshot, int offset) {
        Parse parse = snapshot.parse();
        Surroundings around = new Surroundings(
                Cobol.lexemes(parse), Math.clamp(offset, 0, parse.source().length()));
        around.word();
        parse.programs().forEach(around::program);
        Headers.parts(around.lexemes).forEach(p -> around.add(p.start(), p.end()));
        return around.nested();
    }

    private List<Range> nested() {
        found.sort(Comparator.comparingInt((Range r) -> r.end() - r.start()));
        List<Range> chain = new ArrayList<>();
        for (Range range : found) {
            if (chain.isEmpty() || range.contains(chain.getLast()) && !range.equals(chain.getLast())) {
                chain.add(range);
            }
        }
        Range all = new Range(0, source.length());
        if (chain.isEmpty() || !chain.getLast().equals(all)) {
            chain.add(all);
        }
        return chain;
    }

    private void add(int start, int end) {
        if (start <= offset && offset <= end && start < end) {
            found.add(new Range(start, end));
        }
    }

    private void add(Span span) {
        if (!span.isCopied() && span.source() == source) {
            add(span.start(), span.end());
        }
    }

    private void word() {
        int at = lexemes.from(offset + 1) - 1;
        if (at >= 0
                && lexemes.end(at) == offset
                && !isOperand(at)
                && at + 1 < lexemes.size()
                && lexemes.start(at + 1) == offset) {
            at++;
        } else if (at > 0 && lexemes.start(at) == offset && !isOperand(at) && lexemes.end(at - 1) == offset) {
            at--;
        }
        if (at < 0 || lexemes.end(at) < offset) {
            sentence(Math.max(at, 0));
            return;
        }
        if (lexemes.kind(at) == Kind.LITERAL && lexemes.end(at) - lexemes.start(at) > 2) {
            add(lexemes.start(at) + 1, lexemes.end(at) - 1);
        }
        add(lexemes.start(at), lexemes.end(at));
        operand(at);
        sentence(at);
    }

    private boolean isOperand(int i) {
        return lexemes.kind(i) != Kind.PERIOD && lexemes.kind(i) != Kind.SYMBOL;
    }

    private boolean isQualifier(int i) {
        return i >= 0
                && i < lexemes.size()
                && lexemes.kind(i) == Kind.KEYWORD
                && (lexemes.word(i).equals("OF") || lexemes.word(i).equals("IN"));
    }

    /** A name with its qualifiers, subscripts and reference modification. */
    private void operand(int at) {
        int first = at;
        while (isQualifier(first - 1) && first >= 2) {
            first -= 2;
        }
        int last = at;
        while (isQualifier(last + 1) && last + 2 < lexemes.size()) {
            last += 2;
        }
        while (last + 1 < lexemes.size() && lexemes.word(last + 1).equals("(") && lexemes.kind(at) == Kind.WORD) {
            int depth = 0;
            int i = last + 1;
            for (; i < lexemes.size() && lexemes.kind(i) != Kind.PERIOD; i++) {
                depth += lexemes.word(i).equals("(") ? 1 : lexemes.word(i).equals(")") ? -1 : 0;
                if (depth == 0) {
                    break;
                }
            }
            if (depth != 0) {
                break;
            }
            last = i;
        }
        add(lexemes.start(first), lexemes.end(last));
    }

    /** From after the period before to the next period. */
    private void sentence(int at) {
        if (lexemes.size() == 0) {
            return;
        }
        int first = at;
        while (first > 0 && lexemes.kind(first - 1) != Kind.PERIOD) {
            first--;
        }
        int last = at;
        while (last < lexemes.size() - 1 && lexemes.kind(last) != Kind.PERIOD) {
            last++;
        }
        add(lexemes.start(first), lexemes.end(last));
    }

    private void program(Program program) {
        add(program.span());
        program.procedureDivision().ifPresent(this::add);
        program.files().forEach(f -> {
            add(f.span());
            f.records().forEach(this::item);
        });
        program.data().forEach(this::item);
        program.sections().forEach(s -> {
            add(s.span());
            s.paragraphs().forEach(p -> {
                add(p.span());
                if (p.span().touches(offset)) {
                    p.statements().forEach(this::statement);
                }
            });
        });
        program.nested().forEach(this::program);
    }

    private void item(DataItem item) {
        add(item.span());
        if (!item.children().isEmpty() && !item.span().isCopied()) {
            Span last = lastOf(item).inMain();
            add(item.span().start(), last.end());
            item.children().forEach(this::item);
        }
    }

    private static Span lastOf(DataItem item) {
        return item.children().isEmpty() ? item.span() : lastOf(item.children().getLast());
    }

    private void statement(Statement statement) {
        if (statement.span().touches(offset)) {
            add(statement.span());
            statement.nested().forEach(this::statement);
        }
    }
}
