package dev.cobolwright.assist.similar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.retrieval.Chunk;
import dev.cobolwright.retrieval.Chunker;
import dev.cobolwright.retrieval.CodeIndex;
import dev.cobolwright.retrieval.Filter;
import dev.cobolwright.retrieval.Hit;
import dev.cobolwright.retrieval.IndexedFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimilarCodeTest {
    private static final String READER = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. %s.
                   PROCEDURE DIVISION.
                   READ-NEXT.
                       READ ORDER-FILE
                           AT END SET NO-MORE-ORDERS TO TRUE
                       END-READ
                       ADD 1 TO ORDER-COUNT.
                   PRINT-%s.
                       DISPLAY 'TOTAL OF %s'
                       DISPLAY ORDER-COUNT
                       CLOSE ORDER-FILE
                       GOBACK.
            """;

    @TempDir
    Path folder;

    @Test
    void findsTheSameParagraphOfOtherPrograms() throws Exception {
        try (CodeIndex index = CodeIndex.open(folder)) {
            SourceText first = add(index, "A.cbl", Set.of());
            add(index, "B.cbl", Set.of());
            add(index, "C.cbl", Set.of("payroll"));
            index.refresh();
            Filter sales = Filter.NONE.visibleTo(Set.of("sales"));
            assertEquals(List.of("B.cbl:3-8"), places(SimilarCode.to(first, 5, 5, index, sales, 1)));
            assertEquals(List.of("B.cbl:9-13"), places(SimilarCode.to(first, 10, 11, index, sales, 1)));
            assertEquals(
                    2,
                    SimilarCode.to(first, 5, 5, index, Filter.NONE.visibleTo(Set.of("payroll")), 9).stream()
                            .filter(hit -> !hit.path().equals("A.cbl") && hit.startLine() == 3)
                            .count());
            assertEquals(List.of(), SimilarCode.to(SourceText.of("E.cbl", ""), 0, 0, index, sales, 9));
        }
    }

    private static SourceText add(CodeIndex index, String path, Set<String> groups) throws Exception {
        String name = path.substring(0, 1);
        SourceText source = SourceText.of(path, READER.formatted(name, name, name));
        index.update(IndexedFile.of(path, Chunk.hashOf(source.text())).visibleTo(groups), Chunker.read(source));
        return source;
    }

    private static List<String> places(List<Hit> hits) {
        return hits.stream()
                .map(h -> h.path() + ":" + h.startLine() + "-" + h.endLine())
                .toList();
    }
}
