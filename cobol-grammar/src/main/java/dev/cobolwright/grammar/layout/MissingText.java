package dev.cobolwright.grammar.layout;

import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.CopyStatement;
import dev.cobolwright.grammar.syntax.DataItem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Behind which entries the text of a copybook is missing that may belong to the same record. A COPY that does not stand right of
 * the record's level-number, and EXEC SQL INCLUDE, bring records of their own where the record before is whole.
 */
final class MissingText {
    private static final Pattern HEADER =
            Pattern.compile("\\b(?:SECTION|DIVISION)\\b|\\b[FSRC]D\\b", Pattern.CASE_INSENSITIVE);
    private static final MissingText NOTHING = new MissingText();

    private final Set<DataItem> before = Collections.newSetFromMap(new IdentityHashMap<>());

    private MissingText() {}

    /** @param records in order of their text */
    static MissingText in(Parse parse, List<DataItem> records) {
        List<Span> missing = parse.copies().stream()
                .filter(copy -> copy.copybook().isEmpty())
                .map(CopyStatement::span)
                .toList();
        if (missing.isEmpty()) {
            return NOTHING;
        }
        MissingText text = new MissingText();
        List<DataItem> entries = new ArrayList<>();
        List<DataItem> recordOf = new ArrayList<>();
        for (DataItem record : records) {
            add(record, record, entries, recordOf);
        }
        missing.forEach(copy -> text.add(copy, entries, recordOf));
        return text;
    }

    private static void add(DataItem item, DataItem record, List<DataItem> entries, List<DataItem> recordOf) {
        entries.add(item);
        recordOf.add(record);
        item.children().forEach(child -> add(child, record, entries, recordOf));
    }

    /** The last entry that begins before the COPY statement is found by bisection. */
    private void add(Span copy, List<DataItem> entries, List<DataItem> recordOf) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isBefore(entries.get(middle).span(), copy)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low > 0) {
            DataItem last = entries.get(low - 1);
            if (!headerBetween(last.span().inMain(), copy.inMain()) && mayBelongTo(copy, recordOf.get(low - 1))) {
                before.add(last);
            }
        }
    }

    private static boolean headerBetween(Span entry, Span copy) {
        String text = entry.source().text();
        return entry.end() < copy.start()
                && HEADER.matcher(text).region(entry.end(), copy.start()).find();
    }

    private static boolean mayBelongTo(Span copy, DataItem record) {
        boolean whole =
                record.picture().isPresent() || record.children().stream().anyMatch(child -> !child.isConditionName());
        boolean include = copy.text().regionMatches(true, 0, "EXEC", 0, 4);
        return !whole || !include && column(copy) > column(record.span());
    }

    private static int column(Span span) {
        return span.start() - span.source().lineStart(span.startLine());
    }

    /** In order of the text: by where each stands in the parsed file, then in the copybook it came through, and so on inwards. */
    private static boolean isBefore(Span first, Span second) {
        Deque<Span> a = fromMain(first);
        Deque<Span> b = fromMain(second);
        while (!a.isEmpty() && !b.isEmpty()) {
            int order = Integer.compare(a.pop().start(), b.pop().start());
            if (order != 0) {
                return order < 0;
            }
        }
        return a.isEmpty();
    }

    private static Deque<Span> fromMain(Span span) {
        Deque<Span> path = new ArrayDeque<>();
        for (Span s = span; ; s = s.copiedBy().get()) {
            path.push(s);
            if (s.copiedBy().isEmpty()) {
                return path;
            }
        }
    }

    /** Whether text is missing between an entry and the one after it. */
    boolean isAfter(DataItem entry) {
        return !before.isEmpty() && before.contains(entry);
    }
}
