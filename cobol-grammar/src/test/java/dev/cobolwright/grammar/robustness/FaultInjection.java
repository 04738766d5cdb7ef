package dev.cobolwright.grammar.robustness;

import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.robustness.Facts.Fact;
import dev.cobolwright.grammar.robustness.Facts.Kind;
import dev.cobolwright.grammar.robustness.Fault.Edit;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.syntax.CopyStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Breaks good programs in one place and counts what else of them is lost. By hand: {@code FaultInjection [--worst N] [--list
 * FILE] FOLDER...}, where the programs of the folders, or those that a file lists, are used.
 */
public final class FaultInjection {
    private static final int TRIES = 3;
    private static final String COPYBOOK_REMOVED = "COPYBOOK_REMOVED";

    /** What one fault did: facts outside of the damage and how many of them were lost, and the errors that came. */
    record Outcome(String fault, String where, Map<Kind, int[]> counts, int errors) {
        double share(Set<Kind> kinds) {
            int all = 0;
            int lost = 0;
            for (Kind kind : kinds) {
                int[] count = counts.getOrDefault(kind, new int[2]);
                all += count[0];
                lost += count[1];
            }
            return all == 0 ? 1 : 1 - (double) lost / all;
        }
    }

    private final Copybooks copybooks;
    final List<Outcome> outcomes = new ArrayList<>();
    int programs;

    FaultInjection(Copybooks copybooks) {
        this.copybooks = copybooks;
    }

    public static void main(String[] args) throws IOException {
        int worst = 0;
        List<SourceText> programs = new ArrayList<>();
        Copybooks copybooks = Copybooks.NONE;
        Set<Path> listed = new HashSet<>();
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--worst" -> worst = Integer.parseInt(args[++i]);
                case "--list" -> Files.readAllLines(Path.of(args[++i])).forEach(line -> listed.add(Path.of(line)));
                default -> {
                    SampleTexts texts = SampleTexts.of(Path.of(args[i]));
                    Copybooks before = copybooks;
                    copybooks = (name, library, from) ->
                            texts.finder().find(name, library, from).or(() -> before.find(name, library, from));
                    texts.programs().stream()
                            .filter(p -> listed.isEmpty() || listed.contains(Path.of(p.path())))
                            .forEach(programs::add);
                }
            }
        }
        FaultInjection run = new FaultInjection(copybooks);
        run.breakSome(programs, 200);
        System.out.println(run.table());
        Set<Kind> kinds = Set.of(Kind.SYMBOL, Kind.PARAGRAPH, Kind.SECTION, Kind.FILE);
        run.outcomes.stream()
                .sorted(Comparator.comparingDouble(o -> o.share(kinds)))
                .limit(worst)
                .forEach(o ->
                        System.out.printf("%.3f %s %s, %d errors%n", o.share(kinds), o.fault(), o.where(), o.errors()));
    }

    /** Breaks at most so many of the programs, from all over the list, each of them without errors and of some size. */
    void breakSome(List<SourceText> candidates, int most) {
        List<SourceText> shuffled = new ArrayList<>(candidates);
        Collections.shuffle(shuffled, new Random(1));
        for (SourceText program : shuffled) {
            Parse parse = Cobol.parse(program, copybooks, Dialect.GNUCOBOL);
            if (programs < most
                    && parse.accepted()
                    && parse.programs().getFirst().paragraphs().count() > 2) {
                programs++;
                breakOne(parse);
            }
        }
    }

    private void breakOne(Parse whole) {
        Facts facts = new Facts(whole);
        Random random = new Random(whole.source().text().hashCode());
        for (Fault fault : Fault.values()) {
            for (int i = 0; i < TRIES; i++) {
                fault.in(whole.source(), random).ifPresent(edit -> outcomes.add(outcome(whole, facts, fault, edit)));
            }
        }
        List<CopyStatement> found =
                whole.copies().stream().filter(c -> c.copybook().isPresent()).toList();
        if (!found.isEmpty()) {
            outcomes.add(withoutCopybook(whole, facts, found.get(random.nextInt(found.size()))));
        }
    }

    private Outcome outcome(Parse whole, Facts facts, Fault fault, Edit edit) {
        SourceText source = whole.source();
        Parse broken = Cobol.parse(source.withText(edit.applied(source.text())), copybooks, whole.dialect());
        int[] first = facts.ownText(edit.from());
        int[] last = facts.ownText(Math.max(edit.from(), edit.to() - 1));
        int from = Math.min(Math.min(first[0], last[0]), edit.from());
        int to = Math.max(Math.max(first[1], last[1]), edit.to());
        int shift = edit.by().length() - (edit.to() - edit.from());
        Set<String> left = keys(broken);
        Map<Kind, int[]> counts = new EnumMap<>(Kind.class);
        for (Fact fact : facts.facts) {
            int start = fact.mainStart();
            if (start >= from && start < to) {
                continue;
            }
            count(counts, fact, left.contains(fact.key(start < from ? start : start + shift)));
        }
        int line = source.lineOf(edit.from());
        String where =
                source.path() + ":" + (line + 1) + " " + source.line(line).strip();
        return new Outcome(fault.name(), where, counts, errors(broken));
    }

    private Outcome withoutCopybook(Parse whole, Facts facts, CopyStatement copy) {
        Copybooks fewer = (name, library, from) ->
                name.equals(copy.name()) ? Optional.empty() : copybooks.find(name, library, from);
        Parse broken = Cobol.parse(whole.source(), fewer, whole.dialect());
        Set<String> left = keys(broken);
        Map<Kind, int[]> counts = new EnumMap<>(Kind.class);
        for (Fact fact : facts.facts) {
            boolean brought = false;
            for (var at = fact.name().copiedBy(); at.isPresent(); at = at.get().copiedBy()) {
                brought |= at.get().text().contains(copy.name());
            }
            if (!brought) {
                count(counts, fact, left.contains(fact.key(fact.mainStart())));
            }
        }
        return new Outcome(COPYBOOK_REMOVED, whole.source().path() + " " + copy.name(), counts, errors(broken));
    }

    private static void count(Map<Kind, int[]> counts, Fact fact, boolean survived) {
        int[] count = counts.computeIfAbsent(fact.kind(), k -> new int[2]);
        count[0]++;
        count[1] += survived ? 0 : 1;
    }

    private static Set<String> keys(Parse parse) {
        Set<String> keys = new HashSet<>();
        new Facts(parse).facts.forEach(fact -> keys.add(fact.key(fact.mainStart())));
        return keys;
    }

    private static int errors(Parse parse) {
        return (int) parse.problems().stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .count();
    }

    /** The share of facts outside of the damage that survived, over all faults or those with a name. */
    double share(Kind kind, String fault) {
        long all = 0;
        long lost = 0;
        for (Outcome outcome : outcomes) {
            if (fault.isEmpty() || fault.equals(outcome.fault())) {
                int[] count = outcome.counts().getOrDefault(kind, new int[2]);
                all += count[0];
                lost += count[1];
            }
        }
        return all == 0 ? 1 : 1 - (double) lost / all;
    }

    int medianErrors(String fault) {
        List<Integer> errors = errors(fault);
        return errors.isEmpty() ? 0 : errors.get(errors.size() / 2);
    }

    private List<Integer> errors(String fault) {
        return outcomes.stream()
                .filter(o -> o.fault().equals(fault))
                .map(Outcome::errors)
                .sorted()
                .toList();
    }

    Set<String> faults() {
        Set<String> names = new LinkedHashSet<>();
        outcomes.forEach(o -> names.add(o.fault()));
        return names;
    }

    /** One row for each fault. */
    String table() {
        StringBuilder out = new StringBuilder(programs + " programs, " + outcomes.size() + " faults\n");
        out.append("| fault | tried | symbols | files | paragraphs | sections | statements | errors p50 | p90 |\n");
        out.append("|---|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        Set<String> names = faults();
        for (String fault : new TreeSet<>(names)) {
            List<Integer> errors = errors(fault);
            out.append("| ")
                    .append(fault.toLowerCase(Locale.ROOT).replace('_', ' '))
                    .append(" | ")
                    .append(errors.size());
            for (Kind kind : List.of(Kind.SYMBOL, Kind.FILE, Kind.PARAGRAPH, Kind.SECTION, Kind.STATEMENT)) {
                out.append(String.format(Locale.ROOT, " | %.2f%%", 100 * share(kind, fault)));
            }
            out.append(" | ")
                    .append(errors.get(errors.size() / 2))
                    .append(" | ")
                    .append(errors.get(errors.size() * 9 / 10))
                    .append(" |\n");
        }
        return out.toString();
    }
}
