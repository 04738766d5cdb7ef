package dev.cobolwright.grammar.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.grammar.Fixture;
import dev.cobolwright.grammar.Parse;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The steps of a program and the ways between them. */
class FlowGraphTest {
    private static ProgramFlow flow(String procedures) {
        Parse parse = Fixture.parse("""
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. P.
                       PROCEDURE DIVISION.
                """ + procedures.indent(7));
        return Flow.of(parse).getFirst();
    }

    private static String show(FlowGraph graph, int step) {
        String name = graph.procedure(step).name();
        return graph.statement(step)
                .map(s -> s.verb() + " of " + name)
                .orElse((graph.isEnd(step) ? "end of " : "entry of ") + name);
    }

    private static String ways(FlowGraph graph, int step) {
        return Arrays.stream(graph.next(step)).mapToObj(n -> show(graph, n)).collect(Collectors.joining(", "))
                + graph.performed(step).stream()
                        .map(p -> " performs " + p.range() + " then " + show(graph, p.resume()))
                        .collect(Collectors.joining());
    }

    @Test
    void stepsLeadOn() {
        ProgramFlow flow = flow("A.\n    PERFORM B.\n    GO TO C.\nB.\n    DISPLAY 'B'.\nC.\n    STOP RUN.\n");
        FlowGraph graph = flow.graph();
        assertEquals("entry of A", show(graph, graph.start()));
        int perform = graph.next(graph.start())[0];
        assertEquals("PERFORM of A", show(graph, perform));
        assertEquals(" performs B then GO TO of A", ways(graph, perform));
        int goTo = graph.performed(perform).getFirst().resume();
        assertEquals("entry of C", ways(graph, goTo));
        assertEquals(goTo, graph.step(graph.statement(goTo).orElseThrow()));
        Procedure b = flow.procedures().get(1);
        assertEquals("DISPLAY of B", ways(graph, graph.entry(b)));
        assertEquals("C", graph.fallsInto(b).orElseThrow().name());
        assertTrue(graph.isReached(graph.end(b)));
        assertFalse(graph.isReached(graph.end(flow.procedures().getLast())));
        assertFalse(flow.runsOffEnd());
    }

    @Test
    void runsOffTheEndOnlyWithoutAPerformToReturnTo() {
        assertTrue(flow("A.\n    DISPLAY 'A'.\n").runsOffEnd());
        assertFalse(flow("A.\n    PERFORM B.\n    STOP RUN.\nB.\n    DISPLAY 'B'.\n")
                .runsOffEnd());
        assertTrue(flow("A.\n    PERFORM B.\nB.\n    DISPLAY 'B'.\n").runsOffEnd());
    }

    @Test
    void controlComesInAtDeclarativesAndEntries() {
        FlowGraph graph =
                flow("A.\n    STOP RUN.\n    ENTRY 'X'.\n    GOBACK.\n").graph();
        assertEquals(1, graph.otherStarts().size());
        assertEquals("ENTRY of A", show(graph, graph.otherStarts().getFirst()));
    }
}
