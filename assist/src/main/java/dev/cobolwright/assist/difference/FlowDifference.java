package dev.cobolwright.assist.difference;

import dev.cobolwright.assist.difference.Change.How;
import dev.cobolwright.assist.difference.Change.Kind;
import dev.cobolwright.assist.explain.facts.ParagraphFact;
import dev.cobolwright.assist.explain.facts.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** From which paragraph control goes to which, in two revisions. */
final class FlowDifference {
    private final Changes.In changes;

    private FlowDifference(Changes.In changes) {
        this.changes = changes;
    }

    static void tell(Version before, Version after, Renames renames, Changes.In changes) {
        FlowDifference difference = new FlowDifference(changes);
        Map<String, List<Place>> was = edges(before, renames);
        Map<String, List<Place>> is = edges(after, new Renames());
        was.forEach((edge, places) -> {
            if (!is.containsKey(edge)) {
                changes.add(Kind.FLOW, How.REMOVED, edge + " no longer", places, List.of());
            }
        });
        is.forEach((edge, places) -> {
            if (!was.containsKey(edge)) {
                changes.add(Kind.FLOW, How.ADDED, edge, List.of(), places);
            }
        });
        difference.reached(before, after, renames);
    }

    /** What goes where, in words, with the statements; for what falls into the next paragraph both headers. */
    private static Map<String, List<Place>> edges(Version version, Renames renames) {
        Map<String, List<Place>> edges = new LinkedHashMap<>();
        ParagraphFact last = null;
        for (ParagraphFact paragraph : version.facts().paragraphs()) {
            String name = name(paragraph, renames);
            for (ParagraphFact.Link link : paragraph.performedBy()) {
                String through = renames.later(link.through());
                add(
                        edges,
                        renames.later(link.name().isEmpty() ? ParagraphDifference.START : link.name()) + " performs "
                                + name + (through.equals(name) ? "" : ", as a part of " + through),
                        link.places());
            }
            for (ParagraphFact.Link link : paragraph.goesTo()) {
                add(edges, name + " goes to " + renames.later(link.name()), link.places());
            }
            if (paragraph.fallenInto() && last != null) {
                add(edges, name(last, renames) + " runs into " + name, List.of(last.header(), paragraph.header()));
            }
            last = paragraph;
        }
        return edges;
    }

    private static void add(Map<String, List<Place>> edges, String edge, List<Place> places) {
        List<Place> all = new ArrayList<>(edges.getOrDefault(edge, List.of()));
        all.addAll(places);
        edges.put(edge, all);
    }

    private static String name(ParagraphFact paragraph, Renames renames) {
        return paragraph.name().isEmpty() ? ParagraphDifference.START : renames.later(paragraph.name());
    }

    /** Paragraphs of both revisions that are never reached in one of them. */
    private void reached(Version before, Version after, Renames renames) {
        Map<String, ParagraphFact> was = before.facts().paragraphs().stream()
                .collect(Collectors.toMap(p -> name(p, renames), p -> p, (a, b) -> a, LinkedHashMap::new));
        for (ParagraphFact is : after.facts().paragraphs()) {
            ParagraphFact earlier = was.get(name(is, new Renames()));
            if (earlier != null && earlier.neverReached() != is.neverReached()) {
                changes.add(
                        Kind.FLOW,
                        How.CHANGED,
                        is.name() + (is.neverReached() ? " is no longer reached" : " is reached now"),
                        List.of(earlier.header()),
                        List.of(is.header()));
            }
        }
    }
}
