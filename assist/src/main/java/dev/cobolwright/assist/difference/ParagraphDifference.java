package dev.cobolwright.assist.difference;

import dev.cobolwright.assist.difference.Change.How;
import dev.cobolwright.assist.difference.Change.Kind;
import dev.cobolwright.assist.explain.facts.Place;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.statements.StatementLine;
import dev.cobolwright.grammar.syntax.Paragraph;
import dev.cobolwright.grammar.syntax.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the paragraphs of a program do in two revisions, statement by statement. */
final class ParagraphDifference {
    /** What stands before the first header. */
    static final String START = "the start";

    private final Version before;
    private final Version after;
    private final Renames renames;
    private final Changes.In changes;

    private ParagraphDifference(Version before, Version after, Renames renames, Changes.In changes) {
        this.before = before;
        this.after = after;
        this.renames = renames;
        this.changes = changes;
    }

    /** @param name of the paragraph, of its section where it has none */
    private record Text(String name, Place place, List<StatementLine> lines) {
        boolean doesAs(Text other, Renames renames) {
            return sameSteps(renames.later(lines), other.lines);
        }
    }

    /** @param renames takes the paragraphs that only have another name */
    static void tell(Version before, Version after, Renames renames, Changes.In changes) {
        new ParagraphDifference(before, after, renames, changes).tell();
    }

    private void tell() {
        Map<String, Text> was = texts(before);
        Map<String, Text> is = texts(after);
        Map<String, Text> gone = new LinkedHashMap<>(was);
        gone.keySet().removeAll(is.keySet());
        Map<String, Text> added = new LinkedHashMap<>(is);
        added.keySet().removeAll(was.keySet());
        renamed(gone, added);
        gone.values()
                .forEach(t -> changes.add(
                        Kind.PARAGRAPH,
                        How.REMOVED,
                        t.name,
                        t.name + " is gone" + size(t),
                        List.of(t.place),
                        List.of()));
        is.forEach((key, text) -> {
            if (added.containsKey(key)) {
                changes.add(
                        Kind.PARAGRAPH,
                        How.ADDED,
                        text.name,
                        text.name + " is new" + size(text),
                        List.of(),
                        List.of(text.place));
            } else if (was.containsKey(key) && !was.get(key).doesAs(text, renames)) {
                changed(was.get(key), text);
            }
        });
    }

    private static String size(Text text) {
        return ", " + text.lines.size() + (text.lines.size() == 1 ? " step" : " steps");
    }

    private void renamed(Map<String, Text> gone, Map<String, Text> added) {
        for (String key : List.copyOf(gone.keySet())) {
            Text was = gone.get(key);
            added.entrySet().stream()
                    .filter(e -> was.lines.size() > 1 && was.doesAs(e.getValue(), renames))
                    .findFirst()
                    .ifPresent(e -> {
                        Text is = e.getValue();
                        if (!was.name.equals(is.name)) {
                            renames.add(was.name, is.name);
                        }
                        changes.add(
                                Kind.PARAGRAPH,
                                How.CHANGED,
                                is.name,
                                was.name.equals(is.name)
                                        ? is.name + " is in another section"
                                        : was.name + " is now called " + is.name,
                                List.of(was.place),
                                List.of(is.place));
                        gone.remove(key);
                        added.remove(e.getKey());
                    });
        }
    }

    private void changed(Text was, Text is) {
        List<StatementLine> removed = new ArrayList<>();
        List<StatementLine> inserted = new ArrayList<>();
        for (Alignment<StatementLine> row :
                Alignment.of(was.lines, is.lines, (a, b) -> sameStep(renames.later(a), b))) {
            if (row.before().isPresent() && row.after().isPresent()) {
                hunk(is.name, removed, inserted);
            } else {
                row.before().ifPresent(removed::add);
                row.after().ifPresent(inserted::add);
            }
        }
        hunk(is.name, removed, inserted);
    }

    /** Lines that took the place of others; those with one verb are paired in order. */
    private void hunk(String paragraph, List<StatementLine> removed, List<StatementLine> inserted) {
        for (Alignment<StatementLine> row : Alignment.of(removed, inserted, ParagraphDifference::isAlike)) {
            List<Place> places =
                    row.before().map(l -> List.of(before.place(l.span()))).orElse(List.of());
            List<Place> later =
                    row.after().map(l -> List.of(after.place(l.span()))).orElse(List.of());
            How how = places.isEmpty() ? How.ADDED : later.isEmpty() ? How.REMOVED : How.CHANGED;
            String text = switch (how) {
                case ADDED -> row.after().orElseThrow().text();
                case REMOVED -> row.before().orElseThrow().text();
                case CHANGED ->
                    changedText(row.before().orElseThrow(), row.after().orElseThrow());
            };
            changes.add(Kind.STATEMENT, how, paragraph, text, places, later);
        }
        removed.clear();
        inserted.clear();
    }

    private static String changedText(StatementLine was, StatementLine is) {
        return was.text().equals(is.text())
                ? is.text() + ", now " + (is.depth() > was.depth() ? "inside another statement" : "outside of it")
                : is.text() + ", before " + was.text();
    }

    private static boolean isAlike(StatementLine a, StatementLine b) {
        return a.words().equals(b.words())
                || a.depth() == b.depth()
                        && !a.words().isEmpty()
                        && !b.words().isEmpty()
                        && a.words().getFirst().equals(b.words().getFirst());
    }

    private static boolean sameStep(StatementLine a, StatementLine b) {
        return a.depth() == b.depth() && a.words().equals(b.words());
    }

    private static boolean sameSteps(List<StatementLine> a, List<StatementLine> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!sameStep(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** By section and name, with a number where a name stands several times. */
    private static Map<String, Text> texts(Version version) {
        Map<String, Text> texts = new LinkedHashMap<>();
        for (Section section : version.scope().program().sections()) {
            for (Paragraph paragraph : section.paragraphs()) {
                if (paragraph.name().isEmpty() && paragraph.statements().isEmpty()) {
                    continue;
                }
                String name = !paragraph.name().isEmpty()
                        ? paragraph.name()
                        : section.name().isEmpty() ? START : section.name();
                String key = section.name() + "/" + paragraph.name();
                int number = 1;
                while (texts.containsKey(key + "#" + number)) {
                    number++;
                }
                texts.put(
                        key + "#" + number,
                        new Text(name, version.place(paragraph.span()), Cobol.lines(version.parse(), paragraph)));
            }
        }
        return texts;
    }
}
