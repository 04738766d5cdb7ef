package dev.cobolwright.grammar.layout;

import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.Survey;
import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.syntax.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Compares the sizes of all fields of programs with those of GnuCOBOL, for programs that it accepts, and prints the differences.
 * Run it by hand: {@code LayoutSurvey FOLDER...}
 */
public final class LayoutSurvey {
    private int programs;
    private int accepted;
    private int fields;
    private int same;
    private int unknown;
    private int incomparable;

    private LayoutSurvey() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        LayoutSurvey survey = new LayoutSurvey();
        for (String folder : args) {
            List<SourceText> programs = new ArrayList<>();
            Map<String, SourceText> copybooks = new HashMap<>();
            Survey.read(Path.of(folder), programs, copybooks);
            List<String> folders = new ArrayList<>();
            copybooks
                    .values()
                    .forEach(c -> folders.add(Path.of(c.path()).getParent().toString()));
            survey.compare(programs, Survey.finder(copybooks), new TreeSet<>(folders));
        }
        System.out.printf(
                "%d programs, %d accepted by cobc; %d fields, %d equal (%.3f%%), %d unknown to us; %d programs whose entries do not correspond%n",
                survey.programs,
                survey.accepted,
                survey.fields,
                survey.same,
                100.0 * survey.same / Math.max(1, survey.fields),
                survey.unknown,
                survey.incomparable);
    }

    private void compare(List<SourceText> texts, Copybooks copybooks, TreeSet<String> folders)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("layout");
        Cobc cobc = new Cobc(folder);
        List<String> includes = new ArrayList<>();
        folders.forEach(f -> includes.addAll(List.of("-I", f)));
        for (SourceText text : texts) {
            programs++;
            List<String> options = new ArrayList<>(includes);
            if (text.format() == SourceFormat.FREE) {
                options.add("-free");
            }
            for (String standard : List.of("default", "ibm")) {
                options.add("-std=" + standard);
                Optional<List<Cobc.Field>> theirs = cobc.fields(Path.of(text.path()), options);
                if (theirs.isPresent()) {
                    accepted++;
                    LayoutRules rules =
                            standard.equals("ibm") ? CobcLayoutTest.GNUCOBOL_AS_IBM : LayoutRules.of(Dialect.GNUCOBOL);
                    compare(Cobol.parse(text, copybooks, Dialect.GNUCOBOL), theirs.get(), rules);
                    break;
                }
                options.removeLast();
            }
        }
    }

    /** Records are found by their names, as a listing has files in another order; items in them by order, level and name. */
    private void compare(Parse parse, List<Cobc.Field> listing, LayoutRules rules) {
        List<ItemLayout> ours = new ArrayList<>();
        parse.programs().forEach(program -> add(parse, program, rules, ours));
        Map<String, Deque<List<ItemLayout>>> records = new HashMap<>();
        for (ItemLayout layout : ours) {
            Deque<List<ItemLayout>> named =
                    records.computeIfAbsent(layout.record().name(), n -> new ArrayDeque<>());
            if (layout.item() == layout.record()) {
                named.add(new ArrayList<>());
            }
            named.getLast().add(layout);
        }
        List<String> missed = new ArrayList<>();
        Iterator<ItemLayout> next = List.<ItemLayout>of().iterator();
        boolean skip = false;
        for (Cobc.Field field : listing) {
            if (field.level() == 1 || field.level() == 77) {
                skip = field.section().equals("SCREEN")
                        || field.section().equals("REPORT")
                        || field.name().equals("DEBUG-ITEM");
                Deque<List<ItemLayout>> named = records.get(field.name());
                next = skip || named == null || named.isEmpty()
                        ? List.<ItemLayout>of().iterator()
                        : named.poll().iterator();
            }
            if (skip || field.level() == 78) {
                continue;
            }
            ItemLayout layout = next.hasNext() ? next.next() : null;
            if (layout == null || !corresponds(layout, field)) {
                missed.add(field.name());
                next = List.<ItemLayout>of().iterator();
            } else {
                check(parse, layout, field);
            }
        }
        if (!missed.isEmpty()) {
            incomparable++;
            System.out.println(parse.source().path() + ": not ours: " + missed.subList(0, Math.min(5, missed.size()))
                    + " of " + listing.size());
        }
    }

    private static boolean corresponds(ItemLayout layout, Cobc.Field field) {
        return layout.item().levelNumber() == field.level()
                && layout.item().name().equals(field.name());
    }

    private void check(Parse parse, ItemLayout layout, Cobc.Field field) {
        fields++;
        long ours = CobcLayoutTest.listed(layout);
        if (ours == field.size()) {
            same++;
        } else if (ours < 0) {
            unknown++;
            System.out.println(parse.source().path() + ": unknown: "
                    + layout.item().span().text().replaceAll("\\s+", " ") + " is " + field.size());
        } else {
            System.out.println(
                    parse.source().path() + ":" + (layout.item().span().startLine() + 1) + ": "
                            + layout.item().span().text().replaceAll("\\s+", " ") + ": ours " + ours + ", theirs "
                            + field.size());
        }
    }

    private static void add(Parse parse, Program program, LayoutRules rules, List<ItemLayout> ours) {
        ours.addAll(DataLayout.of(parse, program, rules).items());
        program.nested().forEach(nested -> add(parse, nested, rules, ours));
    }
}
