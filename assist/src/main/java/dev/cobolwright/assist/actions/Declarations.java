package dev.cobolwright.assist.actions;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.grammar.Problem;
import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.symbols.Resolution;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.DataSection;
import dev.cobolwright.grammar.syntax.NameKind;
import dev.cobolwright.grammar.syntax.NameReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Declares a data item that is used, or writes the paragraph that is performed. */
final class Declarations {
    private Declarations() {}

    static List<Action> at(Place place) {
        List<Action> actions = new ArrayList<>();
        for (Problem problem : place.problems()) {
            Optional<NameReference> use = place.scope.program().references().stream()
                    .filter(r ->
                            r.span().equals(problem.span()) && r.qualifiers().isEmpty())
                    .findFirst();
            if (use.isPresent() && problem.code().equals("CW0201") && use.get().kind() == NameKind.DATA) {
                data(place, problem, use.get()).ifPresent(actions::add);
            } else if (use.isPresent() && problem.code().equals("CW0202")) {
                actions.add(paragraph(place, problem, use.get()));
            }
        }
        return actions;
    }

    private static Optional<Action> data(Place place, Problem problem, NameReference use) {
        String entry = "01  " + use.name() + " " + description(place, use) + ".";
        return workingStorage(place)
                .map(at -> Action.fix(
                        "Declare " + use.name() + " in WORKING-STORAGE",
                        problem.code(),
                        new Edit(at, at, place.newLine(place.areaA()) + entry)));
    }

    /** The end of the last line of the WORKING-STORAGE SECTION with an entry, or of its header. */
    static Optional<Integer> workingStorage(Place place) {
        Span program = place.scope.program().span().inMain();
        Optional<Integer> lastItem = place.scope.program().data().stream()
                .filter(i -> i.section() == DataSection.WORKING_STORAGE && place.isWritten(i.span()))
                .map(i -> lastOf(i).inMain().end())
                .reduce(Math::max);
        for (int i = place.lexemes.from(program.start()); i + 2 < place.lexemes.size(); i++) {
            if (place.lexemes.start(i) >= program.end()) {
                break;
            }
            if (place.lexemes.kind(i) == Lexemes.Kind.KEYWORD
                    && place.lexemes.word(i).equals("WORKING-STORAGE")) {
                int header = place.lexemes.end(i + 2);
                int at = Math.max(header, lastItem.orElse(0));
                return Optional.of(place.source.lineEnd(place.source.lineOf(at - 1)));
            }
        }
        return Optional.empty();
    }

    private static Span lastOf(DataItem item) {
        return item.children().isEmpty() ? item.span() : lastOf(item.children().getLast());
    }

    /** As another item of its statement is described; a number where one stands there, else text. */
    private static String description(Place place, NameReference use) {
        int from = use.span().start();
        int to = use.span().end();
        if (place.statement().isPresent()) {
            from = place.statement().get().span().start();
            to = place.statement().get().span().end();
        }
        for (NameReference other : place.scope.program().references()) {
            if (place.isWritten(other.span())
                    && other.span().start() >= from
                    && other.span().end() <= to
                    && place.scope.resolve(other) instanceof Resolution.Data data
                    && data.item().picture().isPresent()) {
                return "PIC " + data.item().picture().get()
                        + data.item().usage().map(u -> " " + u).orElse("");
            }
        }
        for (int i = place.lexemes.from(from); i < place.lexemes.size() && place.lexemes.start(i) < to; i++) {
            if (place.lexemes.kind(i) == Lexemes.Kind.NUMBER) {
                return "PIC S9(9) COMP";
            }
            if (place.lexemes.kind(i) == Lexemes.Kind.LITERAL) {
                return "PIC X(" + Math.max(1, place.lexemes.text(i).length() - 2) + ")";
            }
        }
        return "PIC X(10)";
    }

    private static Action paragraph(Place place, Problem problem, NameReference use) {
        int at = place.source.text().stripTrailing().length();
        int end = place.scope
                .program()
                .procedureDivision()
                .map(s -> s.inMain().end())
                .orElse(at);
        int last = Math.min(at, end);
        String text = place.newLine(place.areaA()) + use.name() + "." + place.newLine(place.areaB()) + "CONTINUE.";
        return Action.fix("Write paragraph " + use.name(), problem.code(), new Edit(last, last, text));
    }
}
