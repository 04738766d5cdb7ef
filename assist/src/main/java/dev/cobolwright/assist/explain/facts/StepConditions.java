package dev.cobolwright.assist.explain.facts;

import dev.cobolwright.assist.explain.prose.Text;
import dev.cobolwright.grammar.jcl.JclCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in words when a step of a job runs (z/OS MVS JCL Reference, COND parameter and IF statement). */
final class StepConditions {
    private static final Pattern TEST =
            Pattern.compile("\\(([&\\w]+\\.?),([A-Z]{2})(?:,([\\w@#$]+(?:\\.[\\w@#$]+)?))?\\)");

    private StepConditions() {}

    static JobFacts.Condition of(JclCondition condition, UnaryOperator<String> shown) {
        Place place = Place.of(condition.span(), shown);
        return switch (condition.kind()) {
            case COND ->
                new JobFacts.Condition(
                        cond(condition.text()).orElse("has the condition " + Text.code(Text.clean(condition.text()))),
                        List.of("COND", condition.text()),
                        place);
            case IF ->
                new JobFacts.Condition(
                        "runs only if " + Text.code(Text.clean(condition.text())),
                        List.of("IF", condition.text()),
                        place);
            case ELSE ->
                new JobFacts.Condition(
                        "runs only if this does not hold: " + Text.code(Text.clean(condition.text())),
                        List.of("IF", condition.text()),
                        place);
        };
    }

    /** Tests of return codes, any of which that holds passes the step over, and EVEN or ONLY; empty where it is something else. */
    private static Optional<String> cond(String written) {
        String text = written.toUpperCase(Locale.ROOT).replace(" ", "");
        List<String> tests = new ArrayList<>();
        Matcher matcher = TEST.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (matcher.find()) {
            Optional<String> relation = relation(matcher.group(2));
            if (relation.isEmpty()) {
                return Optional.empty();
            }
            tests.add(Text.code(matcher.group(1)) + " " + relation.get() + " the return code of "
                    + (matcher.group(3) == null ? "an earlier step" : "step " + Text.code(matcher.group(3))));
            matcher.appendReplacement(rest, "");
        }
        matcher.appendTail(rest);
        String word = rest.toString().replaceAll("[(),]", "");
        String passed = tests.isEmpty() ? "" : "is passed over if " + String.join(" or ", tests);
        return switch (word) {
            case "" -> tests.isEmpty() ? Optional.empty() : Optional.of(passed);
            case "EVEN" ->
                Optional.of((passed.isEmpty() ? "" : passed + "; else it ") + "runs even if an earlier step failed");
            case "ONLY" ->
                Optional.of((passed.isEmpty() ? "" : passed + "; else it ") + "runs only if an earlier step failed");
            default -> Optional.empty();
        };
    }

    private static Optional<String> relation(String operator) {
        return Optional.ofNullable(
                switch (operator) {
                    case "GT" -> "is greater than";
                    case "GE" -> "is at least";
                    case "EQ" -> "equals";
                    case "LT" -> "is less than";
                    case "LE" -> "is at most";
                    case "NE" -> "is not";
                    default -> null;
                });
    }
}
