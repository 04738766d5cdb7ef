package dev.cobolwright.assist.explain.page;

import dev.cobolwright.assist.explain.facts.JobFacts;
import dev.cobolwright.assist.explain.facts.Purpose;
import dev.cobolwright.assist.explain.prose.Text;
import java.util.ArrayList;
import java.util.List;

/** Lays out what is said of one job or procedure. */
public final class JobPage {
    private JobPage() {}

    public static Page of(JobFacts facts, String path) {
        List<Block> blocks = new ArrayList<>();
        List<Sentence> prose = new ArrayList<>();
        boolean job = facts.kind().equals("JOB");
        prose.add(Sentence.of(
                Topic.WHAT_IT_IS,
                facts.name(),
                List.of(
                        Text.ref(Text.Ref.JOB, facts.name()),
                        (job ? "a job" : "a procedure") + " of "
                                + Text.count(facts.steps().size(), "step")),
                List.of(text(facts.place(), List.of()))));
        for (Purpose.Said said : facts.purpose().text()) {
            prose.add(said(said, facts));
        }
        blocks.add(new Block.Prose(prose));
        for (JobFacts.Step step : facts.steps()) {
            step(step, facts, blocks);
        }
        return new Page(
                path, Page.Kind.JOB, facts.name(), job ? "Job" : "Procedure", facts.file(), List.copyOf(blocks), facts);
    }

    private static Clue text(dev.cobolwright.assist.explain.facts.Place place, List<String> words) {
        return new Clue(place, words, Clue.Source.TEXT);
    }

    private static Sentence said(Purpose.Said said, JobFacts facts) {
        return Sentence.of(
                Topic.SAID, facts.name(), List.of(said.text()), List.of(text(said.place(), Clues.words(said.text()))));
    }

    private static void step(JobFacts.Step step, JobFacts facts, List<Block> blocks) {
        String name = step.name().isEmpty() ? "without a name" : step.name();
        blocks.add(new Block.Heading(2, "step-" + name, "Step " + name));
        List<Sentence> prose = new ArrayList<>();
        String runs = step.runs().isEmpty()
                ? "nothing"
                : Text.ref(step.procedure() ? Text.Ref.JOB : Text.Ref.PROGRAM, step.runs());
        List<String> words = new ArrayList<>();
        if (!step.name().isEmpty()) {
            words.add(step.name());
        }
        words.add("EXEC");
        prose.add(Sentence.of(
                Topic.JOB_STEP,
                facts.name(),
                List.of(
                        Text.code(name),
                        runs,
                        step.procedure() ? "procedure" : "program",
                        Text.clean(step.parameter())),
                List.of(text(step.place(), words))));
        for (JobFacts.Condition condition : step.conditions()) {
            prose.add(Sentence.of(
                    Topic.JOB_CONDITION,
                    facts.name(),
                    List.of(Text.code(name), condition.text()),
                    List.of(text(condition.place(), condition.words()))));
        }
        if (!step.comment().text().isEmpty()
                && facts.purpose().text().stream()
                        .noneMatch(s -> s.place().equals(step.comment().place()))) {
            prose.add(said(step.comment(), facts));
        }
        blocks.add(new Block.Prose(prose));
        List<Block.Row> rows = new ArrayList<>();
        for (JobFacts.Data data : step.data()) {
            String what = data.inStream()
                    ? "data in the job"
                    : data.dataSet().isEmpty() ? "output or work space" : Text.code(data.dataSet());
            Sentence sentence = Sentence.of(
                    Topic.DATA_SET,
                    facts.name(),
                    List.of(Text.code(data.dd().isEmpty() ? "DD" : data.dd()), what, Text.clean(data.disposition())),
                    List.of(text(data.place(), List.of("DD"))));
            rows.add(new Block.Row(
                    sentence, List.of(Text.code(data.dd()), what, Text.clean(data.disposition())), 0, ""));
        }
        if (!rows.isEmpty()) {
            blocks.add(new Block.Grid(List.of("DD", "Data set", "Disposition"), rows, false));
        }
    }
}
