package dev.cobolwright.retrieval;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the lines of a chunk work with: names in upper case, sorted, at most {@value #MOST} of each.
 *
 * @param reads data items whose value is used; in a JCL step data sets that exist before it
 * @param writes data items that are changed, those read too among them; in a JCL step data sets that it makes or extends
 * @param calls programs, transactions and procedures that are run
 * @param tables of SQL, and segments of IMS
 * @param files of COBOL and CICS, queues, maps
 * @param copybooks copied by these lines
 * @param verbs of the statements
 */
public record Facts(
        List<String> reads,
        List<String> writes,
        List<String> calls,
        List<String> tables,
        List<String> files,
        List<String> copybooks,
        List<String> verbs) {
    /** Nothing is known. */
    public static final Facts NONE =
            new Facts(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    static final int MOST = 64;

    private static final String BETWEEN_NAMES = "\t";
    private static final String BETWEEN_LISTS = "\n";

    public Facts {
        reads = List.copyOf(reads);
        writes = List.copyOf(writes);
        calls = List.copyOf(calls);
        tables = List.copyOf(tables);
        files = List.copyOf(files);
        copybooks = List.copyOf(copybooks);
        verbs = List.copyOf(verbs);
    }

    /** One string, as the index keeps it; empty for none. */
    String encoded() {
        return equals(NONE)
                ? ""
                : Stream.of(reads, writes, calls, tables, files, copybooks, verbs)
                        .map(names -> String.join(BETWEEN_NAMES, names))
                        .collect(Collectors.joining(BETWEEN_LISTS));
    }

    static Facts decoded(String encoded) {
        if (encoded.isEmpty()) {
            return NONE;
        }
        List<List<String>> lists = Stream.of(encoded.split(BETWEEN_LISTS, -1))
                .map(names -> names.isEmpty() ? List.<String>of() : List.of(names.split(BETWEEN_NAMES, -1)))
                .toList();
        return new Facts(
                lists.get(0), lists.get(1), lists.get(2), lists.get(3), lists.get(4), lists.get(5), lists.get(6));
    }

    /** Facts as they are found. */
    static final class Draft {
        final SortedSet<String> reads = new TreeSet<>();
        final SortedSet<String> writes = new TreeSet<>();
        final SortedSet<String> calls = new TreeSet<>();
        final SortedSet<String> tables = new TreeSet<>();
        final SortedSet<String> files = new TreeSet<>();
        final SortedSet<String> copybooks = new TreeSet<>();
        final SortedSet<String> verbs = new TreeSet<>();

        Facts facts() {
            return new Facts(
                    list(reads), list(writes), list(calls), list(tables), list(files), list(copybooks), list(verbs));
        }

        private static List<String> list(SortedSet<String> names) {
            return names.stream()
                    .map(name -> name.replaceAll("[\\t\\n\\r]", " "))
                    .filter(name -> !name.isEmpty())
                    .limit(MOST)
                    .toList();
        }
    }
}
