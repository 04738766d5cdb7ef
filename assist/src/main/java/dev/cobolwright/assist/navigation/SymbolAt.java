package dev.cobolwright.assist.navigation;

import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.CopyStatement;
import dev.cobolwright.grammar.syntax.NameKind;
import dev.cobolwright.grammar.syntax.NameReference;
import dev.cobolwright.grammar.syntax.Program;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What stands at a place.
 *
 * @param symbols one, or several where a name is not unique; never empty
 * @param start of the word, an offset of the parsed file
 * @param end exclusive
 */
public record SymbolAt(List<Symbol> symbols, int start, int end) {
    private static final Set<String> BEFORE_PROGRAM_NAMES = Set.of("CALL", "PROGRAM", "CANCEL");

    /** Looks at the word that a cursor is in or beside. */
    public static Optional<SymbolAt> find(Parse parse, int offset) {
        Optional<CopyStatement> copy = copyAt(parse, offset);
        if (copy.isPresent()) {
            Span span = copy.get().nameSpan();
            return Optional.of(new SymbolAt(List.of(new Symbol.Copy(copy.get())), span.start(), span.end()));
        }
        Optional<Word> word = Word.at(parse.source(), offset);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        Names names = Names.at(parse, offset);
        Optional<NameReference> reference = referenceAt(names.program(), parse.source(), offset);
        List<Symbol> found = reference.map(r -> resolve(names, r)).orElse(List.of());
        if (found.isEmpty()) {
            found = declaredAt(names, word.get());
        }
        if (found.isEmpty()) {
            found = byName(names, parse.source(), word.get());
        }
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new SymbolAt(found, word.get().start(), word.get().end()));
    }

    /** Whether a span is text of the parsed file itself. */
    public static boolean isWrittenIn(Span span, SourceText source) {
        return !span.isCopied() && span.source().path().equals(source.path());
    }

    private static Optional<CopyStatement> copyAt(Parse parse, int offset) {
        return parse.copies().stream()
                .filter(c -> isWrittenIn(c.span(), parse.source()) && c.span().touches(offset))
                .findFirst();
    }

    private static Optional<NameReference> referenceAt(Program program, SourceText source, int offset) {
        return program.references().stream()
                .filter(r -> isWrittenIn(r.span(), source) && r.span().touches(offset))
                .reduce((first, second) -> second);
    }

    private static List<Symbol> resolve(Names names, NameReference reference) {
        return switch (reference.kind()) {
            case DATA -> names.data(reference.name(), reference.qualifiers());
            case PROCEDURE -> names.procedures(reference.name(), reference.qualifiers());
            case FILE -> names.files(reference.name());
            case PROGRAM -> List.of(new Symbol.CalledProgram(reference.name()));
            case COPYBOOK, OTHER -> List.of();
        };
    }

    /** The declaration whose name stands at the word itself, so that a name declared twice gives the one under the cursor. */
    private static List<Symbol> declaredAt(Names names, Word word) {
        return Stream.of(
                        names.data(word.text(), List.of()),
                        names.procedures(word.text(), List.of()),
                        names.files(word.text()))
                .flatMap(List::stream)
                .filter(s -> s.declaration()
                        .filter(d -> !d.isCopied() && d.start() == word.start())
                        .isPresent())
                .toList();
    }

    private static List<Symbol> byName(Names names, SourceText source, Word word) {
        if (word.literal()) {
            return BEFORE_PROGRAM_NAMES.contains(Word.before(source, word.start()))
                    ? List.of(new Symbol.CalledProgram(word.text().strip()))
                    : List.of();
        }
        return Stream.of(
                        names.data(word.text(), List.of()),
                        names.procedures(word.text(), List.of()),
                        names.files(word.text()))
                .filter(l -> !l.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The uses of a procedure-name in its program, in order of their text. */
    public static List<NameReference> usesOf(Symbol procedure, Program program) {
        return program.references().stream()
                .filter(r -> r.kind() == NameKind.PROCEDURE && r.name().equals(procedure.name()))
                .toList();
    }
}
