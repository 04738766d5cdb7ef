package dev.cobolwright.cli;

import dev.cobolwright.assist.agent.Asking;
import dev.cobolwright.assist.agent.Budget;
import dev.cobolwright.assist.agent.Plan;
import dev.cobolwright.assist.agent.Planner;
import dev.cobolwright.assist.agent.Reply;
import dev.cobolwright.assist.codebase.CodeBase;
import dev.cobolwright.assist.explain.facts.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        description =
                "Answers a question about the code of a workspace from analysis, without a model: each line with its evidence."
                        + " Says so where it does not know the type of question. See docs/ask.md.")
final class AskCommand implements Callable<Integer> {
    @Parameters(paramLabel = "QUESTION", arity = "0..*", description = "In English, with the names of the code.")
    private List<String> words = List.of();

    @Option(names = "--workspace", paramLabel = "DIR", description = "Folder with the sources. Default: this folder.")
    private Path workspace = Path.of("");

    @Option(
            names = "--copybooks",
            paramLabel = "DIR",
            description = "Folder with copybooks, searched first; may be given several times.")
    private List<Path> copybooks = List.of();

    @Option(names = "--journal", paramLabel = "FILE", description = "Write what was done: the question and each call.")
    private Path journal;

    @Option(
            names = "--replay",
            paramLabel = "FILE",
            description =
                    "Ask the question of a journal again and say which calls answer otherwise now. Exit code 1 if any.")
    private Path replay;

    @Option(names = "--plan", description = "Only show the calls that would be made.")
    private boolean plan;

    @Option(names = "--most-calls", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
    private int mostCalls = Budget.DEFAULT.calls();

    @Option(names = "--most-seconds", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
    private long mostSeconds = Budget.DEFAULT.time().toSeconds();

    @Option(names = "--json", description = "One JSON document on stdout.")
    private boolean json;

    record Line(String text, List<Place> evidence) {}

    record Report(
            String question,
            String type,
            boolean refused,
            List<Line> lines,
            List<String> notes,
            List<Reply.Entry> journal) {}

    @Override
    public Integer call() throws IOException {
        if (replay == null && String.join(" ", words).isBlank()) {
            throw new Failure("ask what? give a question, or --replay FILE");
        }
        CodeBase code = WorkspaceCode.in(workspace.toAbsolutePath(), copybooks).now();
        AskJournal before = replay == null ? null : AskJournal.read(replay);
        String question = before == null ? String.join(" ", words) : before.question();
        if (plan) {
            Optional<Plan> made = new Planner(code).plan(question);
            made.ifPresent(p -> p.steps().forEach(System.out::println));
            System.out.println(made.map(p -> p.steps().size() + " calls, no model is asked")
                    .orElse("no plan: not a type of question that is known"));
            return ExitCode.OK;
        }
        Budget budget = new Budget(mostCalls, Duration.ofSeconds(mostSeconds), Budget.DEFAULT.lines());
        Reply reply = new Asking(code, budget, Thread::interrupted, System::nanoTime).answer(question);
        if (journal != null) {
            Files.writeString(journal, AskJournal.of(reply).text());
        }
        print(reply);
        if (before != null) {
            List<String> other = before.differences(AskJournal.of(reply));
            other.forEach(d -> System.err.println("replay: " + d));
            System.err.println(
                    "replay: " + (other.isEmpty() ? "all calls answer as before" : other.size() + " differ"));
            return other.isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
        }
        return ExitCode.OK;
    }

    private void print(Reply reply) throws IOException {
        if (json) {
            Json.print(new Report(
                    reply.question(),
                    reply.type().map(t -> t.name().toLowerCase(Locale.ROOT)).orElse(""),
                    reply.isRefused(),
                    reply.lines().stream()
                            .map(l -> new Line(l.text(), l.evidence()))
                            .toList(),
                    reply.notes(),
                    reply.journal()));
            return;
        }
        reply.lines().forEach(System.out::println);
        reply.notes().forEach(n -> System.out.println(reply.isRefused() ? n : "note: " + n));
    }
}
