package dev.cobolwright.assist.statements;

import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.symbols.Scope;
import dev.cobolwright.grammar.syntax.NameReference;
import dev.cobolwright.grammar.syntax.Paragraph;
import dev.cobolwright.grammar.syntax.Program;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what a compiler would find wrong with the statements at a place, beyond their grammar. */
public final class StatementRules {
    private StatementRules() {}

    /**
     * The first rule broken by a statement that has words of its own between two offsets; empty where all hold.
     *
     * @param from in the parsed file, inclusive
     * @param to exclusive
     */
    public static Optional<String> broken(Parse parse, int from, int to) {
        for (Scope scope : Scope.all(parse)) {
            Optional<String> reason = broken(scope, from, to);
            if (reason.isPresent()) {
                return reason;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> broken(Scope scope, int from, int to) {
        Program program = scope.program();
        List<Statement> touched = new ArrayList<>();
        program.paragraphs()
                .filter(p -> meets(p.span(), from, to))
                .forEach(p -> collect(p.statements(), from, to, touched));
        Map<Integer, NameReference> names = Map.of();
        for (Statement statement : touched) {
            List<Word> words = StatementWords.of(statement);
            if (words.stream().noneMatch(w -> w.kind() != Word.Kind.NESTED && w.start() >= from && w.start() < to)) {
                continue;
            }
            names = names.isEmpty() ? Operands.byOffset(program.references()) : names;
            Operands operands = new Operands(words, names, scope);
            Optional<String> reason = NameRules.broken(operands)
                    .or(() -> OperandRules.broken(operands))
                    .or(() -> PhraseRules.broken(operands))
                    .or(() -> FileRules.broken(operands))
                    .or(() -> ConditionRules.broken(operands));
            if (reason.isPresent()) {
                return reason;
            }
        }
        return headers(scope, from, to);
    }

    /** A paragraph-name that also names data or a file, or another paragraph of its section, is no header: a period came too early. */
    private static Optional<String> headers(Scope scope, int from, int to) {
        Program program = scope.program();
        return program.sections().stream()
                .flatMap(section -> section.paragraphs().stream()
                        .filter(p -> !p.name().isEmpty()
                                && !p.nameSpan().isCopied()
                                && p.span().end() > from
                                && p.nameSpan().start() >= from)
                        .limit(2)
                        .filter(p -> isDeclared(program, p) || count(section.paragraphs().stream(), p) > 1))
                .map(p -> p.name() + " cannot name a paragraph here")
                .findFirst();
    }

    private static boolean isDeclared(Program program, Paragraph paragraph) {
        return program.files().stream().anyMatch(f -> f.name().equals(paragraph.name()))
                || program.allData().anyMatch(d -> d.name().equals(paragraph.name()));
    }

    private static long count(Stream<Paragraph> paragraphs, Paragraph like) {
        return paragraphs.filter(p -> p.name().equals(like.name())).count();
    }

    private static void collect(List<Statement> statements, int from, int to, List<Statement> touched) {
        for (Statement statement : statements) {
            if (meets(statement.span(), from, to)) {
                touched.add(statement);
                collect(statement.nested(), from, to, touched);
            }
        }
    }

    private static boolean meets(Span span, int from, int to) {
        Span main = span.inMain();
        return main.start() < to && main.end() > from;
    }
}
