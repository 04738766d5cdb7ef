package dev.cobolwright.lsp.views;

import dev.cobolwright.assist.control.ProcedureControl;
import dev.cobolwright.assist.control.ProgramControl;
import dev.cobolwright.lsp.Session;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.TextDocumentIdentifier;

/** {@code cobolwright/flow}: the procedures of a text, what they perform, go to, fall into and call, and what is never reached. */
final class CobolwrightFlow {
    private final Session session;

    CobolwrightFlow(Session session) {
        this.session = session;
    }

    public record Answer(List<Program> programs) {}

    /** As {@link ProgramControl}. */
    public record Program(String name, boolean certain, List<Procedure> procedures, List<String> overlaps) {}

    /** As {@link ProcedureControl}. */
    public record Procedure(
            String name, String kind, String section, boolean neverReached, Location location, List<Way> ways) {}

    /**
     * As {@link ProcedureControl.Way}.
     *
     * @param kind in lower case, with blanks
     * @param target left out where there is none
     */
    public record Way(String kind, String text, Location location, Location target) {}

    CompletableFuture<Answer> answer(TextDocumentIdentifier document) {
        return session.answer(
                document,
                new Answer(List.of()),
                (snapshot, cancellation) -> new Answer(ProgramControl.of(snapshot).stream()
                        .map(program -> new Program(
                                program.name(),
                                program.certain(),
                                program.procedures().stream()
                                        .map(this::procedure)
                                        .toList(),
                                program.overlaps()))
                        .toList()));
    }

    private Procedure procedure(ProcedureControl procedure) {
        return new Procedure(
                procedure.name(),
                procedure.kind(),
                procedure.section(),
                procedure.neverReached(),
                session.location(procedure.place()),
                procedure.ways().stream().map(this::way).toList());
    }

    private Way way(ProcedureControl.Way way) {
        return new Way(
                way.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                way.text(),
                session.location(way.at()),
                way.target().map(session::location).orElse(null));
    }
}
