package dev.cobolwright.cli;

import dev.cobolwright.assist.agent.Outline;
import dev.cobolwright.assist.agent.Reply;
import dev.cobolwright.assist.agent.dialogue.ExplanationJob;
import dev.cobolwright.assist.agent.dialogue.ExplanationJob.PartCost;
import dev.cobolwright.assist.agent.dialogue.ModelBudget;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** {@code ask --explain}: a plan with its cost, the user's approval, and then what it pays for. */
final class AskExplanation {
    private final AskModel model;
    private final String question;
    private final ExplanationJob job;

    /** @throws Failure where the question names nothing that may be seen */
    AskExplanation(
            AskModel model, String question, List<String> preferences, ModelBudget budget, BooleanSupplier interrupted)
            throws Failure {
        this.model = model;
        this.question = question;
        Outline outline = Outline.of(model.code(), question);
        if (outline.parts().isEmpty()) {
            throw new Failure(
                    "nothing of this code is named that may be seen; name programs, paragraphs, jobs, copybooks, tables or data items");
        }
        job = new ExplanationJob(model.agent(budget, interrupted));
        job.gather(outline, preferences);
    }

    /** The plan, for people. */
    String plan() {
        StringBuilder out = new StringBuilder();
        long tokens = 0;
        double money = 0;
        int calls = 0;
        List<PartCost> costs = job.cost();
        for (PartCost cost : costs) {
            tokens += cost.tokens();
            money += cost.money();
            calls += cost.calls().size();
            out.append(String.format(
                    Locale.ROOT,
                    "%s: %sat most about %d tokens, %.4f%n",
                    cost.title(),
                    cost.calls().isEmpty() ? "" : String.join(", ", cost.calls()) + "; ",
                    cost.tokens(),
                    cost.money()));
        }
        return out.append(String.format(
                        Locale.ROOT,
                        "plan: %d calls of tools, which cost nothing; %d requests to the model %s, at most about %d tokens, %.4f in all%n",
                        calls,
                        costs.size(),
                        model.model().name(),
                        tokens,
                        money))
                .toString();
    }

    List<PartCost> costs() {
        return job.cost();
    }

    /** Shows the plan and, if it fits the budget and is approved, carries it out. */
    Reply approved(Approval approval) throws IOException {
        System.err.print(plan());
        Optional<String> tooMuch = job.tooMuch();
        if (tooMuch.isPresent()) {
            return nothing(tooMuch.get()
                    + "; nothing was sent: raise --most-tokens, --most-money or --most-requests, or name less");
        }
        return approval.of("send this?") ? job.write(question) : nothing("not approved; nothing was sent");
    }

    /** With what a journal has. */
    Reply replayed() {
        return job.write(question);
    }

    private Reply nothing(String why) {
        return new Reply(question, Optional.empty(), List.of(), List.of(why), List.of(), Optional.empty());
    }
}
