package dev.cobolwright.grammar.flow;

import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.jcl.Jcl;
import dev.cobolwright.grammar.jcl.JclStep;
import dev.cobolwright.grammar.jcl.JclUnit;
import dev.cobolwright.grammar.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which program is started by which, over the programs and jobs of an application. Names are upper case; a target need not be among
 * the programs given. Immutable.
 *
 * @param edges in the order of the texts given
 * @param incomplete transfers that may also go elsewhere, by the program they are in
 */
public record CallGraph(List<Edge> edges, Map<String, List<Transfer>> incomplete) {
    /**
     * @param from a program, or job and step joined by a dot
     * @param how CALL, LINK, XCTL, START, RETURN_TRANSID, or EXEC of a step
     * @param proof see {@link Transfer.Target}; of a step, the name in EXEC
     */
    public record Edge(String from, String to, String how, List<Span> proof) {}

    public static CallGraph of(List<Parse> parses, List<Jcl> jobs) {
        List<Edge> edges = new ArrayList<>();
        Map<String, List<Transfer>> incomplete = new LinkedHashMap<>();
        for (Parse parse : parses) {
            for (ProgramFlow flow : Flow.of(parse)) {
                String from = flow.program().name();
                for (Transfer transfer : Transfers.of(parse, flow)) {
                    transfer.targets()
                            .forEach(t -> edges.add(
                                    new Edge(from, t.name(), transfer.kind().name(), t.proof())));
                    if (!transfer.complete()) {
                        incomplete.computeIfAbsent(from, f -> new ArrayList<>()).add(transfer);
                    }
                }
            }
        }
        for (Jcl jcl : jobs) {
            for (JclUnit unit : jcl.units()) {
                unit.steps().forEach(step -> addStep(unit, step, edges));
            }
        }
        return new CallGraph(List.copyOf(edges), Map.copyOf(incomplete));
    }

    private static void addStep(JclUnit unit, JclStep step, List<Edge> edges) {
        String from = unit.name() + "." + step.name();
        step.program().ifPresent(p -> edges.add(new Edge(from, p, "EXEC PGM", List.of(step.targetSpan()))));
        step.procedure().ifPresent(p -> edges.add(new Edge(from, p, "EXEC PROC", List.of(step.targetSpan()))));
    }

    public List<Edge> from(String program) {
        return edges.stream().filter(e -> e.from().equals(program)).toList();
    }

    public List<Edge> to(String program) {
        return edges.stream().filter(e -> e.to().equals(program)).toList();
    }
}
