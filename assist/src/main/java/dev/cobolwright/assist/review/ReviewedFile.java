package dev.cobolwright.assist.review;

import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.flow.Flow;
import dev.cobolwright.grammar.flow.ProgramFlow;
import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.statements.Details;
import dev.cobolwright.grammar.symbols.Scope;
import java.util.ArrayList;
import java.util.List;

/** A source file under review; everything is worked out when it is first asked for. Not for use by several threads. */
public final class ReviewedFile {
    private final Parse parse;
    private final List<ReviewedProgram> programs = new ArrayList<>();
    private Details details;
    private List<ProgramFlow> flows;
    private Lexemes lexemes;

    public ReviewedFile(Parse parse) {
        this.parse = parse;
        for (Scope scope : Scope.all(parse)) {
            programs.add(new ReviewedProgram(this, scope));
        }
    }

    public Parse parse() {
        return parse;
    }

    public SourceText source() {
        return parse.source();
    }

    /** All programs, containing ones before those they contain. */
    public List<ReviewedProgram> programs() {
        return programs;
    }

    /**
     * Every word was read and every copybook found, those of CICS, Db2 and MQ left out; where not, what a program lacks may be in what is
     * missing.
     */
    public boolean isComplete() {
        return parse.accepted()
                && parse.copies().stream().allMatch(c -> c.copybook().isPresent() || SystemCopybooks.isOne(c));
    }

    /** The words as written, with comments and areas between them. */
    public Lexemes lexemes() {
        lexemes = lexemes == null ? Cobol.lexemes(parse) : lexemes;
        return lexemes;
    }

    /** Whether a span is text of the file itself, so that a fix may change it. */
    public boolean isWrittenHere(Span span) {
        return !span.isCopied() && span.source() == parse.source();
    }

    Details details() {
        details = details == null ? Cobol.details(parse) : details;
        return details;
    }

    List<ProgramFlow> flows() {
        flows = flows == null ? Flow.of(parse) : flows;
        return flows;
    }
}
