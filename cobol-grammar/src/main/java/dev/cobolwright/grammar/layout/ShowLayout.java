package dev.cobolwright.grammar.layout;

import static dev.cobolwright.grammar.layout.ItemLayout.UNKNOWN;

import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.FileDescription;
import dev.cobolwright.grammar.syntax.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints where data lies, for people: a table for each record, with a total; {@code ?} is what is not known. */
public final class ShowLayout {
    private static final String LINE = "%8s %8s %7s  %s";

    private final StringBuilder out = new StringBuilder();
    private DataLayout layout;

    private ShowLayout() {}

    public static String of(Parse parse) {
        ShowLayout show = new ShowLayout();
        parse.programs().forEach(program -> show.program(parse, program));
        return show.out.toString();
    }

    private void program(Parse parse, Program program) {
        layout = DataLayout.of(parse, program);
        out.append("program ")
                .append(program.name().isEmpty() ? "without a name" : program.name())
                .append('\n');
        for (FileDescription file : program.files()) {
            if (!file.indicator().equals("RD")) {
                out.append('\n').append(file.indicator()).append(' ').append(file.name());
                out.append(", record area ").append(number(layout.recordAreaLength(file)));
                out.append(" bytes\n");
                file.records().forEach(this::record);
            }
        }
        program.data().forEach(this::record);
        totals(program);
        program.nested().forEach(nested -> {
            out.append('\n');
            program(parse, nested);
        });
    }

    private void record(DataItem record) {
        if (layout.of(record).isEmpty()) {
            return;
        }
        out.append('\n');
        row("offset", "length", "occurs", "item");
        item(record, 0);
    }

    private void row(String offset, String length, String occurs, String text) {
        out.append(LINE.formatted(offset, length, occurs, text).stripTrailing()).append('\n');
    }

    private void item(DataItem item, int depth) {
        layout.of(item).ifPresent(place -> {
            if (place.slackBefore() > 0) {
                row(
                        number(place.offset() - place.slackBefore()),
                        "" + place.slackBefore(),
                        "",
                        "  ".repeat(depth) + "(slack)");
            }
            row(
                    number(place.offset()) + (place.movesWithTables() ? "~" : ""),
                    length(place),
                    occurs(place),
                    "  ".repeat(depth) + text(place));
        });
        item.children().forEach(child -> item(child, depth + 1));
    }

    private static String length(ItemLayout place) {
        return place.minimumLength() == place.length()
                ? number(place.length())
                : number(place.minimumLength()) + "-" + number(place.length());
    }

    private static String occurs(ItemLayout place) {
        return place.item()
                .occurs()
                .map(occurs -> occurs.dependingOn().isPresent()
                        ? occurs.minimum() + "-" + number(place.occurs())
                        : number(place.occurs()))
                .orElse("");
    }

    private static String text(ItemLayout place) {
        DataItem item = place.item();
        List<String> words = new ArrayList<>();
        words.add("%02d %s".formatted(item.levelNumber(), item.name()));
        item.picture().ifPresent(picture -> words.add("PIC " + picture));
        place.usage().filter(usage -> usage != Usage.DISPLAY).ifPresent(usage -> words.add(usage.text()));
        item.redefines().ifPresent(name -> words.add("REDEFINES " + name));
        item.clauses()
                .renames()
                .ifPresent(names -> words.add("RENAMES " + names.first().name()
                        + (names.first().equals(names.last())
                                ? ""
                                : " THRU " + names.last().name())));
        item.clauses().likeName().ifPresent(name -> words.add("LIKE " + name));
        item.clauses()
                .words()
                .forEach(word -> words.add(word.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        place.picture().flatMap(Picture::problem).ifPresent(problem -> words.add("(the picture " + problem + ")"));
        return String.join("  ", words);
    }

    private void totals(Program program) {
        long bytes = 0;
        int records = 0;
        int unknown = 0;
        for (DataItem record : program.data()) {
            ItemLayout place = layout.of(record).orElse(null);
            if (place != null && record.redefines().isEmpty()) {
                records++;
                unknown += place.totalLength() == UNKNOWN ? 1 : 0;
                bytes += Math.max(0, place.totalLength());
            }
        }
        out.append("\n%d items; outside the FILE SECTION %d records, %d bytes"
                        .formatted(layout.items().size(), records, bytes))
                .append(unknown > 0 ? " and " + unknown + " of unknown length\n" : "\n");
    }

    private static String number(long value) {
        return value < 0 ? "?" : Long.toString(value);
    }
}
