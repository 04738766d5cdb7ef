package dev.cobolwright.assist.review;

import dev.cobolwright.assist.files.WrittenWords;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.CopyStatement;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What of a program is another than in a version before: paragraphs, records and the rest between their headers, compared by the words they
 * are made of, those of their copybooks among them. Where they stand, blanks, comments, letter case of words, sequence numbers and columns
 * 73-80 make no difference.
 *
 * @param path of the program
 * @param changed ranges of the program's text
 */
public record ChangedCode(String path, List<Range> changed) {
    /** @param start offset, inclusive; @param end exclusive */
    record Range(int start, int end) {
        boolean has(int offset) {
            return start <= offset && offset < end;
        }
    }

    /** A program that was not there before. */
    public static ChangedCode allOf(String path) {
        return new ChangedCode(path, List.of(new Range(0, Integer.MAX_VALUE)));
    }

    public static ChangedCode between(Parse before, Parse after) {
        Map<String, Integer> known = new HashMap<>();
        units(before).forEach(u -> known.merge(u.words, 1, Integer::sum));
        List<Range> changed = new ArrayList<>();
        for (Unit unit : units(after)) {
            if (known.merge(unit.words, -1, Integer::sum) < 0) {
                changed.add(unit.range);
            }
        }
        return new ChangedCode(after.source().path(), List.copyOf(changed));
    }

    /** Whether a finding is about what changed: it stands there, or what explains it does. */
    public boolean concerns(Finding finding) {
        return concerns(finding.place()) || finding.found().related().stream().anyMatch(n -> concerns(n.place()));
    }

    private boolean concerns(Place place) {
        Place main = place.inMain();
        return main.path().equals(path) && changed.stream().anyMatch(r -> r.has(main.start()));
    }

    private record Unit(Range range, String words) {}

    private static List<Unit> units(Parse parse) {
        TreeSet<Integer> starts = new TreeSet<>();
        starts.add(0);
        parse.programs().forEach(p -> addStarts(parse.source(), p, starts));
        Lexemes lexemes = Cobol.lexemes(parse);
        Map<Integer, String> copied = copied(parse);
        List<Unit> units = new ArrayList<>();
        int i = 0;
        for (int start : starts) {
            Integer next = starts.higher(start);
            int end = next == null ? Integer.MAX_VALUE : next;
            StringBuilder words = new StringBuilder();
            for (; i < lexemes.size() && lexemes.start(i) < end; i++) {
                words.append(WrittenWords.word(lexemes, i)).append(' ');
                words.append(copied.getOrDefault(lexemes.start(i), ""));
            }
            units.add(new Unit(new Range(start, end), words.toString()));
        }
        return units;
    }

    private static void addStarts(SourceText source, Program program, TreeSet<Integer> starts) {
        add(source, program.span(), starts);
        program.procedureDivision().ifPresent(s -> add(source, s, starts));
        program.files().forEach(f -> add(source, f.span(), starts));
        program.files().forEach(f -> addRecords(source, f.records(), starts));
        addRecords(source, program.data(), starts);
        program.sections().forEach(s -> add(source, s.span(), starts));
        program.paragraphs().forEach(p -> add(source, p.span(), starts));
        program.nested().forEach(p -> addStarts(source, p, starts));
    }

    /** A record that a COPY brings begins at the COPY. */
    private static void addRecords(SourceText source, List<DataItem> items, TreeSet<Integer> starts) {
        items.forEach(item -> add(source, item.span().inMain(), starts));
    }

    private static void add(SourceText source, Span span, TreeSet<Integer> starts) {
        if (!span.isCopied() && span.source() == source) {
            starts.add(span.start());
        }
    }

    /** The words that each COPY statement of the program brings, through others too, by its offset. */
    private static Map<Integer, String> copied(Parse parse) {
        Map<Integer, String> words = new HashMap<>();
        for (CopyStatement copy : parse.copies()) {
            String text = copy.copybook().map(WrittenWords::of).orElse("missing ");
            words.merge(copy.span().inMain().start(), text, String::concat);
        }
        return words;
    }
}
