package dev.cobolwright.cli;

import dev.cobolwright.assist.agent.Reply;
import dev.cobolwright.assist.agent.Role;
import dev.cobolwright.assist.agent.dialogue.Agent;
import dev.cobolwright.assist.agent.dialogue.LanguageModel;
import dev.cobolwright.assist.agent.dialogue.ModelBudget;
import dev.cobolwright.assist.agent.dialogue.OpenWords;
import dev.cobolwright.assist.agent.dialogue.Proposals;
import dev.cobolwright.assist.agent.dialogue.RecordedModel;
import dev.cobolwright.assist.agent.dialogue.Research;
import dev.cobolwright.assist.agent.dialogue.ServerModel;
import dev.cobolwright.assist.agent.tools.Tool;
import dev.cobolwright.assist.agent.tools.Tools;
import dev.cobolwright.assist.codebase.CodeBase;
import dev.cobolwright.assist.codebase.Names;
import dev.cobolwright.assist.config.Glob;
import dev.cobolwright.model.endpoint.EndpointSettings;
import dev.cobolwright.model.library.Remote;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A model that may be asked about a workspace in a role, and the code that both the role and the consent of its user let it see.
 *
 * @param proposals that the model makes, where its role may
 * @param code without comments, where they may not be sent
 */
record AskModel(CodeBase code, Role role, LanguageModel model, AskJournal.Seen seen, Proposals proposals) {
    /** A model that writes sentences needs more of both than one that ends a line. */
    private static final int REPLY_TOKENS = 1_000;

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /**
     * The model of the first server that the user's {@code models.yaml} allows for a workspace.
     *
     * @param explanation whether it is to write one
     * @param users texts of the user's own that are sent
     * @param notes takes why there is none
     */
    static Optional<AskModel> allowed(
            CodeBase all, AskRoles role, boolean explanation, List<String> users, List<String> notes) {
        Optional<Endpoints.Allowed> own = Endpoints.own(UserFolder.models(notes::add), all.root(), AskModel::fitted);
        if (own.isEmpty()) {
            notes.add("no model server is allowed for " + all.root() + " in "
                    + UserFolder.path().resolve(UserFolder.MODELS)
                    + " (docs/router.md shows how); answered by rules alone");
            return Optional.empty();
        }
        Remote consent = own.get().consent();
        if (consent.settings().api() != EndpointSettings.Api.CHAT) {
            notes.add("the server " + consent.settings().name()
                    + " continues text and cannot be talked to (api: completions); answered by rules alone");
            return Optional.empty();
        }
        CodeBase code = seen(all, role, own.get().file(), consent.sendComments());
        Names names = new Names(all);
        LanguageModel model = new ServerModel(own.get().endpoint(), OpenWords.language(Tools.ALL, users, names::has));
        return Optional.of(new AskModel(
                code,
                role.role(),
                model,
                new AskJournal.Seen(
                        model.name(), role.role().name(), explanation, consent.sendComments(), consent.paths()),
                new Proposals(all)));
    }

    /** What a journal has of a model, which is not asked. */
    static AskModel recorded(CodeBase all, AskJournal.Seen seen, List<String> replies) throws IOException {
        AskRoles role = AskRoles.of(seen.role());
        List<Glob> paths = seen.paths().stream().map(Glob::of).toList();
        Predicate<Path> file = path -> path.startsWith(all.root())
                && (paths.isEmpty()
                        || paths.stream().anyMatch(g -> g.matches(all.root().relativize(path))));
        return new AskModel(
                seen(all, role, file, seen.comments()),
                role.role(),
                new RecordedModel(seen.model(), replies),
                seen,
                new Proposals(all));
    }

    private static CodeBase seen(CodeBase all, AskRoles role, Predicate<Path> sent, boolean comments) {
        return all.seenBy(
                file -> {
                    Path path = all.root().resolve(file).normalize();
                    return role.role().sees(file) && role.access().test(path) && sent.test(path);
                },
                comments);
    }

    static EndpointSettings fitted(EndpointSettings settings) {
        Duration timeout = settings.timeout().compareTo(PATIENCE) < 0 ? PATIENCE : settings.timeout();
        return settings.withAnswerTokens(Math.max(REPLY_TOKENS, settings.answerTokens()))
                .withTimeout(timeout)
                .streaming(false);
    }

    private List<Tool> tools() {
        return role.mayPropose()
                ? Stream.concat(role.of(Tools.ALL).stream(), Stream.of(proposals.tool()))
                        .toList()
                : role.of(Tools.ALL);
    }

    Agent agent(ModelBudget budget, BooleanSupplier interrupted) {
        return new Agent(code, tools(), model, budget, interrupted, System::nanoTime);
    }

    Reply answer(
            String question,
            List<String> preferences,
            Optional<Reply> byRules,
            ModelBudget budget,
            BooleanSupplier interrupted) {
        return new Research(agent(budget, interrupted)).answer(question, preferences, byRules);
    }
}
