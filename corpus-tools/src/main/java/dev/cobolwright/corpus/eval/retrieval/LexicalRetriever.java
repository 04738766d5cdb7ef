package dev.cobolwright.corpus.eval.retrieval;

import dev.cobolwright.retrieval.Chunk;
import dev.cobolwright.retrieval.CodeIndex;
import dev.cobolwright.retrieval.Filter;
import dev.cobolwright.retrieval.Hit;
import dev.cobolwright.retrieval.IndexedFile;
import dev.cobolwright.retrieval.LuceneIndex;
import dev.cobolwright.retrieval.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The product's index: code by likeness, comments by their words.
 *
 * @param wording of searches for comments
 */
record LexicalRetriever(String id, Wording wording) implements Retriever {
    @Override
    public boolean answers(Task.Kind kind) {
        return id.equals("bm25") || kind.isWords();
    }

    @Override
    public Search over(Corpus corpus) throws IOException {
        Path folder = Files.createTempDirectory("cobolwright-eval");
        LuceneIndex index = CodeIndex.open(folder);
        Map<String, List<Chunk>> files = new HashMap<>();
        Map<String, Integer> ids = new HashMap<>();
        for (int id = 0; id < corpus.chunks().size(); id++) {
            Chunk chunk = corpus.chunks().get(id);
            files.computeIfAbsent(chunk.path(), p -> new ArrayList<>()).add(chunk);
            ids.put(chunk.path() + ":" + chunk.startLine(), id);
        }
        for (Map.Entry<String, List<Chunk>> file : files.entrySet()) {
            index.update(IndexedFile.of(file.getKey(), "1"), file.getValue());
        }
        index.refresh();
        return new Search() {
            @Override
            public List<Integer> best(Task task, int most) throws IOException {
                Filter filter = Filter.NONE.only(Chunk.Kind.ofCobol());
                if (task.own() >= 0) {
                    Chunk own = corpus.chunks().get(task.own());
                    filter = filter.without(new Filter.Exclusion(own.path(), own.startLine(), own.endLine()));
                }
                List<Hit> hits = task.kind().isWords()
                        ? index.search(task.query(), most, filter, wording)
                        : index.similar(task.query(), most, filter);
                return hits.stream()
                        .map(hit -> ids.get(hit.path() + ":" + hit.startLine()))
                        .toList();
            }

            @Override
            public void close() throws IOException {
                index.close();
                try (Stream<Path> left = Files.list(folder)) {
                    for (Path file : left.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(folder);
            }
        };
    }
}
