package dev.cobolwright.assist.actions;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.grammar.preprocess.Lexemes.Kind;
import dev.cobolwright.grammar.symbols.Resolution;
import dev.cobolwright.grammar.syntax.NameKind;
import dev.cobolwright.grammar.syntax.NameReference;
import dev.cobolwright.grammar.syntax.Paragraph;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;
import java.util.Optional;

/** Puts the statements of a performed paragraph in the place of a plain PERFORM. The paragraph stays: others may reach it. */
final class InlinedPerform {
    private InlinedPerform() {}

    static List<Action> at(Place place) {
        Optional<Statement> perform = place.statement()
                .filter(s -> s.verb().equals("PERFORM") && s.branches().isEmpty());
        Optional<Paragraph> target = perform.flatMap(p -> target(place, p));
        if (target.isEmpty() || place.paragraph.equals(target)) {
            return List.of();
        }
        List<Statement> statements = target.get().statements();
        if (statements.isEmpty() || !Movable.all(statements) || !Movable.endThemselves(statements, place)) {
            return List.of();
        }
        int shift = place.indentOf(perform.get().span().start())
                - place.indentOf(statements.getFirst().span().start());
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < statements.size(); i++) {
            int start = statements.get(i).span().start();
            Optional<String> moved =
                    ExtractedParagraph.moved(place.source, start, place.endOfWords(statements.get(i)), shift);
            if (moved.isEmpty()) {
                return List.of();
            }
            body.append(
                            i == 0
                                    ? ""
                                    : place.newLine(
                                            place.indentOf(perform.get().span().start())))
                    .append(moved.get());
        }
        return List.of(Action.refactoring(
                "Put the statements of " + target.get().name() + " here",
                Action.Kind.INLINE,
                new Edit(perform.get().span().start(), place.endOfWords(perform.get()), body.toString())));
    }

    /** The paragraph of a PERFORM that says nothing but its name. */
    private static Optional<Paragraph> target(Place place, Statement perform) {
        int verb = place.lexemes.from(perform.span().start());
        int last = place.lexemeBefore(place.endOfWords(perform));
        if (last != verb + 1 || place.lexemes.kind(last) == Kind.LITERAL) {
            return Optional.empty();
        }
        int name = place.lexemes.start(last);
        return place.scope.program().references().stream()
                .filter(r -> r.kind() == NameKind.PROCEDURE
                        && place.isWritten(r.span())
                        && r.span().start() == name)
                .map((NameReference r) -> place.scope.resolve(r))
                .filter(Resolution.ToParagraph.class::isInstance)
                .map(r -> ((Resolution.ToParagraph) r).paragraph())
                .filter(p -> place.isWritten(p.span()))
                .findFirst();
    }
}
