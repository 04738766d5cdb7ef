package dev.cobolwright.assist.explain.facts;

import dev.cobolwright.grammar.flow.Procedure;
import dev.cobolwright.grammar.flow.Range;
import dev.cobolwright.grammar.flow.Unreachable;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.ProcedureRange;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The paragraphs of a program: what each does, and how control comes to it and leaves it. */
final class ParagraphFacts {
    private static final int MOST_LINKED = 40;

    private final Reading reading;
    private final Comments comments;
    private final Steps steps;
    private final Map<Integer, Map<String, ParagraphFact.Link>> performs = new LinkedHashMap<>();
    private final Map<Integer, Map<String, ParagraphFact.Link>> performedBy = new LinkedHashMap<>();
    private final Map<Integer, Map<String, ParagraphFact.Link>> goesTo = new LinkedHashMap<>();
    private final Set<Procedure> never;

    private ParagraphFacts(Reading reading, Comments comments) {
        this.reading = reading;
        this.comments = comments;
        this.steps = new Steps(reading);
        this.never = reading.flow.unreachable().stream()
                .filter(Unreachable::wholeProcedure)
                .map(Unreachable::procedure)
                .collect(Collectors.toSet());
    }

    static List<ParagraphFact> of(Reading reading, Comments comments, List<Unresolved> unresolved) {
        ParagraphFacts facts = new ParagraphFacts(reading, comments);
        List<Procedure> procedures = reading.flow.procedures();
        procedures.forEach(p -> p.statements().forEach(s -> facts.links(s, p)));
        List<ParagraphFact> found = new ArrayList<>();
        for (Procedure procedure : procedures) {
            if (!procedure.statements().isEmpty() || !procedure.name().isEmpty()) {
                found.add(facts.paragraph(procedure));
            }
        }
        if (!reading.flow.isCertain()) {
            unresolved.add(new Unresolved(
                    "control flow is not certain: something is missing, unread or not declared",
                    FactsReader.name(reading.program, reading.parse),
                    reading.place(reading.program.span().inMain()).firstLine()));
        }
        return List.copyOf(found);
    }

    private void links(Statement statement, Procedure in) {
        for (Range range : reading.flow.performedBy(statement)) {
            Place place = Deeds.own(reading, statement);
            String written = written(statement, range);
            link(performs, in.index(), range.first().name(), written, place);
            for (int i = range.first().index();
                    i <= Math.min(range.last().index(), range.first().index() + MOST_LINKED);
                    i++) {
                link(performedBy, i, in.name(), written, place);
            }
        }
        for (Procedure target : reading.flow.goneToBy(statement)) {
            if (statement.verb().equals("GO TO")
                    && reading.detail(statement) instanceof Detail.GoTo g
                    && g.targets().stream().anyMatch(t -> t.name().equals(target.name()))) {
                link(goesTo, in.index(), target.name(), target.name(), Deeds.own(reading, statement));
            }
        }
        statement.nested().forEach(s -> links(s, in));
    }

    /** The name in the statement: that of a section where a section is performed. */
    private String written(Statement statement, Range range) {
        List<ProcedureRange> ranges = switch (reading.detail(statement)) {
            case Detail.Perform p -> p.range().stream().toList();
            case Detail.Sort s ->
                Stream.concat(s.input().stream(), s.output().stream()).toList();
            case Detail.XmlParse x -> x.processing().stream().toList();
            default -> List.of();
        };
        return ranges.stream()
                .map(r -> r.first().name())
                .filter(n -> n.equals(range.first().name())
                        || n.equals(range.first().section().name()))
                .findFirst()
                .orElse(range.first().name());
    }

    private static void link(
            Map<Integer, Map<String, ParagraphFact.Link>> to, int index, String name, String through, Place place) {
        to.computeIfAbsent(index, i -> new LinkedHashMap<>())
                .merge(name + " " + through, new ParagraphFact.Link(name, through, List.of(place)), (a, b) -> {
                    List<Place> places = new ArrayList<>(a.places());
                    if (places.size() < MOST_LINKED && !places.contains(place)) {
                        places.add(place);
                    }
                    return new ParagraphFact.Link(a.name(), a.through(), List.copyOf(places));
                });
    }

    private ParagraphFact paragraph(Procedure procedure) {
        Place header = reading.place(procedure.nameSpan());
        boolean own = !procedure.nameSpan().isCopied() && !procedure.name().isEmpty();
        Phrase title = own
                ? comments.above(procedure.nameSpan().startLine())
                        .map(s -> new Phrase(
                                dev.cobolwright.assist.explain.prose.Text.clean(s.text()), "", List.of(), s.place()))
                        .orElse(NOTHING)
                : NOTHING;
        Steps.Told told = steps.of(procedure.statements());
        String section = procedure.section().name();
        return new ParagraphFact(
                procedure.name(),
                section.equals(procedure.name()) ? "" : section,
                reading.place(procedure.span()),
                header,
                title,
                links(performs, procedure),
                links(performedBy, procedure),
                links(goesTo, procedure),
                reading.flow.isFallenInto(procedure),
                never.contains(procedure),
                procedure.statements().stream().allMatch(ParagraphFacts::isPlainExit),
                told.steps(),
                told.more(),
                count(procedure.statements()));
    }

    /** No phrase. */
    static final Phrase NOTHING = new Phrase("", "", List.of(), new Place("", 1, 1));

    private static List<ParagraphFact.Link> links(
            Map<Integer, Map<String, ParagraphFact.Link>> of, Procedure procedure) {
        return List.copyOf(of.getOrDefault(procedure.index(), Map.of()).values());
    }

    private static boolean isPlainExit(Statement statement) {
        return statement.verb().equals("EXIT") || statement.verb().equals("CONTINUE");
    }

    private static int count(List<Statement> statements) {
        int count = 0;
        for (Statement statement : statements) {
            count += 1 + count(statement.nested());
        }
        return count;
    }
}
