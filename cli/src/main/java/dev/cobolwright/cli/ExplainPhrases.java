package dev.cobolwright.cli;

import dev.cobolwright.assist.agent.dialogue.OpenWords;
import dev.cobolwright.assist.agent.dialogue.Phraser;
import dev.cobolwright.assist.agent.dialogue.ServerModel;
import dev.cobolwright.assist.agent.tools.Tools;
import dev.cobolwright.assist.codebase.CodeBase;
import dev.cobolwright.assist.codebase.Names;
import dev.cobolwright.assist.explain.run.PhraseBook;
import dev.cobolwright.assist.explain.run.PhraseBook.Fact;
import dev.cobolwright.assist.explain.run.PhraseBook.Wanted;
import dev.cobolwright.model.endpoint.EndpointSettings;
import dev.cobolwright.model.library.Remote;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code explain --with-model}: which pages are still to be worded, what that costs at most, and the wording once it is approved. */
final class ExplainPhrases {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final PhraseBook book;
    private final Phraser phraser;
    private final ServerModel model;
    private final List<Wanted> pages;

    private ExplainPhrases(PhraseBook book, Phraser phraser, ServerModel model) {
        this.book = book;
        this.phraser = phraser;
        this.model = model;
        this.pages = book.wanted().stream().filter(phraser::maySend).toList();
    }

    /**
     * @param root of what is explained
     * @throws Failure where no model server is allowed for it
     */
    static ExplainPhrases of(PhraseBook book, Path root, List<Path> copybooks) throws IOException {
        List<String> problems = new ArrayList<>();
        Endpoints.Allowed allowed = Endpoints.own(UserFolder.models(problems::add), root, AskModel::fitted)
                .orElseThrow(() -> new Failure("--with-model: no model server is allowed for " + root + "; add one to "
                        + UserFolder.path().resolve(UserFolder.MODELS) + " with this folder under workspaces"
                        + (problems.isEmpty() ? "" : " (" + problems.getFirst() + ")")));
        Remote consent = allowed.consent();
        if (consent.settings().api() != EndpointSettings.Api.CHAT) {
            throw new Failure("--with-model: the server " + consent.settings().name()
                    + " continues text and cannot be talked to (api: completions)");
        }
        CodeBase code = WorkspaceCode.in(root, copybooks).now();
        Names names = new Names(code);
        ServerModel model = new ServerModel(allowed.endpoint(), OpenWords.language(Tools.ALL, List.of(), names::has));
        return new ExplainPhrases(book, new Phraser(model, names.check(), fact -> maySend(fact, allowed, root)), model);
    }

    /** Facts of files that may be sent; those of comments only where comments may. */
    private static boolean maySend(Fact fact, Endpoints.Allowed allowed, Path root) {
        return (!fact.comment() || allowed.consent().sendComments())
                && fact.lines().stream()
                        .allMatch(
                                p -> allowed.file().test(root.resolve(p.file()).normalize()));
    }

    boolean isDone() {
        return pages.isEmpty();
    }

    /** For people. */
    String plan() {
        long tokens = 0;
        double money = 0;
        for (Wanted page : pages) {
            tokens += phraser.cost(page).tokens();
            money += phraser.cost(page).money();
        }
        return String.format(
                Locale.ROOT,
                "plan: %d requests to the model %s, one a page that it has not worded as it is now; at most about %d tokens, %.4f%n",
                pages.size(),
                model.name(),
                tokens,
                money);
    }

    /** Words page after page until one fails or it is interrupted; what was worded is kept. @return what went wrong */
    List<String> write(Interruption interruption) throws IOException {
        List<String> notes = new ArrayList<>();
        try (ProgressBar bar = new ProgressBar("wording")) {
            for (int i = 0; i < pages.size() && notes.isEmpty(); i++) {
                Wanted page = pages.get(i);
                if (interruption.getAsBoolean()) {
                    notes.add("interrupted; the same command goes on");
                    break;
                }
                Phraser.Written written = phraser.write(page, PATIENCE, interruption::getAsBoolean);
                if (written.failure().isPresent()) {
                    notes.add(written.failure().get() + "; " + (pages.size() - i)
                            + " pages stay as they are without it; the same command goes on");
                } else {
                    book.put(page, model.name(), written.asked(), written.kept());
                }
                bar.at(i + 1, pages.size(), page.path());
            }
        }
        return notes;
    }
}
