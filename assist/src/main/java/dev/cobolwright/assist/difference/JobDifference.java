package dev.cobolwright.assist.difference;

import dev.cobolwright.assist.difference.Change.How;
import dev.cobolwright.assist.difference.Change.Kind;
import dev.cobolwright.assist.explain.facts.JobFacts;
import dev.cobolwright.assist.explain.facts.Place;
import dev.cobolwright.assist.explain.prose.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What jobs do in two revisions. */
final class JobDifference {
    private final Changes changes;

    private JobDifference(Changes changes) {
        this.changes = changes;
    }

    static void tell(List<JobFacts> before, List<JobFacts> after, Changes changes) {
        JobDifference difference = new JobDifference(changes);
        Map<String, JobFacts> was = byName(before);
        Map<String, JobFacts> is = byName(after);
        was.forEach((key, job) -> {
            if (!is.containsKey(key)) {
                changes.in(job.name())
                        .add(Kind.JOB, How.REMOVED, word(job) + " is gone", List.of(job.place()), List.of());
            }
        });
        is.forEach((key, job) -> {
            if (was.containsKey(key)) {
                difference.job(was.get(key), job);
            } else {
                changes.in(job.name()).add(Kind.JOB, How.ADDED, word(job) + " is new", List.of(), List.of(job.place()));
            }
        });
    }

    private static String word(JobFacts job) {
        return (job.kind().equals("JOB") ? "the job " : "the procedure ") + job.name();
    }

    private static Map<String, JobFacts> byName(List<JobFacts> jobs) {
        Map<String, JobFacts> named = new LinkedHashMap<>();
        jobs.forEach(j -> named.putIfAbsent(j.kind() + " " + j.name(), j));
        return named;
    }

    private void job(JobFacts was, JobFacts is) {
        Changes.In in = changes.in(is.name());
        for (Alignment<JobFacts.Step> row :
                Alignment.of(was.steps(), is.steps(), (a, b) -> a.name().equals(b.name()))) {
            if (row.before().isPresent() && row.after().isPresent()) {
                step(row.before().get(), row.after().get(), in);
            } else {
                row.before()
                        .ifPresent(s ->
                                in.add(Kind.JOB, How.REMOVED, told(s) + " is gone", List.of(s.place()), List.of()));
                row.after()
                        .ifPresent(
                                s -> in.add(Kind.JOB, How.ADDED, told(s) + " is new", List.of(), List.of(s.place())));
            }
        }
    }

    private static String told(JobFacts.Step step) {
        return "the step " + step.name() + (step.runs().isEmpty() ? "" : ", which runs " + step.runs() + ",");
    }

    private static void step(JobFacts.Step was, JobFacts.Step is, Changes.In in) {
        List<Place> before = List.of(was.place());
        List<Place> after = List.of(is.place());
        if (!was.runs().equals(is.runs())) {
            in.add(
                    Kind.JOB,
                    How.CHANGED,
                    "the step " + is.name() + " runs " + is.runs() + ", before " + was.runs(),
                    before,
                    after);
        }
        if (!was.parameter().equals(is.parameter())) {
            in.add(
                    Kind.JOB,
                    How.CHANGED,
                    "the step " + is.name() + " passes the parameter '" + is.parameter() + "', before '"
                            + was.parameter() + "'",
                    before,
                    after);
        }
        data(was, is, in);
    }

    private static void data(JobFacts.Step was, JobFacts.Step is, Changes.In in) {
        Map<String, List<Place>> before = data(was);
        Map<String, List<Place>> after = data(is);
        String step = "the step " + is.name();
        before.forEach((said, places) -> {
            if (!after.containsKey(said)) {
                in.add(Kind.JOB, How.REMOVED, step + " no longer has " + said, places, List.of());
            }
        });
        after.forEach((said, places) -> {
            if (!before.containsKey(said)) {
                in.add(Kind.JOB, How.ADDED, step + " now has " + said, List.of(), places);
            }
        });
    }

    private static Map<String, List<Place>> data(JobFacts.Step step) {
        Map<String, List<Place>> said = new LinkedHashMap<>();
        for (JobFacts.Data data : step.data()) {
            String what = (data.dd().isEmpty() ? "a further data set" : data.dd())
                    + (data.dataSet().isEmpty() ? "" : ": " + data.dataSet())
                    + (data.disposition().isEmpty() ? "" : ", " + data.disposition())
                    + (data.inStream() ? ", in the job itself" : "");
            said.computeIfAbsent(what, w -> new ArrayList<>()).add(data.place());
        }
        step.conditions()
                .forEach(c -> said.computeIfAbsent(
                                "the condition that it " + Text.shown(c.text()), w -> new ArrayList<>())
                        .add(c.place()));
        return said;
    }
}
