package dev.cobolwright.assist.difference;

import dev.cobolwright.assist.explain.facts.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects changes. What several programs have from one copybook is one change of all of them. */
final class Changes {
    private final Map<Change, List<String>> found = new LinkedHashMap<>();

    /** The side of one program. */
    final class In {
        private final String program;

        private In(String program) {
            this.program = program;
        }

        void add(Change.Kind kind, Change.How how, String text, List<Place> before, List<Place> after) {
            add(kind, how, "", text, before, after);
        }

        void add(
                Change.Kind kind,
                Change.How how,
                String paragraph,
                String text,
                List<Place> before,
                List<Place> after) {
            Change change = new Change(
                    kind,
                    how,
                    List.of(),
                    paragraph,
                    text,
                    before.stream().distinct().toList(),
                    after.stream().distinct().toList());
            List<String> programs = found.computeIfAbsent(change, c -> new ArrayList<>());
            if (!programs.contains(program)) {
                programs.add(program);
            }
        }
    }

    /** @param program a program, copybook or job */
    In in(String program) {
        return new In(program);
    }

    int size() {
        return found.values().stream().mapToInt(List::size).sum();
    }

    /** By program, those of several programs first. */
    List<Change> all() {
        List<Change> all = new ArrayList<>();
        found.forEach((c, programs) -> all.add(
                new Change(c.kind(), c.how(), List.copyOf(programs), c.paragraph(), c.text(), c.before(), c.after())));
        List<String> order = all.stream()
                .flatMap(c -> c.programs().stream())
                .distinct()
                .sorted()
                .toList();
        all.sort(java.util.Comparator.<Change>comparingInt(c -> c.programs().size() > 1
                        ? -1
                        : order.indexOf(c.programs().getFirst()))
                .thenComparing(c -> c.programs().toString()));
        return List.copyOf(all);
    }
}
