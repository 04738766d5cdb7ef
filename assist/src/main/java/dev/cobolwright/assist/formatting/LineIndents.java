package dev.cobolwright.assist.formatting;

import dev.cobolwright.assist.colouring.KeywordRoles;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.preprocess.Lexemes.Kind;
import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.Program;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

/** Walks over the words of a file, division by division, and says where each line should start. */
final class LineIndents {
    private final Indents indents;
    private final Lexemes lexemes;
    private final Set<Integer> procedureNames = new HashSet<>();
    private final Set<Integer> starts = new HashSet<>();
    private final StatementIndents statements;
    private final EntryIndents entries;
    private boolean procedures;
    private boolean afterPeriod = true;
    private int anchor = Indents.KEEP;

    private LineIndents(Indents indents, Parse parse) {
        this.indents = indents;
        this.lexemes = indents.lexemes;
        this.statements = new StatementIndents(indents, starts);
        this.entries = new EntryIndents(indents);
        parse.programs().forEach(this::note);
        boolean divided = parse.programs().stream()
                .anyMatch(p -> p.procedureDivision().isPresent() || !p.name().isEmpty());
        this.procedures = !divided && !starts.isEmpty();
    }

    static Indents of(Parse parse, List<Lexemes.Line> lines, int step) {
        Lexemes lexemes = Cobol.lexemes(parse);
        Indents indents = new Indents(lexemes, lines, headerColumn(lexemes), step);
        new LineIndents(indents, parse).walk(lexemes.size());
        return indents;
    }

    /** Where a new line before an offset would start. */
    static int next(Parse parse, List<Lexemes.Line> lines, int step, int offset) {
        Lexemes lexemes = Cobol.lexemes(parse);
        Indents indents = new Indents(lexemes, lines, headerColumn(lexemes), step);
        LineIndents walk = new LineIndents(indents, parse);
        walk.walk(lexemes.from(offset));
        return walk.procedures ? walk.statements.next() : walk.entries.next();
    }

    /** Column 8; in free format, where the file's own headers start. */
    private static int headerColumn(Lexemes lexemes) {
        if (lexemes.source().format() != SourceFormat.FREE) {
            return Indents.AREA_A;
        }
        for (int i = 0; i + 1 < lexemes.size(); i++) {
            if (lexemes.isFirstOnLine(i) && lexemes.word(i + 1).equals("DIVISION")) {
                return lexemes.source().characterOf(lexemes.start(i));
            }
        }
        return 0;
    }

    private void note(Program program) {
        IntConsumer names = procedureNames::add;
        program.sections().forEach(section -> {
            written(section.nameSpan(), names);
            section.paragraphs().forEach(paragraph -> {
                written(paragraph.nameSpan(), names);
                paragraph.statements().forEach(this::note);
            });
        });
        program.nested().forEach(this::note);
    }

    private void note(Statement statement) {
        written(statement.span(), starts::add);
        statement.nested().forEach(this::note);
    }

    private void written(Span span, IntConsumer sink) {
        if (!span.isCopied() && span.source() == lexemes.source() && span.start() < span.end()) {
            sink.accept(span.start());
        }
    }

    private void walk(int end) {
        for (int i = 0; i < end; i++) {
            if (lexemes.kind(i) == Kind.EXEC_TEXT) {
                exec(i);
            } else if (isHeader(i)) {
                header(i);
            } else if (lexemes.kind(i) == Kind.PERIOD) {
                period();
            } else if (procedures) {
                statements.lexeme(i);
            } else if (lexemes.isFirstOnLine(i)) {
                outsideProcedures(i);
            }
            afterPeriod = lexemes.kind(i) == Kind.PERIOD || lexemes.kind(i) == Kind.DIRECTIVE;
        }
    }

    private void period() {
        statements.period();
        entries.period();
        anchor = Indents.KEEP;
    }

    private boolean isHeader(int i) {
        if (!lexemes.isFirstOnLine(i)) {
            return false;
        }
        if (procedures && procedureNames.contains(lexemes.start(i))) {
            return afterPeriod && i + 1 < lexemes.size() && isEndOfHeader(i + 1);
        }
        if (lexemes.kind(i) != Kind.KEYWORD || i + 1 >= lexemes.size()) {
            return false;
        }
        String next = lexemes.word(i + 1);
        return next.equals("DIVISION")
                || next.equals("SECTION") && !procedures
                || lexemes.word(i).equals("END") && (next.equals("PROGRAM") || next.equals("DECLARATIVES"))
                || lexemes.kind(i + 1) == Kind.PERIOD && KeywordRoles.isHeader(lexemes.word(i))
                || lexemes.word(i).equals("PROGRAM-ID");
    }

    private boolean isEndOfHeader(int i) {
        return lexemes.kind(i) == Kind.PERIOD || lexemes.word(i).equals("SECTION");
    }

    private void header(int i) {
        if (lexemes.kind(i) == Kind.KEYWORD && lexemes.word(i + 1).equals("DIVISION")) {
            procedures = lexemes.word(i).equals("PROCEDURE");
        }
        if (!procedures) {
            entries.forget();
        }
        statements.period();
        int line = indents.lineOf(i);
        indents.put(line, indents.header);
        anchor = line;
    }

    private void outsideProcedures(int i) {
        int line = indents.lineOf(i);
        String word = lexemes.kind(i) == Kind.KEYWORD ? lexemes.word(i) : "";
        if (!afterPeriod) {
            entries.first(i);
            if (indents.anchor(line) == Indents.KEEP) {
                indents.follow(line, anchor);
            }
        } else if (word.equals("FD") || word.equals("SD") || word.equals("RD")) {
            entries.forget();
            indents.put(line, indents.header);
            anchor = line;
        } else if (word.equals("SELECT")) {
            indents.put(line, indents.base);
            anchor = line;
        } else {
            entries.first(i);
        }
    }

    /** The lines of an EXEC block move with its first; not at all where a literal may run over their ends. */
    private void exec(int text) {
        int first = indents.lineOf(Math.max(0, text - 2));
        int last = lexemes.source().lineOf(lexemes.end(text));
        if (text + 1 < lexemes.size() && lexemes.word(text + 1).equals("END-EXEC")) {
            last = indents.lineOf(text + 1);
        }
        if (text < 2 || !isSafe(first, last)) {
            indents.put(first, Indents.KEEP);
            return;
        }
        for (int line = first + 1; line <= last; line++) {
            indents.follow(line, first);
        }
    }

    private boolean isSafe(int first, int last) {
        for (int line = first; line <= last; line++) {
            Lexemes.Line at = indents.lines.get(line);
            if (at.kind() == Lexemes.LineKind.CONTINUATION) {
                return false;
            }
            String code = at.kind() == Lexemes.LineKind.CODE
                    ? lexemes.source().text().substring(at.first(), at.codeEnd())
                    : "";
            if (code.chars().filter(c -> c == '\'').count() % 2 != 0
                    || code.chars().filter(c -> c == '"').count() % 2 != 0) {
                return false;
            }
        }
        return true;
    }
}
