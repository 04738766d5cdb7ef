package dev.cobolwright.assist.actions;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.syntax.NameKind;
import dev.cobolwright.grammar.syntax.Paragraph;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Moves the selected statements to a paragraph of their own, which is performed in their place. It goes behind a paragraph that never
 * falls into the next, so that nothing else reaches it.
 */
final class ExtractedParagraph {
    private ExtractedParagraph() {}

    static List<Action> at(Place place) {
        if (place.start == place.end || place.paragraph.isEmpty()) {
            return List.of();
        }
        List<Statement> selected = selected(place.paragraph.get().statements(), place);
        Optional<Paragraph> behind = behind(place);
        if (selected.isEmpty() || behind.isEmpty() || !Movable.all(selected) || !oneSentence(selected, place)) {
            return List.of();
        }
        String name = name(place);
        int start = selected.getFirst().span().start();
        int end = place.endOfWords(selected.getLast());
        int at = behind.get().span().end();
        int shift = place.areaB() - place.indentOf(start);
        Optional<String> body = moved(place.source, start, end, shift);
        return body
                .map(text -> Action.refactoring(
                        "Extract to paragraph " + name,
                        Action.Kind.EXTRACT,
                        new Edit(start, end, "PERFORM " + name),
                        new Edit(
                                at,
                                at,
                                place.newLine(place.areaA()) + name + "." + place.newLine(place.areaB()) + text + ".")))
                .stream()
                .toList();
    }

    /** Statements of one list that the selection covers, all of each. */
    private static List<Statement> selected(List<Statement> list, Place place) {
        List<Statement> inside = list.stream()
                .filter(s -> place.isWritten(s.span())
                        && s.span().start() >= place.start
                        && place.endOfWords(s) <= place.end)
                .toList();
        if (!inside.isEmpty()) {
            boolean cut = list.stream()
                    .anyMatch(s ->
                            !inside.contains(s) && s.span().start() < place.end && place.endOfWords(s) > place.start);
            return cut ? List.of() : inside;
        }
        return list.stream()
                .filter(s ->
                        s.span().start() <= place.start && place.end <= s.span().end())
                .flatMap(s -> s.branches().stream())
                .map(b -> selected(b.statements(), place))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static boolean oneSentence(List<Statement> selected, Place place) {
        return selected.stream().limit(selected.size() - 1L).noneMatch(Statement::endsSentence)
                && (selected.size() == 1 || Movable.endThemselves(selected.subList(0, selected.size() - 1), place));
    }

    private static Optional<Paragraph> behind(Place place) {
        return place.scope
                .program()
                .paragraphs()
                .filter(p -> !p.statements().isEmpty() && place.isWritten(p.span()))
                .filter(p -> Movable.leaves(p.statements().getLast())
                        && p.statements().getLast().endsSentence())
                .filter(p -> p.span().end() > place.start)
                .findFirst()
                .or(() -> place.scope
                        .program()
                        .paragraphs()
                        .filter(p -> !p.statements().isEmpty() && place.isWritten(p.span()))
                        .filter(p -> Movable.leaves(p.statements().getLast())
                                && p.statements().getLast().endsSentence())
                        .filter(p -> p.span().end() <= place.start)
                        .reduce((first, second) -> second));
    }

    private static String name(Place place) {
        Set<String> taken = place.scope.visibleNames(NameKind.PROCEDURE);
        String base = place.paragraph.get().name().isEmpty()
                ? "NEW-PARAGRAPH"
                : place.paragraph.get().name() + "-PART";
        String stem = base.length() > 26 ? "NEW-PARAGRAPH" : base;
        String name = stem;
        for (int i = 2; taken.contains(name); i++) {
            name = stem + "-" + i;
        }
        return name;
    }

    /** Lines of code shifted by columns, comments and the first line as they are; empty where a line cannot be shifted. */
    static Optional<String> moved(SourceText source, int start, int end, int shift) {
        StringBuilder out = new StringBuilder();
        int first = source.lineOf(start);
        int last = source.lineOf(end);
        for (int line = first; line <= last; line++) {
            int from = line == first ? start : source.lineStart(line);
            String text = source.text().substring(from, Math.max(from, Math.min(end, source.lineEnd(line))));
            if (line > first) {
                out.append(source.text(), source.lineEnd(line - 1), source.lineStart(line));
                Optional<String> shifted = Shifting.line(text, shift, source.format());
                if (shifted.isEmpty()) {
                    return Optional.empty();
                }
                text = shifted.get();
            }
            out.append(text);
        }
        return Optional.of(out.toString());
    }
}
