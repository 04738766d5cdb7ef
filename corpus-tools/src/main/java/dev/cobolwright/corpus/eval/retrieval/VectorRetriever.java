package dev.cobolwright.corpus.eval.retrieval;

import dev.cobolwright.retrieval.Chunk;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Compares the query's vector with that of every chunk: what no approximate search over the same vectors can be better than. */
record VectorRetriever(Encoder encoder) implements Retriever {
    @Override
    public String id() {
        return encoder.id();
    }

    @Override
    public Search over(Corpus corpus) {
        List<String> texts = corpus.chunks().stream().map(Chunk::text).toList();
        encoder.corpus(texts);
        List<float[]> vectors = texts.stream().map(encoder::encode).toList();
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
