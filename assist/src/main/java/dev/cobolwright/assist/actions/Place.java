package dev.cobolwright.assist.actions;

import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.Problem;
import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.symbols.Scope;
import dev.cobolwright.grammar.syntax.NameReference;
import dev.cobolwright.grammar.syntax.Paragraph;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where an action is asked for, with what is there. */
final class Place {
    final Parse parse;
    final SourceText source;
    final Lexemes lexemes;
    final Scope scope;
    final int start;
    final int end;
    final Optional<Paragraph> paragraph;
    /** The statements around the place, the outermost first, each with the list it is in. */
    final List<Nested> around = new ArrayList<>();

    record Nested(List<Statement> list, int index) {
        Statement statement() {
            return list.get(index);
        }

        boolean isLast() {
            return index == list.size() - 1;
        }
    }

    Place(Parse parse, int start, int end) {
        this.parse = parse;
        this.source = parse.source();
        this.lexemes = Cobol.lexemes(parse);
        this.start = Math.clamp(start, 0, source.length());
        this.end = Math.clamp(end, this.start, source.length());
        this.scope = Scope.at(parse, this.start);
        this.paragraph = scope.program()
                .paragraphs()
                .filter(p -> isWritten(p.span()) && p.span().touches(this.start))
                .reduce((first, second) -> second);
        paragraph.ifPresent(p -> descend(p.statements()));
    }

    private void descend(List<Statement> list) {
        for (int i = 0; i < list.size(); i++) {
            Span span = list.get(i).span();
            if (isWritten(span) && span.start() <= start && start <= span.end()) {
                boolean next = i + 1 < list.size() && list.get(i + 1).span().start() == start;
                if (!next) {
                    around.add(new Nested(list, i));
                    list.get(i).branches().forEach(b -> descend(b.statements()));
                    return;
                }
            }
        }
    }

    boolean isWritten(Span span) {
        return !span.isCopied() && span.source() == source;
    }

    Optional<Statement> statement() {
        return around.isEmpty()
                ? Optional.empty()
                : Optional.of(around.getLast().statement());
    }

    /** The problems that touch the place. */
    List<Problem> problems() {
        return parse.problems().stream()
                .filter(p -> isWritten(p.span())
                        && p.span().start() <= end
                        && p.span().end() >= start)
                .toList();
    }

    Optional<NameReference> reference() {
        return scope.program().references().stream()
                .filter(r -> isWritten(r.span())
                        && r.span().start() <= end
                        && r.span().end() >= start)
                .findFirst();
    }

    /** A line break and blanks up to a column (from 0). */
    String newLine(int column) {
        String lineBreak = source.text().contains("\r\n") ? "\r\n" : "\n";
        return lineBreak + " ".repeat(column);
    }

    /** The column (from 0) of an offset's line's first word; text before a statement counts as blanks. */
    int indentOf(int offset) {
        int line = source.lineOf(offset);
        return lexemes.lines(line, line + 1).getFirst().first() - source.lineStart(line);
    }

    /** Where headers and level 01 stand. */
    int areaA() {
        return source.format() == SourceFormat.FREE ? 0 : 7;
    }

    int areaB() {
        return areaA() + 4;
    }

    /** Index of the last lexeme that ends at an offset or before it; -1 for none. */
    int lexemeBefore(int offset) {
        int i = lexemes.from(offset) - 1;
        while (i >= 0 && lexemes.end(i) > offset) {
            i--;
        }
        return i;
    }

    /** The end of a statement's words, a period left out. */
    int endOfWords(Statement statement) {
        int last = lexemeBefore(statement.span().end());
        while (last >= 0 && lexemes.kind(last) == Lexemes.Kind.PERIOD) {
            last--;
        }
        return last < 0 ? statement.span().end() : lexemes.end(last);
    }

    String lastWord(Statement statement) {
        int last = lexemeBefore(endOfWords(statement));
        return last < 0 ? "" : lexemes.word(last);
    }
}
