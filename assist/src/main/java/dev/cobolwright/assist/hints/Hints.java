package dev.cobolwright.assist.hints;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.layout.DataLayout;
import dev.cobolwright.grammar.layout.ItemLayout;
import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.symbols.Resolution;
import dev.cobolwright.grammar.symbols.Scope;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.NameKind;
import dev.cobolwright.grammar.syntax.NameReference;
import dev.cobolwright.grammar.syntax.Section;
import dev.cobolwright.model.Cancellation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Offset and length behind data items, the values behind condition-names, and what PERFORM runs to. */
public final class Hints {
    private static final int LONGEST_VALUES = 40;

    private final Parse parse;
    private final SourceText source;
    private final int from;
    private final int to;
    private final List<Hint> found = new ArrayList<>();

    private Hints(Parse parse, int from, int to) {
        this.parse = parse;
        this.source = parse.source();
        this.from = from;
        this.to = to;
    }

    /** Those between two offsets, in order of their text. */
    public static List<Hint> in(Snapshot snapshot, int from, int to, Cancellation cancellation) {
        Hints hints = new Hints(snapshot.parse(), from, to);
        Lexemes lexemes = Cobol.lexemes(snapshot.parse());
        for (Scope scope : Scope.all(snapshot.parse())) {
            cancellation.check();
            hints.entries(scope);
            hints.references(scope, lexemes);
        }
        hints.found.sort(Comparator.comparingInt(Hint::offset));
        return hints.found;
    }

    private boolean isShown(Span span) {
        return !span.isCopied() && span.source() == source && span.start() < to && span.end() > from;
    }

    private void entries(Scope scope) {
        List<DataItem> shown = scope.program()
                .allData()
                .filter(i -> isShown(i.span()) && !i.isConditionName())
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        DataLayout layout = DataLayout.of(parse, scope.program());
        for (DataItem item : shown) {
            layout.of(item).filter(ItemLayout::isKnown).ifPresent(l -> entry(item, l));
        }
    }

    private void entry(DataItem item, ItemLayout layout) {
        int end = item.span().end();
        String times = layout.occurs() > 1 ? " x " + layout.occurs() : "";
        String label = item == layout.record()
                ? layout.length() + times
                : "+" + layout.offset() + " " + layout.length() + times;
        String about = layout.movesWithTables() ? ", at the maximum of the tables before it" : "";
        found.add(new Hint(
                end,
                label,
                "`" + item.name() + "` begins at byte " + layout.offset() + " of `"
                        + layout.record().name() + "`"
                        + about + " and takes " + layout.length() + (layout.length() == 1 ? " byte" : " bytes")
                        + (layout.occurs() > 1 ? ", " + layout.occurs() + " times." : ".")));
    }

    private void references(Scope scope, Lexemes lexemes) {
        for (NameReference reference : scope.program().references()) {
            if (!isShown(reference.span())) {
                continue;
            }
            if (reference.kind() == NameKind.PROCEDURE) {
                procedure(scope, reference, lexemes);
            } else if (scope.resolve(reference) instanceof Resolution.Data data
                    && data.item().isConditionName()) {
                condition(reference, data);
            }
        }
    }

    private void condition(NameReference reference, Resolution.Data data) {
        Optional<String> values = data.item().value().map(v -> v.strip().replaceAll("\\s+", " "));
        if (values.isPresent() && values.get().length() <= LONGEST_VALUES) {
            String owner =
                    data.groups().isEmpty() ? "" : data.groups().getFirst().name();
            found.add(new Hint(
                    reference.span().end(),
                    "= " + values.get(),
                    "`" + owner + "` has the value " + values.get() + "."));
        }
    }

    /** Behind PERFORM of a section: its last paragraph; behind THRU: all paragraphs of the range. */
    private void procedure(Scope scope, NameReference reference, Lexemes lexemes) {
        int at = lexemes.from(reference.span().start());
        String before = at > 0 ? lexemes.word(at - 1) : "";
        String verb = at > 2 ? lexemes.word(at - 3) : "";
        Resolution target = scope.resolve(reference);
        if (before.equals("PERFORM") && target instanceof Resolution.ToSection section) {
            section(reference, section.section());
        } else if ((before.equals("THROUGH") || before.equals("THRU")) && verb.equals("PERFORM")) {
            range(scope, reference, lexemes.word(at - 2));
        }
    }

    private void section(NameReference reference, Section section) {
        List<String> names = section.paragraphs().stream()
                .map(p -> p.name())
                .filter(n -> !n.isEmpty())
                .toList();
        if (!names.isEmpty()) {
            found.add(new Hint(
                    reference.span().end(), "to " + names.getLast(), "Runs " + String.join(", ", names) + "."));
        }
    }

    private void range(Scope scope, NameReference last, String first) {
        List<String> names = scope.program().paragraphs().map(p -> p.name()).collect(Collectors.toList());
        int start = names.indexOf(first);
        int end = names.indexOf(last.name());
        if (start >= 0 && end > start + 1) {
            List<String> range = names.subList(start, end + 1);
            found.add(new Hint(
                    last.span().end(), range.size() + " paragraphs", "Runs " + String.join(", ", range) + "."));
        }
    }
}
