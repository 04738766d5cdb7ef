package dev.cobolwright.assist.completion;

import dev.cobolwright.assist.statements.StatementRules;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.syntax.CopyStatement;
import dev.cobolwright.grammar.syntax.NameKind;
import dev.cobolwright.grammar.syntax.NameReference;
import dev.cobolwright.grammar.syntax.Program;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether a suggestion may be shown: with it in place its paragraph has no error, it names only what is declared, and its
 * statement keeps the rules a compiler checks. Where a copybook is missing, a name that the file uses elsewhere counts as declared.
 */
final class Validity {
    private final Cursor cursor;
    private final Parse parse;
    private final Surroundings surroundings;
    private final Set<String> declared;
    private final boolean copybookMissing;

    private Validity(Cursor cursor, Parse parse, Declared declared, Surroundings surroundings) {
        this.cursor = cursor;
        this.parse = parse;
        this.surroundings = surroundings;
        this.copybookMissing =
                parse.copies().stream().map(CopyStatement::copybook).anyMatch(java.util.Optional::isEmpty);
        this.declared = new HashSet<>(declared.names());
        this.declared.addAll(SPECIAL_REGISTERS);
    }

    /**
     * @param parse of the file at the cursor, the rest of the line included or not
     * @param declared in that parse
     */
    static Validity at(Cursor cursor, Parse parse, Declared declared) {
        Parse blank = Cobol.reparse(parse, cursor.withoutLine());
        Parse cut = Cobol.reparse(parse, cursor.withoutRest());
        return new Validity(cursor, parse, declared, Surroundings.of(cursor, blank, cut));
    }

    /** Whether a text, in the file's own layout, may stand at the cursor in place of the rest of the line. */
    boolean allows(String text) {
        Parse inPlace = Cobol.reparse(parse, cursor.withRest(text));
        return surroundings.areUnharmedIn(inPlace)
                && inPlace.programs().stream().allMatch(p -> namesKnown(p, text))
                && StatementRules.broken(inPlace, codeBefore(), cursor.offset() + text.length())
                        .isEmpty();
    }

    /** The start of the last line with code before the cursor's: a suggestion may leave the statement on it without its end. */
    private int codeBefore() {
        int line = Math.max(0, cursor.line() - 1);
        while (line > 0 && cursor.source().line(line).isBlank()) {
            line--;
        }
        return cursor.source().lineStart(line);
    }

    private boolean namesKnown(Program program, String text) {
        int from = cursor.offset() - cursor.typed().length();
        int to = cursor.offset() + text.length();
        return program.references().stream()
                        .filter(r -> !r.span().isCopied()
                                && r.span().start() >= from
                                && r.span().end() <= to)
                        .allMatch(this::known)
                && program.nested().stream().allMatch(p -> namesKnown(p, text));
    }

    private boolean known(NameReference reference) {
        return switch (reference.kind()) {
            case DATA, PROCEDURE, FILE ->
                declared.contains(reference.name()) || (copybookMissing && usedElsewhere(reference));
            case PROGRAM, COPYBOOK, OTHER -> true;
        };
    }

    private boolean usedElsewhere(NameReference reference) {
        return reference.kind() == NameKind.DATA
                && parse.programs().stream()
                        .flatMap(p -> p.references().stream())
                        .anyMatch(r -> r.name().equals(reference.name())
                                && cursor.source().lineOf(r.span().inMain().start()) != cursor.line());
    }

    /** IBM Enterprise COBOL for z/OS Language Reference, "Special registers", and the names CICS and Db2 bring. */
    private static final Set<String> SPECIAL_REGISTERS = Set.of(
            "RETURN-CODE",
            "TALLY",
            "WHEN-COMPILED",
            "SORT-RETURN",
            "SORT-MESSAGE",
            "SORT-FILE-SIZE",
            "SORT-CORE-SIZE",
            "SORT-MODE-SIZE",
            "SORT-CONTROL",
            "LINAGE-COUNTER",
            "PAGE-COUNTER",
            "LINE-COUNTER",
            "DEBUG-ITEM",
            "SHIFT-IN",
            "SHIFT-OUT",
            "XML-CODE",
            "XML-EVENT",
            "XML-TEXT",
            "XML-NTEXT",
            "XML-NAMESPACE",
            "JSON-CODE",
            "JSON-STATUS",
            "JNIENVPTR",
            "SQLCODE",
            "SQLSTATE",
            "SQLERRM",
            "SQLCA",
            "SQLERRD",
            "SQLWARN",
            "DFHCOMMAREA",
            "EIBCALEN",
            "EIBTRNID",
            "EIBAID",
            "EIBTIME",
            "EIBDATE",
            "EIBTASKN",
            "EIBTRMID",
            "EIBCPOSN",
            "EIBFN",
            "EIBRCODE",
            "EIBDS",
            "EIBREQID",
            "EIBRSRCE",
            "EIBRESP",
            "EIBRESP2",
            "EIBSYNC",
            "EIBFREE",
            "EIBRECV",
            "EIBATT",
            "EIBEOC",
            "EIBFMH",
            "EIBCOMPL",
            "EIBSIG",
            "EIBCONF",
            "EIBERR",
            "EIBERRCD",
            "EIBSYNRB",
            "EIBNODAT",
            "DFHRESP",
            "DFHVALUE");
}
