package dev.cobolwright.cli;

import dev.cobolwright.assist.agent.Asking;
import dev.cobolwright.assist.agent.Budget;
import dev.cobolwright.assist.agent.Plan;
import dev.cobolwright.assist.agent.Planner;
import dev.cobolwright.assist.agent.Reply;
import dev.cobolwright.assist.agent.dialogue.ModelBudget;
import dev.cobolwright.assist.codebase.CodeBase;
import dev.cobolwright.assist.codebase.Told;
import dev.cobolwright.assist.explain.facts.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        description =
                "Answers a question about the code of a workspace, each line with its evidence: from analysis, without a model, where"
                        + " it knows the type of question; with --with-model also others. See docs/ask.md.")
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
                    "Ask the question of a journal again, no model but what it said then, and say which calls answer otherwise"
                            + " now. Exit code 1 if any.")
    private Path replay;

    @Option(names = "--plan", description = "Only show the calls that would be made.")
    private boolean plan;

    @Option(
            names = "--with-model",
            description =
                    "Let a model that you allow in models.yaml look for the answer; what its lines do not bear out is left out.")
    private boolean withModel;

    @Option(
            names = "--explain",
            description =
                    "Let the model explain what is named: shows the plan with its cost, and asks before anything is sent. With --plan"
                            + " only that.")
    private boolean explain;

    @Option(names = "--approve", description = "Approve the plan of --explain beforehand.")
    private boolean approve;

    @Option(
            names = "--role",
            paramLabel = "NAME",
            description =
                    "What the model may use and see, by roles.json in your own folder. Default: ${DEFAULT-VALUE}.")
    private String role = "reader";

    @ArgGroup(validate = false, heading = "%nWhat one question may cost at most:%n")
    private final Limits limits = new Limits();

    @ArgGroup(validate = false, heading = "%nWhat is remembered for this workspace:%n")
    private final Remembered remembered = new Remembered();

    @Option(names = "--json", description = "One JSON document on stdout.")
    private boolean json;

    private static final class Limits {
        @Option(names = "--most-calls", paramLabel = "N", description = "Of tools. Default: ${DEFAULT-VALUE}.")
        private int calls = Budget.DEFAULT.calls();

        @Option(names = "--most-seconds", paramLabel = "N", description = "Default: 60; 300 with a model.")
        private Long seconds;

        @Option(names = "--most-requests", paramLabel = "N", description = "To the model. Default: ${DEFAULT-VALUE}.")
        private int requests = ModelBudget.DEFAULT.requests();

        @Option(
                names = "--most-tokens",
                paramLabel = "N",
                description = "Sent and answered. Default: ${DEFAULT-VALUE}.")
        private long tokens = ModelBudget.DEFAULT.tokens();

        @Option(
                names = "--most-money",
                paramLabel = "X",
                description = "By the prices of models.yaml. Default: ${DEFAULT-VALUE}.")
        private double money = ModelBudget.DEFAULT.money();

        Budget rules() {
            Duration time = seconds == null ? Budget.DEFAULT.time() : Duration.ofSeconds(seconds);
            return new Budget(calls, time, Budget.DEFAULT.lines());
        }

        ModelBudget model() {
            Duration time = seconds == null ? ModelBudget.DEFAULT.time() : Duration.ofSeconds(seconds);
            return new ModelBudget(requests, calls, tokens, money, time);
        }

        /** As far as the journal goes. */
        ModelBudget replay() {
            ModelBudget all = ModelBudget.REPLAY;
            return new ModelBudget(all.requests(), calls, all.tokens(), all.money(), all.time());
        }
    }

    private static final class Remembered {
        @Option(names = "--memory", description = "List preferences and answers of models, with their numbers.")
        private boolean list;

        @Option(
                names = "--remember",
                paramLabel = "TEXT",
                description = "A preference that the model is told from now on.")
        private String preference;

        @Option(names = "--forget", paramLabel = "N|all", description = "Forget one of them, or all.")
        private String forget;

        @Option(names = "--no-memory", description = "Neither use what is remembered, nor remember the answer.")
        private boolean none;

        @Option(names = "--anew", description = "Ask the model even where its answer is remembered.")
        private boolean anew;
    }

    record Line(String text, List<Place> evidence) {
        static Line of(Told told) {
            return new Line(told.text(), told.evidence());
        }
    }

    @Override
    public Integer call() throws IOException {
        Path root = workspace.toAbsolutePath().normalize();
        AskMemory memory = new AskMemory(root);
        if (remembered.list || remembered.preference != null || remembered.forget != null) {
            return remember(memory);
        }
        if (replay == null && String.join(" ", words).isBlank()) {
            throw new Failure("ask what? give a question, or --replay FILE");
        }
        AskJournal before = replay == null ? null : AskJournal.read(replay);
        String question = before == null ? String.join(" ", words) : before.question();
        CodeBase code = WorkspaceCode.in(root, copybooks).now();
        if (plan && !explain) {
            return plan(code, question);
        }
        try (Interruption interruption = new Interruption()) {
            List<String> notes = new ArrayList<>();
            Optional<AskModel> model = before != null
                    ? recorded(code, before)
                    : withModel || explain ? model(code, question, memory, notes) : Optional.empty();
            if (plan && model.isPresent()) {
                AskReport.plan(explanation(model.get(), question, memory, interruption), json);
                return ExitCode.OK;
            }
            if (plan) {
                notes.forEach(n -> System.err.println("note: " + n));
                return plan(code, question);
            }
            Reply reply = model.isEmpty()
                    ? new Asking(code, limits.rules(), interruption, System::nanoTime).answer(question)
                    : answer(model.get(), question, memory, interruption, notes);
            List<AskChanges.Change> changes = model.isEmpty() || before != null
                    ? List.of()
                    : new AskChanges(root).decide(model.get().proposals().all(), new Approval(false, interruption));
            AskJournal made = AskJournal.of(reply, model.map(AskModel::seen), changes);
            if (journal != null) {
                Files.writeString(journal, made.text());
            }
            AskReport.print(reply, changes, notes, json);
            return before == null ? ExitCode.OK : compared(before, made);
        }
    }

    private static int plan(CodeBase code, String question) {
        Optional<Plan> made = new Planner(code).plan(question);
        made.ifPresent(p -> p.steps().forEach(System.out::println));
        System.out.println(made.map(p -> p.steps().size() + " calls, no model is asked")
                .orElse("no plan: not a type of question that is known"));
        return ExitCode.OK;
    }

    private Optional<AskModel> model(CodeBase code, String question, AskMemory memory, List<String> notes)
            throws IOException {
        List<String> users = new ArrayList<>(preferences(memory));
        users.add(question);
        return AskModel.allowed(code, AskRoles.of(role), explain, users, notes);
    }

    private static Optional<AskModel> recorded(CodeBase code, AskJournal before) throws IOException {
        return before.seen().isEmpty()
                ? Optional.empty()
                : Optional.of(AskModel.recorded(code, before.seen().get(), before.replies()));
    }

    private List<String> preferences(AskMemory memory) throws IOException {
        return remembered.none ? List.of() : memory.preferences();
    }

    /** By a model; from memory, where that still holds. */
    private Reply answer(
            AskModel model, String question, AskMemory memory, Interruption interrupted, List<String> notes)
            throws IOException {
        if (replay != null) {
            return model.seen().explanation()
                    ? explanation(model, question, memory, interrupted).replayed()
                    : researched(model, question, memory, interrupted);
        }
        String known = (explain ? "explain " : "") + question;
        if (!remembered.none && !remembered.anew) {
            Optional<AskMemory.Entry> entry = memory.answer(model.role().name(), known);
            if (entry.isPresent() && AskMemory.holds(entry.get(), model.code())) {
                notes.add("remembered as number " + entry.get().id() + ": the model "
                        + entry.get().model() + " said so on " + entry.get().day()
                        + ", and the lines are as they were; --anew asks again");
                return AskReport.remembered(question, entry.get());
            }
        }
        Reply reply = explain
                ? explanation(model, question, memory, interrupted).approved(new Approval(approve, interrupted))
                : researched(model, question, memory, interrupted);
        boolean answered =
                reply.model().filter(m -> m.sentences() > m.leftOut().size()).isPresent();
        if (!remembered.none && answered) {
            memory.keep(model.role().name(), known, model.model().name(), reply.lines(), model.code());
        }
        return reply;
    }

    private AskExplanation explanation(AskModel model, String question, AskMemory memory, BooleanSupplier interrupted)
            throws IOException {
        return new AskExplanation(model, question, preferences(memory), budget(), interrupted);
    }

    /** By a model that is told what the rules find. */
    private Reply researched(AskModel model, String question, AskMemory memory, BooleanSupplier interrupted)
            throws IOException {
        Reply byRules = new Asking(model.code(), limits.rules(), interrupted, System::nanoTime).answer(question);
        return model.answer(
                question, preferences(memory), Optional.of(byRules).filter(r -> !r.isRefused()), budget(), interrupted);
    }

    private ModelBudget budget() {
        return replay == null ? limits.model() : limits.replay();
    }

    private static int compared(AskJournal before, AskJournal made) {
        List<String> other = before.differences(made);
        other.forEach(d -> System.err.println("replay: " + d));
        System.err.println("replay: " + (other.isEmpty() ? "all calls answer as before" : other.size() + " differ"));
        return other.isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private int remember(AskMemory memory) throws IOException {
        if (remembered.preference != null) {
            System.err.println("remembered as number " + memory.remember(remembered.preference.strip()));
        }
        if (remembered.forget != null) {
            int forgotten = memory.forget(remembered.forget);
            System.err.println("forgotten: " + forgotten);
            if (forgotten == 0 && !remembered.forget.equals("all")) {
                throw new Failure("nothing is remembered under " + remembered.forget
                        + " for this workspace; --memory lists what is");
            }
        }
        if (remembered.list) {
            AskReport.memory(memory.entries(), json);
        }
        return ExitCode.OK;
    }
}
