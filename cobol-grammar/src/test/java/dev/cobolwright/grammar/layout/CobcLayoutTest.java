package dev.cobolwright.grammar.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.layout.LayoutRules.BinarySize;
import dev.cobolwright.grammar.layout.LayoutRules.Slack;
import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random records have the lengths and offsets that GnuCOBOL gives them, where it is installed. */
class CobcLayoutTest {
    static final LayoutRules GNUCOBOL_AS_IBM =
            new LayoutRules(BinarySize.TWO_FOUR_EIGHT, BinarySize.ONE_TWO_FOUR_EIGHT, 8, Slack.GNUCOBOL, false);
    private static final int PROGRAMS = Integer.getInteger("cobolwright.layout.programs", 40);

    @TempDir
    Path folder;

    @Test
    void asGnuCobol() throws IOException, InterruptedException {
        compare("default", LayoutRules.of(Dialect.GNUCOBOL));
    }

    @Test
    void asGnuCobolForIbm() throws IOException, InterruptedException {
        compare("ibm", GNUCOBOL_AS_IBM);
    }

    @Test
    void asGnuCobolForMicroFocus() throws IOException, InterruptedException {
        compare("mf", LayoutRules.of(Dialect.MF));
    }

    /** A listing has the size of all occurrences, but that of one where an item has a picture, its own or an implied one. */
    static long listed(ItemLayout layout) {
        boolean all = layout.usage()
                .map(usage -> switch (usage) {
                    case INDEX, POINTER, PROCEDURE_POINTER, FLOAT_DECIMAL_16, FLOAT_DECIMAL_34 -> true;
                    default -> false;
                })
                .orElse(true);
        return all ? layout.totalLength() : layout.length();
    }

    private void compare(String standard, LayoutRules rules) throws IOException, InterruptedException {
        if (!Cobc.isInstalled()) {
            System.out.println("Layout against GnuCOBOL: skipped, cobc 3 is not installed");
        }
        Assumptions.assumeTrue(Cobc.isInstalled(), "skipped: cobc 3 is not installed");
        Cobc cobc = new Cobc(folder);
        Path file = folder.resolve("t.cbl");
        int items = 0;
        int accepted = 0;
        for (long seed = 1; seed <= PROGRAMS; seed++) {
            RandomRecords records = new RandomRecords(seed);
            String program = records.program();
            Files.writeString(file, program);
            List<String> options = List.of("-std=" + standard);
            Optional<List<Long>> offsets = cobc.offsets(file, options);
            String message = "seed " + seed + ", -std=" + standard + ":\n" + program + cobc.messages();
            if (offsets.isEmpty()) {
                continue;
            }
            accepted++;
            Optional<List<Cobc.Field>> fields = cobc.fields(file, options);
            Parse parse =
                    Cobol.parse(SourceText.of("t.cbl", program, SourceFormat.FIXED), Copybooks.NONE, Dialect.GNUCOBOL);
            assertEquals(List.of(), parse.problems(), message);
            DataLayout layout = DataLayout.of(parse, parse.programs().getFirst(), rules);
            assertEquals(
                    fields.orElseThrow().stream()
                            .map(f -> f.level() + " " + f.name() + " " + f.size())
                            .collect(Collectors.joining("\n")),
                    layout.items().stream()
                            .map(l -> l.item().levelNumber() + " " + l.item().name() + " " + listed(l))
                            .collect(Collectors.joining("\n")),
                    message);
            List<Long> ours = layout.items().stream()
                    .filter(l -> !l.item().isFiller())
                    .map(ItemLayout::offset)
                    .toList();
            assertEquals(offsets.orElseThrow(), ours, message);
            items += ours.size();
        }
        System.out.printf(
                "Layout against GnuCOBOL -std=%s: %d items of %d programs agree%n", standard, items, accepted);
        assertTrue(accepted > PROGRAMS / 2, "too few random programs are accepted: " + accepted);
    }
}
