package dev.cobolwright.corpus.eval.retrieval;

import dev.cobolwright.retrieval.Chunk;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Compares the query's vector with that of every chunk: what no approximate search over the same vectors can be better than. */
final class VectorRetriever implements Retriever {
    private final Encoder encoder;
    /** Tasks of a repository have most chunks in common. */
    private final Map<String, float[]> known = new HashMap<>();

    private List<String> last = List.of();

    VectorRetriever(Encoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public String id() {
        return encoder.id();
    }

    @Override
    public Search over(Corpus corpus) {
        List<String> texts = corpus.chunks().stream().map(Chunk::text).toList();
        if (!last.equals(texts)) {
            known.clear();
        }
        last = texts;
        encoder.corpus(texts);
        List<float[]> vectors = texts.stream()
                .map(text -> known.computeIfAbsent(text, encoder::encode))
                .toList();
        return (task, most) -> {
            float[] query = encoder.encode(task.query());
            double[] scores =
                    vectors.stream().mapToDouble(v -> product(query, v)).toArray();
            return IntStream.range(0, scores.length)
                    .filter(id -> id != task.own())
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer id) -> -scores[id])
                            .thenComparing(id -> id))
                    .limit(most)
                    .toList();
        };
    }

    private static double product(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
