package dev.cobolwright.assist.explain.diagram;

import dev.cobolwright.assist.explain.facts.ParagraphFact;
import dev.cobolwright.assist.explain.facts.ProgramFacts;
import dev.cobolwright.assist.explain.page.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The control flow of a program: which paragraph performs, goes to and falls into which. */
public final class ControlDiagram {
    private static final int MOST = 150;

    private ControlDiagram() {}

    /** Empty where there is nothing to see. */
    public static Optional<Block> of(ProgramFacts facts) {
        List<ParagraphFact> shown = new ArrayList<>(facts.paragraphs().stream()
                .filter(p ->
                        !p.exit() || !p.performedBy().isEmpty() && p.performs().isEmpty() && !isRangeEnd(p))
                .toList());
        if (shown.size() < 2) {
            return Optional.empty();
        }
        Graph graph = new Graph();
        for (ParagraphFact p : shown) {
            String label = p.name().isEmpty() ? "(start)" : p.name();
            String href = p.name().isEmpty() ? "" : "#" + Anchors.of("p-" + p.name());
            if (p.neverReached()) {
                graph.faint(p.name(), label, Graph.Shape.BOX, href);
            } else {
                graph.node(p.name(), label, Graph.Shape.BOX, href);
            }
        }
        Graph cut = graph.size() > MOST ? graph.first(MOST) : graph;
        for (int i = 0; i < shown.size(); i++) {
            ParagraphFact p = shown.get(i);
            p.performs().forEach(l -> cut.edge(p.name(), l.name(), false));
            p.goesTo().forEach(l -> cut.edge(p.name(), l.name(), true));
            if (p.fallenInto() && i > 0 && !p.exit()) {
                cut.edge(shown.get(i - 1).name(), p.name(), true);
            }
        }
        String more = graph.size() > MOST ? " The first " + MOST + " of " + graph.size() + " paragraphs." : "";
        return Optional.of(new Block.Figure(
                "control-flow",
                "Control flow",
                "Paragraphs of " + facts.name()
                        + "; lines are PERFORM, dashed lines GO TO or falling through, pale paragraphs are never reached."
                        + more,
                GraphDrawing.of(cut, "Control flow of " + facts.name())));
    }

    /** The EXIT paragraph at the end of a performed range says nothing in a drawing. */
    private static boolean isRangeEnd(ParagraphFact p) {
        return p.performedBy().stream().noneMatch(l -> l.through().equals(p.name()));
    }
}
