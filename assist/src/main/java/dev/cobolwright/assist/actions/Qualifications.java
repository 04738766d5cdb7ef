package dev.cobolwright.assist.actions;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.grammar.symbols.Resolution;
import dev.cobolwright.grammar.syntax.NameReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says which of several items of a name is meant. */
final class Qualifications {
    private Qualifications() {}

    static List<Action> at(Place place) {
        Optional<NameReference> reference =
                place.reference().filter(r -> r.qualifiers().isEmpty());
        if (reference.isEmpty() || !(place.scope.resolve(reference.get()) instanceof Resolution.Ambiguous ambiguous)) {
            return List.of();
        }
        List<Action> actions = new ArrayList<>();
        for (Resolution candidate : ambiguous.candidates()) {
            qualifier(candidate).ifPresent(group -> {
                int end = reference.get().span().end();
                actions.add(Action.refactoring(
                        "Change to " + reference.get().name() + " OF " + group,
                        Action.Kind.REWRITE,
                        new Edit(end, end, " OF " + group)));
            });
        }
        return actions.stream().distinct().toList();
    }

    private static Optional<String> qualifier(Resolution candidate) {
        return switch (candidate) {
            case Resolution.Data data ->
                data.groups().stream()
                        .filter(g -> !g.isFiller())
                        .map(g -> g.name())
                        .findFirst();
            case Resolution.ToParagraph paragraph ->
                Optional.of(paragraph.section().name()).filter(name -> !name.isEmpty());
            default -> Optional.empty();
        };
    }
}
