package dev.cobolwright.assist.calls;

import dev.cobolwright.assist.references.ProgramCalls;
import dev.cobolwright.assist.references.Target;
import dev.cobolwright.assist.references.Target.Kind;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Details;
import dev.cobolwright.grammar.statements.ProcedureRange;
import dev.cobolwright.grammar.symbols.Resolution;
import dev.cobolwright.grammar.symbols.Scope;
import dev.cobolwright.grammar.syntax.NameReference;
import dev.cobolwright.grammar.syntax.Paragraph;
import dev.cobolwright.grammar.syntax.Program;
import dev.cobolwright.grammar.syntax.Section;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The transfers of control in one parsed file. */
final class CallGraph {
    private final Details details;
    private final List<Call> calls = new ArrayList<>();
    private Scope scope;
    private List<Place> places;

    /**
     * A transfer of control.
     *
     * @param from the paragraph it is in, or the section or program where it is in none
     * @param section the section around it
     * @param at the name in the statement, or the last statement of a paragraph that runs into the next
     */
    record Call(Target from, Optional<Target> section, Target to, Span at, How how) {}

    /** What transfers control. */
    enum How {
        PERFORM,
        GO_TO,
        RUNS_INTO,
        CALL
    }

    private record Place(Section section, Paragraph paragraph) {}

    private CallGraph(Parse parse) {
        details = Cobol.details(parse);
    }

    static List<Call> of(Parse parse) {
        CallGraph graph = new CallGraph(parse);
        for (Scope scope : Scope.all(parse)) {
            graph.scope = scope;
            graph.places = scope.program().sections().stream()
                    .flatMap(s -> s.paragraphs().stream().map(p -> new Place(s, p)))
                    .filter(p -> isProcedure(p, scope.program()))
                    .toList();
            for (int i = 0; i < graph.places.size(); i++) {
                graph.place(i);
            }
        }
        graph.programs(parse);
        return graph.calls;
    }

    /** EXEC blocks of the DATA DIVISION are kept as a paragraph too. */
    private static boolean isProcedure(Place place, Program program) {
        int first = program.procedureDivision().map(d -> d.inMain().start()).orElse(0);
        return place.paragraph().span().inMain().start() >= first;
    }

    private void place(int i) {
        Place place = places.get(i);
        place.paragraph().statements().forEach(s -> statement(s, place));
        Optional<Statement> last = place.paragraph().statements().stream().reduce((a, b) -> b);
        if (i + 1 < places.size()
                && !place.section().declarative()
                && last.stream().noneMatch(this::leaves)) {
            Target next = from(places.get(i + 1));
            Span at = last.map(Statement::span).orElse(place.paragraph().nameSpan());
            add(place, next, at, How.RUNS_INTO);
        }
    }

    private boolean leaves(Statement last) {
        return switch (details.of(last)) {
            case Detail.GoTo goTo -> goTo.depending().isEmpty();
            case Detail.Goback goback -> true;
            case Detail.Stop stop -> stop.run();
            case Detail.Exit exit -> exit.kind() == Detail.Exit.Kind.PROGRAM;
            default -> false;
        };
    }

    private void statement(Statement statement, Place place) {
        switch (details.of(statement)) {
            case Detail.Perform perform -> perform.range().ifPresent(r -> range(r, place));
            case Detail.GoTo goTo ->
                goTo.targets().forEach(t -> target(t).ifPresent(to -> add(place, to, t.span(), How.GO_TO)));
            case Detail.Sort sort -> {
                sort.input().ifPresent(r -> range(r, place));
                sort.output().ifPresent(r -> range(r, place));
            }
            case Detail.XmlParse xml -> xml.processing().ifPresent(r -> range(r, place));
            default -> {}
        }
        statement.nested().forEach(s -> statement(s, place));
    }

    /** The first procedure, the last, and all between them. */
    private void range(ProcedureRange range, Place place) {
        Optional<Target> first = target(range.first());
        Optional<Target> last = range.through().flatMap(this::target);
        first.ifPresent(to -> add(place, to, range.first().span(), How.PERFORM));
        if (first.isEmpty() || last.isEmpty()) {
            return;
        }
        boolean inside = false;
        for (Place performed : places) {
            Target to = from(performed);
            if (inside && !to.equals(first.get()) && !to.equals(last.get())) {
                add(place, to, range.first().span(), How.PERFORM);
            }
            inside |= to.equals(first.get()) || section(performed).equals(first);
            if (to.equals(last.get())) {
                break;
            }
        }
        add(place, last.get(), range.through().orElseThrow().span(), How.PERFORM);
    }

    private void programs(Parse parse) {
        for (ProgramCalls.ProgramCall call : ProgramCalls.in(parse.source())) {
            Span at = call.span();
            Target to = new Target(Kind.PROGRAM, call.name(), "", 0);
            Scope around = Scope.at(parse, at.start());
            Optional<Place> place = around.program().sections().stream()
                    .flatMap(s -> s.paragraphs().stream().map(p -> new Place(s, p)))
                    .filter(p -> !p.paragraph().span().isCopied()
                            && p.paragraph().span().touches(at.start()))
                    .reduce((a, b) -> b);
            Target program = new Target(Kind.PROGRAM, around.program().name(), "", 0);
            scope = around;
            place.ifPresentOrElse(
                    p -> add(p, to, at, How.CALL),
                    () -> calls.add(new Call(program, Optional.empty(), to, at, How.CALL)));
        }
    }

    private void add(Place place, Target to, Span at, How how) {
        calls.add(new Call(from(place), section(place), to, at, how));
    }

    private Target from(Place place) {
        if (!place.paragraph().name().isEmpty()) {
            return target(
                    Kind.PARAGRAPH, place.paragraph().name(), place.paragraph().nameSpan());
        }
        return section(place)
                .orElseGet(() -> new Target(Kind.PROGRAM, scope.program().name(), "", 0));
    }

    private static Optional<Target> section(Place place) {
        return place.section().name().isEmpty()
                ? Optional.empty()
                : Optional.of(target(
                        Kind.SECTION, place.section().name(), place.section().nameSpan()));
    }

    private Optional<Target> target(NameReference reference) {
        return switch (scope.resolve(reference)) {
            case Resolution.ToParagraph p ->
                Optional.of(target(
                        Kind.PARAGRAPH, p.paragraph().name(), p.paragraph().nameSpan()));
            case Resolution.ToSection s ->
                Optional.of(target(Kind.SECTION, s.section().name(), s.section().nameSpan()));
            default -> Optional.empty();
        };
    }

    private static Target target(Kind kind, String name, Span declared) {
        return new Target(kind, name, declared.source().path(), declared.start());
    }
}
