package dev.cobolwright.corpus.eval.retrieval;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cobolwright.corpus.eval.CodeBase;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs retrievers over the tasks of repositories and reports what they found ({@code eval retrieval}). Every retriever but the
 * first is also fused with the first, by reciprocal ranks, with the weight that is best on every second repository; all figures
 * are of the others.
 */
public final class RetrievalEvaluation {
    private static final int DEEP = 100;
    private static final double[] WEIGHTS = {0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1.0};
    private static final long SEED = 606;
    private static final int LEAST_TASKS = 5;

    private final List<Retriever> retrievers;
    private final PrintStream progress;
    private final int most;
    private final Map<Task.Kind, List<Result>> results = new LinkedHashMap<>();

    /**
     * What retrievers found in a repository.
     *
     * @param found for each retriever, for each task
     */
    private record Result(String repository, List<Task> tasks, Map<String, List<List<Integer>>> found) {}

    /**
     * @param ids of {@link Retrievers#IDS}, the first that with which the others are compared
     * @param most tasks of a kind in one repository
     * @param programs encoders by their names, each the command of a program
     * @param progress where to say how far it is, such as stderr
     */
    public RetrievalEvaluation(List<String> ids, Map<String, String> programs, int most, PrintStream progress) {
        this.most = most;
        this.retrievers = new ArrayList<>(ids.stream().map(Retrievers::of).toList());
        programs.forEach((id, command) -> retrievers.add(Retrievers.of(id, List.of(command.split(" ")))));
        this.progress = progress;
    }

    /** Runs all retrievers over the tasks of a repository; one with too few tasks of a kind is left out of that kind. */
    public void add(String repository, CodeBase base) throws IOException {
        TaskMaker maker = new TaskMaker(repository, base, most, SEED);
        StringBuilder counts = new StringBuilder();
        for (Task.Kind kind : Task.Kind.values()) {
            TaskMaker.Made made = maker.make(kind);
            if (made.tasks().size() >= LEAST_TASKS) {
                results.computeIfAbsent(kind, k -> new ArrayList<>()).add(run(made));
                counts.append(' ')
                        .append(kind.id())
                        .append(' ')
                        .append(made.tasks().size());
            }
        }
        progress.println(repository + ":" + (counts.isEmpty() ? " too small" : counts));
    }

    private Result run(TaskMaker.Made made) throws IOException {
        Map<String, List<List<Integer>>> found = new LinkedHashMap<>();
        for (Retriever retriever : retrievers) {
            if (!retriever.answers(made.tasks().getFirst().kind())) {
                continue;
            }
            try (Retriever.Search search = retriever.over(made.corpus())) {
                List<List<Integer>> all = new ArrayList<>();
                for (Task task : made.tasks()) {
                    all.add(search.best(task, DEEP));
                }
                found.put(retriever.id(), all);
            }
        }
        return new Result(made.corpus().repository(), made.tasks(), found);
    }

    /** For each kind of task and retriever: recall, mean reciprocal rank and the difference to the first retriever, with intervals. */
    public ObjectNode report() {
        ObjectNode report = new ObjectMapper().createObjectNode();
        report.put("seed", SEED);
        ObjectNode tasks = report.putObject("tasks");
        results.forEach((kind, all) -> tasks.set(kind.id(), report(all)));
        return report;
    }

    private ObjectNode report(List<Result> all) {
        List<Result> choose = new ArrayList<>();
        List<Result> judge = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            (i % 2 == 0 ? judge : choose).add(all.get(i));
        }
        ObjectNode node = new ObjectMapper().createObjectNode();
        node.put("repositories", judge.size());
        node.put("queries", judge.stream().mapToInt(r -> r.tasks().size()).sum());
        node.put("repositoriesForWeights", choose.size());
        ObjectNode systems = node.putObject("retrievers");
        String first = retrievers.getFirst().id();
        Scores base = Scores.of(
                judge.stream().map(r -> scores(r, r.found().get(first))).toList());
        systems.set(first, base.node(Optional.empty()));
        for (Retriever retriever : retrievers.subList(1, retrievers.size())) {
            String id = retriever.id();
            if (!judge.getFirst().found().containsKey(id)) {
                continue;
            }
            systems.set(
                    id,
                    Scores.of(judge.stream()
                                    .map(r -> scores(r, r.found().get(id)))
                                    .toList())
                            .node(Optional.of(base)));
            double weight = bestWeight(choose, first, id);
            ObjectNode fused = Scores.of(
                            judge.stream().map(r -> fused(r, first, id, weight)).toList())
                    .node(Optional.of(base));
            fused.put("weight", weight);
            systems.set(first + "+" + id, fused);
        }
        return node;
    }

    private static double bestWeight(List<Result> choose, String first, String id) {
        double best = WEIGHTS[0];
        double bestValue = -1;
        for (double weight : WEIGHTS) {
            double value = Scores.of(choose.stream()
                            .map(r -> fused(r, first, id, weight))
                            .toList())
                    .mean(Scores.RECIPROCAL);
            if (value > bestValue) {
                best = weight;
                bestValue = value;
            }
        }
        return best;
    }

    private static double[] fused(Result result, String first, String second, double weight) {
        List<List<Integer>> fused = new ArrayList<>();
        for (int i = 0; i < result.tasks().size(); i++) {
            fused.add(fused(
                    result.found().get(first).get(i), result.found().get(second).get(i), weight));
        }
        return scores(result, fused);
    }

    /** Reciprocal rank fusion (Cormack and others 2009) with k = 60. */
    private static List<Integer> fused(List<Integer> first, List<Integer> second, double weight) {
        Map<Integer, Double> score = new HashMap<>();
        for (int i = 0; i < first.size(); i++) {
            score.merge(first.get(i), 1 / (61.0 + i), Double::sum);
        }
        for (int i = 0; i < second.size(); i++) {
            score.merge(second.get(i), weight / (61.0 + i), Double::sum);
        }
        return score.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Means over the tasks of a repository, in the order of {@link Scores}. */
    private static double[] scores(Result result, List<List<Integer>> found) {
        double[] sums = new double[Scores.NAMES.length];
        for (int t = 0; t < found.size(); t++) {
            double[] one = Scores.of(found.get(t), result.tasks().get(t).right());
            Arrays.setAll(sums, i -> sums[i] + one[i] / found.size());
        }
        return sums;
    }

    /** What a repository gave, for those who look closer. */
    public ObjectNode byRepository() {
        ObjectNode node = new ObjectMapper().createObjectNode();
        String first = retrievers.getFirst().id();
        results.forEach((kind, all) -> {
            ObjectNode of = node.putObject(kind.id());
            all.forEach(r -> of.put(r.repository(), scores(r, r.found().get(first))[Scores.RECIPROCAL]));
        });
        return node;
    }

    /** Whether any repository gave tasks. */
    public boolean isEmpty() {
        return results.isEmpty();
    }
}
