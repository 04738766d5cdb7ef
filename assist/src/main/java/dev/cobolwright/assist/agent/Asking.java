package dev.cobolwright.assist.agent;

import dev.cobolwright.assist.agent.tools.Tool;
import dev.cobolwright.assist.agent.tools.Tools;
import dev.cobolwright.assist.agent.tools.WrongArgument;
import dev.cobolwright.assist.codebase.CodeBase;
import dev.cobolwright.assist.codebase.Told;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** The door of this package: answers a question. */
public final class Asking {
    private final CodeBase code;
    private final Budget budget;
    private final BooleanSupplier interrupted;
    private final LongSupplier nanos;
    private final List<Reply.Entry> journal = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<Told> lines = new LinkedHashSet<>();

    /**
     * @param interrupted asked before each call; what was found so far is the answer then
     * @param nanos a clock
     */
    public Asking(CodeBase code, Budget budget, BooleanSupplier interrupted, LongSupplier nanos) {
        this.code = code;
        this.budget = budget;
        this.interrupted = interrupted;
        this.nanos = nanos;
    }

    public static Reply of(CodeBase code, String question) {
        return new Asking(code, Budget.DEFAULT, () -> false, System::nanoTime).answer(question);
    }

    public Reply answer(String question) {
        Optional<Plan> plan = new Planner(code).plan(question);
        if (plan.isEmpty()) {
            notes.add(
                    "this is no type of question that can be answered without a model, or it names nothing of this code; known are:");
            Arrays.stream(QuestionType.values()).forEach(t -> notes.add("  " + t.form()));
            return reply(question, Optional.empty());
        }
        follow(plan.get().steps());
        if (lines.isEmpty()) {
            notes.add("nothing was found");
        }
        return reply(question, plan.map(Plan::type));
    }

    /** Carries out calls: each at most once, within the budget. */
    Reply follow(List<Plan.Step> steps) {
        long start = nanos.getAsLong();
        Set<String> made = new HashSet<>();
        for (Plan.Step step : steps) {
            if (!made.add(step.toString())) {
                journal.add(entry(step, List.of(), 0, "not made again: the same call with the same arguments"));
            } else if (interrupted.getAsBoolean()) {
                notes.add("interrupted; this is what was found so far");
                break;
            } else if (made.size() > budget.calls()) {
                notes.add("cut after " + budget.calls() + " calls of " + steps.size());
                break;
            } else if (nanos.getAsLong() - start > budget.time().toNanos()) {
                notes.add("cut after " + budget.time().toSeconds() + " seconds");
                break;
            } else {
                call(step);
            }
        }
        return reply("", Optional.empty());
    }

    private void call(Plan.Step step) {
        Optional<Tool> tool = Tools.of(step.tool());
        if (tool.isEmpty()) {
            journal.add(entry(step, List.of(), 0, "there is no such tool"));
            return;
        }
        try {
            List<Told> answer = tool.get().ask(code, step.arguments());
            List<Told> kept = answer.stream().filter(step.keeps()).toList();
            for (Told line : kept) {
                if (lines.size() >= budget.lines()) {
                    notes.add("cut after " + budget.lines() + " lines");
                    break;
                }
                lines.add(line);
            }
            journal.add(entry(step, answer, kept.size(), "ok"));
        } catch (WrongArgument wrong) {
            notes.add(wrong.getMessage());
            journal.add(entry(step, List.of(), 0, wrong.getMessage()));
        }
    }

    private Reply.Entry entry(Plan.Step step, List<Told> answer, int kept, String outcome) {
        return new Reply.Entry(
                journal.size() + 1,
                step.tool(),
                step.arguments().toString(),
                answer.size(),
                kept,
                outcome,
                Integer.toHexString(answer.toString().hashCode()));
    }

    private Reply reply(String question, Optional<QuestionType> type) {
        return new Reply(
                question, type, List.copyOf(lines), List.copyOf(notes), List.copyOf(journal), Optional.empty());
    }
}
