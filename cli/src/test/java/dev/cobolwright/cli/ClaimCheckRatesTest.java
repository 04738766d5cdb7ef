package dev.cobolwright.cli;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.assist.agent.tools.Arguments;
import dev.cobolwright.assist.agent.tools.Tools;
import dev.cobolwright.assist.agent.tools.WrongArgument;
import dev.cobolwright.assist.codebase.CodeBase;
import dev.cobolwright.assist.codebase.Names;
import dev.cobolwright.assist.codebase.Told;
import dev.cobolwright.assist.explain.check.Claim;
import dev.cobolwright.assist.explain.check.ClaimCheck;
import dev.cobolwright.assist.explain.facts.Place;
import dev.cobolwright.assist.explain.facts.ProgramFacts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * How many sentences of {@link ClaimCheck} pass that are true, and how many that are not: those of the tools about the sample bank, and the same with
 * a name, a number, a verb or the lines exchanged. The figures are those of docs/ask.md.
 */
class ClaimCheckRatesTest {
    private static final long SEED = 1_960;
    private static final Pattern NAME = Pattern.compile("[A-Z0-9]+(?:-[A-Z0-9]+)+|CB[A-Z]{3}\\d{3}");
    private static final Pattern NUMBER = Pattern.compile("(?<![A-Z0-9-])\\d{2,}(?![A-Z0-9-])");

    private static final Map<String, String> VERBS = Map.of(
            "reads",
            "deletes",
            "writes",
            "sorts",
            "adds",
            "divides",
            "performs",
            "calls",
            "moves",
            "multiplies",
            "calls",
            "performs",
            "sets",
            "rounds");
    private static final Pattern VERB = Pattern.compile("\\b(?:" + String.join("|", VERBS.keySet()) + ")\\b");

    private final Random random = new Random(SEED);
    private final Map<String, int[]> counts = new HashMap<>();
    private final Map<String, List<String>> shown = new HashMap<>();

    @Test
    void mostTruthsPassAndFewLiesDo() throws Exception {
        CodeBase code = WorkspaceCode.in(Path.of("../samples/bank"), List.of()).now();
        ClaimCheck check = new Names(code).check();
        List<Told> told = told(code);
        List<String> known = told.stream()
                .flatMap(t -> NAME.matcher(t.text()).results().map(m -> m.group()))
                .distinct()
                .toList();
        for (Told t : told) {
            count(check, "true", t.text(), t.evidence());
            count(check, "true, said by a tool", t.text(), t.evidence(), t.text());
            exchanged(
                    t.text(),
                    NAME,
                    n -> known.get(random.nextInt(known.size())),
                    text -> count(check, "other name", text, t.evidence(), t.text()));
            exchanged(
                    t.text(),
                    NUMBER,
                    n -> n.equals("77") ? "78" : "77",
                    text -> count(check, "other number", text, t.evidence(), t.text()));
            exchanged(t.text(), VERB, VERBS::get, text -> count(check, "other verb", text, t.evidence(), t.text()));
            count(check, "other lines", t.text(), moved(code, t.evidence()));
        }
        counts.forEach((kind, c) ->
                System.err.printf("claims, %s: %d of %d pass (%.1f%%)%n", kind, c[0], c[1], 100.0 * c[0] / c[1]));
        shown.forEach((kind, list) -> list.stream()
                .limit(Integer.getInteger("claims.shown", 0))
                .forEach(s -> System.err.println("  " + kind + ": " + s)));
        assertTrue(share("true, said by a tool") > 0.98, "true, said by a tool");
        assertTrue(share("true") > 0.5, "true");
        for (String lie : List.of("other name", "other number", "other lines", "other verb")) {
            assertTrue(share(lie) < 0.01, lie);
        }
    }

    @Test
    void theToolChecksByTheLinesAlone() throws Exception {
        CodeBase code = WorkspaceCode.in(Path.of("../samples/bank"), List.of()).now();
        for (Map.Entry<String, String> asked : Map.of(
                        "CBBAT030 rounds WS-ROUNDED-INTEREST.", "the lines bear it out",
                        "CBBAT030 rounds IT-INTEREST.", "the lines do not bear it out: IT-INTEREST is not")
                .entrySet()) {
            List<Told> answer = Tools.of("check_sentence")
                    .orElseThrow()
                    .ask(code, Arguments.of("sentence", asked.getKey(), "cites", "cobol/CBBAT030.cbl:291-292"));
            assertTrue(answer.getFirst().text().startsWith(asked.getValue()), answer.toString());
        }
        for (String cites : List.of("nowhere", "../../README.md:1", "/etc/passwd:1")) {
            assertThrows(
                    WrongArgument.class,
                    () -> Tools.of("check_sentence")
                            .orElseThrow()
                            .ask(code, Arguments.of("sentence", "It is.", "cites", cites)));
        }
    }

    private static List<Told> told(CodeBase code) throws Exception {
        List<Told> told = new ArrayList<>();
        for (ProgramFacts program : code.programs()) {
            for (String tool :
                    List.of("explain_program", "business_rules", "calculations", "error_handling", "callees")) {
                told.addAll(Tools.of(tool).orElseThrow().ask(code, Arguments.of("program", program.name())));
            }
        }
        return told.stream()
                .filter(t -> !t.evidence().isEmpty() && NAME.matcher(t.text()).find())
                .distinct()
                .toList();
    }

    private interface Taker {
        void take(String text);
    }

    private static void exchanged(String text, Pattern what, Function<String, String> other, Taker taker) {
        Matcher last = what.matcher(text);
        int start = -1;
        int end = -1;
        while (last.find()) {
            start = last.start();
            end = last.end();
        }
        if (start >= 0) {
            String put = other.apply(text.substring(start, end));
            if (!text.contains(put)) {
                taker.take(text.substring(0, start) + put + text.substring(end));
            }
        }
    }

    /** As far away in the same file as it is long. */
    private static List<Place> moved(CodeBase code, List<Place> places) {
        return places.stream()
                .map(p -> {
                    int lines = code.text(p.file()).orElseThrow().lineCount();
                    int first = (p.first() + lines / 2) % lines + 1;
                    return new Place(p.file(), first, Math.min(lines, first + p.last() - p.first()));
                })
                .toList();
    }

    private void count(ClaimCheck check, String kind, String text, List<Place> cited, String... said) {
        var objection = check.objection(new Claim(text, cited, List.of(said)));
        int[] c = counts.computeIfAbsent(kind, k -> new int[2]);
        c[0] += objection.isEmpty() ? 1 : 0;
        c[1]++;
        if (objection.isEmpty() != kind.startsWith("true")) {
            shown.computeIfAbsent(kind, k -> new ArrayList<>())
                    .add(text + " " + cited + objection.map(o -> " -> " + o).orElse(""));
        }
    }

    private double share(String kind) {
        int[] c = counts.get(kind);
        return (double) c[0] / c[1];
    }
}
