package dev.cobolwright.assist.review;

import dev.cobolwright.assist.review.names.NamesUsed;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.layout.ItemLayout;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.DataItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A field of a copybook that a program uses, and that lies elsewhere in its record, or has another length, than before the copybook changed.
 *
 * @param program PROGRAM-ID
 * @param record the record it is in, by its name in the program
 * @param name as the program names it, after REPLACING
 * @param place of its name in the copybook
 * @param before where it lay, counted from the first byte that the copybook describes
 * @param use the first place where the program names it
 */
public record MovedField(
        String program, String record, String name, Place place, Bytes before, Bytes after, Place use) {
    /** @param offset from 0; @param length of all occurrences */
    public record Bytes(long offset, long length) {}

    /** A field, whatever it is called by REPLACING: the copybook, the COPY statement's number, the names before the program's. */
    private record Key(String copybook, int copy, String path) {}

    private record Lying(DataItem item, DataItem record, Bytes bytes) {}

    /** Of all programs of a text that copies what changed. @param changed whether the copybook of a path is another than before */
    public static List<MovedField> between(Parse before, Parse after, Predicate<String> changed) {
        List<ReviewedProgram> then = new ReviewedFile(before).programs();
        List<MovedField> moved = new ArrayList<>();
        for (ReviewedProgram now : new ReviewedFile(after).programs()) {
            then.stream()
                    .filter(p -> p.program().name().equals(now.program().name()))
                    .findFirst()
                    .ifPresent(p -> between(p, now, changed, moved));
        }
        return moved;
    }

    private static void between(
            ReviewedProgram before, ReviewedProgram after, Predicate<String> changed, List<MovedField> moved) {
        Map<Key, Lying> was = fields(before, changed);
        if (was.isEmpty()) {
            return;
        }
        NamesUsed names = NamesUsed.of(after);
        fields(after, changed).forEach((key, is) -> {
            Lying then = was.get(key);
            Optional<Place> use = names.of(is.item()).stream()
                    .findFirst()
                    .map(u -> Place.of(u.name().span()));
            if (then != null && !then.bytes().equals(is.bytes()) && use.isPresent()) {
                moved.add(new MovedField(
                        after.program().name(),
                        is.record().name(),
                        is.item().name(),
                        Place.of(is.item().nameSpan()),
                        then.bytes(),
                        is.bytes(),
                        use.get()));
            }
        });
    }

    private static Map<Key, Lying> fields(ReviewedProgram program, Predicate<String> changed) {
        Reader reader = new Reader(program, changed);
        program.program().files().forEach(f -> f.records().forEach(r -> reader.read(r, r, "")));
        program.program().data().forEach(r -> reader.read(r, r, ""));
        return reader.fields();
    }

    private static final class Reader {
        private final ReviewedProgram program;
        private final Predicate<String> changed;
        private final Map<Span, Integer> copies = new HashMap<>();
        private final Map<Key, Lying> found = new java.util.LinkedHashMap<>();
        private final Map<Key, Long> first = new HashMap<>();

        Reader(ReviewedProgram program, Predicate<String> changed) {
            this.program = program;
            this.changed = changed;
        }

        void read(DataItem item, DataItem record, String above) {
            String path = above + "/" + item.name();
            Optional<Span> copy = item.span().copiedBy();
            Optional<ItemLayout> layout = program.layout().of(item).filter(ItemLayout::isKnown);
            String copybook = item.span().source().path();
            if (copy.isPresent() && layout.isPresent() && !item.isFiller() && changed.test(copybook)) {
                int number = copies.computeIfAbsent(copy.get(), c -> copies.size());
                long offset = layout.get().offset();
                first.merge(new Key(copybook, number, record.name()), offset, Math::min);
                found.putIfAbsent(
                        new Key(copybook, number, path),
                        new Lying(item, record, new Bytes(offset, layout.get().totalLength())));
            }
            item.children().forEach(child -> read(child, record, path));
        }

        /** With offsets from the first byte of the copybook in its record, so that what stands before the COPY does not count. */
        Map<Key, Lying> fields() {
            Map<Key, Lying> fields = new java.util.LinkedHashMap<>();
            found.forEach((key, lying) -> {
                long start = first.get(
                        new Key(key.copybook(), key.copy(), lying.record().name()));
                fields.put(
                        key,
                        new Lying(
                                lying.item(),
                                lying.record(),
                                new Bytes(
                                        lying.bytes().offset() - start,
                                        lying.bytes().length())));
            });
            return fields;
        }
    }
}
