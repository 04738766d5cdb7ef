package dev.cobolwright.grammar.robustness;

import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.Program;
import dev.cobolwright.grammar.syntax.Section;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a parse says, piece by piece, for the question what of it survives a fault. */
final class Facts {
    enum Kind {
        /** Data items and condition-names with their clauses. */
        SYMBOL,
        FILE,
        PARAGRAPH,
        SECTION,
        STATEMENT
    }

    /** @param name the span it is known by */
    record Fact(Kind kind, String text, Span name) {
        int mainStart() {
            return name.inMain().start();
        }

        /** The same in every version of the text, given where the fact begins in the version it is compared with. */
        String key(int start) {
            return kind + " " + text + " @" + (name.isCopied() ? name.source().path() + name.start() + " of " : "")
                    + start;
        }
    }

    /** A statement or entry: its own text is what lies between {@code start} and {@code end} and not in a nested one. */
    record Piece(int start, int end, List<Statement> nested) {}

    final List<Fact> facts = new ArrayList<>();
    final List<Piece> pieces = new ArrayList<>();

    Facts(Parse parse) {
        parse.programs().forEach(this::program);
        parse.copies().forEach(copy -> piece(copy.span(), List.of()));
    }

    private void program(Program program) {
        program.files().forEach(file -> {
            facts.add(new Fact(Kind.FILE, file.indicator() + " " + file.name(), file.nameSpan()));
            piece(file.span(), List.of());
        });
        program.allData().forEach(this::item);
        for (Section section : program.sections()) {
            if (!section.name().isEmpty()) {
                facts.add(new Fact(Kind.SECTION, section.name(), section.nameSpan()));
                header(section.nameSpan());
            }
            section.paragraphs().forEach(paragraph -> {
                if (!paragraph.name().isEmpty()) {
                    facts.add(new Fact(Kind.PARAGRAPH, paragraph.name(), paragraph.nameSpan()));
                    header(paragraph.nameSpan());
                }
                statements(paragraph.statements());
            });
        }
        program.nested().forEach(this::program);
    }

    private void item(DataItem item) {
        String clauses = item.levelNumber() + " " + item.name() + item.picture() + item.usage() + item.redefines()
                + item.occurs() + item.value();
        facts.add(new Fact(Kind.SYMBOL, clauses, item.nameSpan()));
        piece(item.span(), List.of());
    }

    private void statements(List<Statement> statements) {
        for (Statement statement : statements) {
            facts.add(new Fact(Kind.STATEMENT, statement.verb(), statement.span()));
            piece(statement.span(), statement.nested());
            statements(statement.nested());
        }
    }

    /** A header reaches to its period. */
    private void header(Span name) {
        Span main = name.inMain();
        int period = name.isCopied() ? -1 : main.source().text().indexOf('.', main.end());
        pieces.add(new Piece(main.start(), period < 0 ? main.end() : period + 1, List.of()));
    }

    private void piece(Span span, List<Statement> nested) {
        Span main = span.inMain();
        pieces.add(new Piece(main.start(), main.end(), nested));
    }

    /** The own text around an offset of the innermost statement or entry there: {start, end}; the offset alone where there is none. */
    int[] ownText(int offset) {
        Piece innermost = null;
        for (Piece piece : pieces) {
            if (piece.start <= offset
                    && offset < piece.end
                    && (innermost == null || piece.end - piece.start <= innermost.end - innermost.start)) {
                innermost = piece;
            }
        }
        if (innermost == null) {
            return new int[] {offset, offset + 1};
        }
        int start = innermost.start;
        int end = innermost.end;
        for (Statement nested : innermost.nested) {
            Span span = nested.span().inMain();
            start = span.end() <= offset ? Math.max(start, span.end()) : start;
            end = span.start() > offset ? Math.min(end, span.start()) : end;
        }
        return new int[] {start, end};
    }
}
