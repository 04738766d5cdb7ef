package dev.cobolwright.retrieval;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/** A searcher that knows the parts of its index. */
final class Opened extends IndexSearcher {
    private final List<Part> parts;

    Opened(IndexReader reader) {
        super(reader);
        this.parts = parts(reader);
    }

    List<Part> parts() {
        return parts;
    }

    private static List<Part> parts(IndexReader reader) {
        Set<Part> parts = new LinkedHashSet<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            for (FieldInfo field : leaf.reader().getFieldInfos()) {
                if (Part.baseOf(field.name).equals(Fields.CODE)) {
                    Part.of(field.name).ifPresent(parts::add);
                }
            }
        }
        return parts.stream()
                .sorted(Comparator.comparing(Part::layer).thenComparing(Part::access))
                .toList();
    }
}
