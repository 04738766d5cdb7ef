package dev.cobolwright.assist.similar;

import dev.cobolwright.grammar.source.CodeText;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.retrieval.Chunk;
import dev.cobolwright.retrieval.Chunker;
import dev.cobolwright.retrieval.CodeSearch;
import dev.cobolwright.retrieval.Filter;
import dev.cobolwright.retrieval.Hit;
import dev.cobolwright.retrieval.IndexException;
import java.util.List;
import java.util.Optional;

/** Code of the index that is like the paragraph, record or step that lines are in. */
public final class SimilarCode {
    private SimilarCode() {}

    /**
     * @param first line, from 0; with the same last line the whole paragraph is meant, else these lines
     * @param last inclusive
     * @param visible what the user may see and wants
     * @return best first; none for lines without code
     */
    public static List<Hit> to(SourceText source, int first, int last, CodeSearch index, Filter visible, int limit)
            throws IndexException {
        Optional<Chunk> around = Chunker.read(source).stream()
                .filter(c -> c.kind().layer() != Chunk.Layer.EMBEDDED)
                .filter(c -> c.startLine() <= first + 1 && first + 1 <= c.endLine())
                .findFirst();
        if (around.isEmpty()) {
            return List.of();
        }
        Chunk chunk = around.get();
        boolean marked = last > first;
        String code = marked ? CodeText.of(source, first, last + 1) : chunk.text();
        int from = marked ? first + 1 : chunk.startLine();
        int to = marked ? last + 1 : chunk.endLine();
        Filter others = visible.without(new Filter.Exclusion(source.path(), from, to));
        if (others.kinds().isEmpty()) {
            others = others.only(
                    chunk.kind().layer() == Chunk.Layer.JOBS
                            ? new Chunk.Kind[] {Chunk.Kind.STEP, Chunk.Kind.JOB}
                            : Chunk.Kind.ofCobol());
        }
        return code.isBlank() ? List.of() : index.similar(code, limit, others);
    }
}
