package dev.cobolwright.corpus.eval.retrieval;

import dev.cobolwright.retrieval.Chunk;
import dev.cobolwright.retrieval.Facts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What chunks have in common of tables, programs called, files, copybooks of their program and verbs, each by its rarity; no words. */
final class StructureRetriever implements Retriever {
    @Override
    public String id() {
        return "structure";
    }

    @Override
    public boolean answers(Task.Kind kind) {
        return !kind.isWords();
    }

    @Override
    public Search over(Corpus corpus) {
        Map<String, Set<String>> copybooks = new HashMap<>();
        for (Chunk chunk : corpus.chunks()) {
            copybooks
                    .computeIfAbsent(chunk.path(), p -> new HashSet<>())
                    .addAll(chunk.facts().copybooks());
        }
        List<Set<String>> features = new ArrayList<>();
        Map<String, Integer> chunksWith = new HashMap<>();
        for (Chunk chunk : corpus.chunks()) {
            Set<String> own = features(chunk.facts());
            copybooks.get(chunk.path()).forEach(c -> own.add("copy " + c));
            own.forEach(f -> chunksWith.merge(f, 1, Integer::sum));
            features.add(own);
        }
        return (task, most) -> {
            Set<String> wanted = features(task.facts());
            if (task.own() >= 0) {
                copybooks.get(corpus.chunks().get(task.own()).path()).forEach(c -> wanted.add("copy " + c));
            }
            double[] scores = features.stream()
                    .mapToDouble(f -> f.stream()
                                    .filter(wanted::contains)
                                    .mapToDouble(
                                            x -> Math.log(1.0 + corpus.chunks().size() / (double) chunksWith.get(x)))
                                    .sum()
                            / Math.sqrt(4.0 + f.size()))
                    .toArray();
            return IntStream.range(0, scores.length)
                    .filter(id -> id != task.own() && scores[id] > 0)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer id) -> -scores[id])
                            .thenComparing(id -> id))
                    .limit(most)
                    .toList();
        };
    }

    private static Set<String> features(Facts facts) {
        Set<String> all = new HashSet<>();
        facts.tables().forEach(n -> all.add("table " + n));
        facts.calls().forEach(n -> all.add("call " + n));
        facts.files().forEach(n -> all.add("file " + n));
        facts.copybooks().forEach(n -> all.add("copy " + n));
        facts.verbs().forEach(n -> all.add("verb " + n));
        return all;
    }
}
