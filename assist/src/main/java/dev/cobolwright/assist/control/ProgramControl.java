package dev.cobolwright.assist.control;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.grammar.flow.Flow;
import dev.cobolwright.grammar.flow.ProgramFlow;
import java.util.List;

/**
 * Where control goes in one program.
 *
 * @param name upper case, empty where it has none
 * @param certain false where control may come in at every procedure: something is missing, unread or not declared
 * @param procedures in order of their text
 * @param overlaps performed ranges that overlap, one sentence each
 */
public record ProgramControl(String name, boolean certain, List<ProcedureControl> procedures, List<String> overlaps) {
    /** One for each program of a text that has procedures. */
    public static List<ProgramControl> of(Snapshot snapshot) {
        return Flow.of(snapshot.parse()).stream()
                .filter(flow -> !flow.procedures().isEmpty())
                .map(flow -> new ProgramControl(
                        flow.program().name(),
                        flow.isCertain(),
                        ProcedureControl.of(snapshot.parse(), flow),
                        flow.overlaps().stream().map(ProgramControl::sentence).toList()))
                .toList();
    }

    private static String sentence(ProgramFlow.Overlap overlap) {
        return overlap.one() + " and " + overlap.other() + " are both performed and overlap.";
    }
}
