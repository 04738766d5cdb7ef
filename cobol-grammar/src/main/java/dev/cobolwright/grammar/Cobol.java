package dev.cobolwright.grammar;

import dev.cobolwright.grammar.parser.DetailReader;
import dev.cobolwright.grammar.parser.ExpectedWords;
import dev.cobolwright.grammar.parser.ParsedText;
import dev.cobolwright.grammar.parser.StatementLines;
import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Details;
import dev.cobolwright.grammar.statements.StatementLine;
import dev.cobolwright.grammar.syntax.Paragraph;
import java.util.List;

/** The door of the front end. Never throws for any text, never does I/O of its own, always ends. */
public final class Cobol {
    private Cobol() {}

    /** Reads a program or a copybook. */
    public static Parse parse(SourceText source, Copybooks copybooks, Dialect dialect) {
        return ParsedText.of(source, copybooks, dialect);
    }

    /** Reads an edited version of a text that was parsed before; the result equals that of {@link #parse}, the cost follows the edit. */
    public static Parse reparse(Parse previous, SourceText edited) {
        return previous instanceof ParsedText text
                ? text.edited(edited)
                : parse(edited, Copybooks.NONE, previous.dialect());
    }

    /** What may stand at an offset of the parsed file, given what precedes it in its sentence or data entry. */
    public static Expected expectedAt(Parse parse, int offset) {
        return parse instanceof ParsedText text ? ExpectedWords.at(text, offset) : Expected.NOTHING;
    }

    /** What single statements of a parse say, read when asked for. */
    public static Details details(Parse parse) {
        return parse instanceof ParsedText text
                ? new DetailReader(text)
                : statement -> new Detail.Unknown(statement.verb(), List.of());
    }

    /** What a paragraph does, one statement a line, as read after COPY and REPLACE. */
    public static List<StatementLine> lines(Parse parse, Paragraph paragraph) {
        return parse instanceof ParsedText text ? StatementLines.of(text, paragraph.statements()) : List.of();
    }

    /** The words of the parsed file as written, before COPY and REPLACE. */
    public static Lexemes lexemes(Parse parse) {
        return parse instanceof ParsedText text
                ? text.lexemes()
                : ParsedText.of(parse.source(), Copybooks.NONE, parse.dialect()).lexemes();
    }
}
