package dev.cobolwright.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cobolwright.assist.agent.Reply;
import dev.cobolwright.assist.agent.dialogue.ModelPart;
import dev.cobolwright.assist.agent.dialogue.Said;
import dev.cobolwright.assist.codebase.Told;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What {@code ask} prints. */
final class AskReport {
    private AskReport() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Report(
            String question,
            String type,
            boolean refused,
            List<AskCommand.Line> lines,
            List<String> notes,
            List<Reply.Entry> journal,
            Model model,
            List<AskChanges.Change> changes) {}

    /** @param shareLeftOut 0 to 1 */
    private record Model(
            String name,
            int sentences,
            List<ModelPart.LeftOut> leftOut,
            double shareLeftOut,
            int requests,
            long tokens,
            double cost,
            List<Said> said) {}

    static void print(Reply reply, List<AskChanges.Change> changes, List<String> more, boolean json)
            throws IOException {
        List<String> notes = new ArrayList<>(more);
        notes.addAll(reply.notes());
        if (json) {
            Json.print(new Report(
                    reply.question(),
                    reply.type().map(t -> t.name().toLowerCase(Locale.ROOT)).orElse(""),
                    reply.isRefused(),
                    reply.lines().stream().map(AskCommand.Line::of).toList(),
                    notes,
                    reply.journal(),
                    reply.model().map(AskReport::model).orElse(null),
                    changes.isEmpty() ? null : changes));
            return;
        }
        reply.lines().forEach(System.out::println);
        more.forEach(n -> System.out.println("note: " + n));
        reply.notes().forEach(n -> System.out.println(reply.isRefused() ? n : "note: " + n));
        changes.forEach(c -> System.out.println(
                "change of " + c.file() + ":" + c.line() + " (" + c.code() + ", " + c.title() + "): " + c.outcome()));
        reply.model().filter(m -> !m.said().isEmpty()).ifPresent(AskReport::print);
    }

    private static Model model(ModelPart part) {
        return new Model(
                part.model(),
                part.sentences(),
                part.leftOut(),
                part.shareLeftOut(),
                part.said().size(),
                part.tokens(),
                part.cost(),
                part.said());
    }

    private static void print(ModelPart part) {
        if (!part.leftOut().isEmpty()) {
            System.out.printf(
                    Locale.ROOT,
                    "left out: %d of %d sentences (%.0f%%), because their lines do not bear them out:%n",
                    part.leftOut().size(),
                    part.sentences(),
                    100 * part.shareLeftOut());
            part.leftOut().forEach(l -> System.out.println("  " + l.sentence() + " [" + l.cited() + "]: " + l.why()));
        }
        System.out.printf(
                Locale.ROOT,
                "asked: the model %s, %d requests, %d tokens, cost %.4f%n",
                part.model(),
                part.said().size(),
                part.tokens(),
                part.cost());
    }

    /** What would be paid for. */
    static void plan(AskExplanation explanation, boolean json) throws IOException {
        if (json) {
            Json.print(Map.of("plan", explanation.costs()));
        } else {
            System.out.print(explanation.plan());
        }
    }

    /** The reply that a remembered answer makes. */
    static Reply remembered(String question, AskMemory.Entry entry) {
        List<Told> lines =
                entry.lines().stream().map(l -> Told.of(l.text(), l.evidence())).toList();
        ModelPart part = new ModelPart(entry.model(), lines.size(), List.of(), List.of());
        return new Reply(question, Optional.empty(), lines, List.of(), List.of(), Optional.of(part));
    }

    static void memory(List<AskMemory.Entry> entries, boolean json) throws IOException {
        if (json) {
            Json.print(Map.of("memory", entries));
            return;
        }
        for (AskMemory.Entry entry : entries) {
            System.out.println(entry.id() + " " + entry.day() + " "
                    + (entry.isPreference()
                            ? "preference: "
                            : "answer of " + entry.model() + " (role " + entry.role() + "): ")
                    + entry.text());
            entry.lines().forEach(l -> System.out.println("    " + Told.of(l.text(), l.evidence())));
        }
        if (entries.isEmpty()) {
            System.out.println("nothing is remembered for this workspace");
        }
    }
}
