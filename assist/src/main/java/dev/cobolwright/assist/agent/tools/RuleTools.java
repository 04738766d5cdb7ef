package dev.cobolwright.assist.agent.tools;

import static dev.cobolwright.assist.agent.tools.Tool.Parameter.needed;
import static dev.cobolwright.assist.agent.tools.Tool.Parameter.optional;

import dev.cobolwright.assist.codebase.CodeBase;
import dev.cobolwright.assist.codebase.Told;
import dev.cobolwright.assist.explain.facts.CalculationFact;
import dev.cobolwright.assist.explain.facts.ErrorFact;
import dev.cobolwright.assist.explain.facts.Phrase;
import dev.cobolwright.assist.explain.facts.Place;
import dev.cobolwright.assist.explain.facts.ProgramFacts;
import dev.cobolwright.assist.explain.facts.RuleFact;
import dev.cobolwright.assist.explain.prose.Text;
import dev.cobolwright.assist.review.FileReview;
import dev.cobolwright.assist.review.Finding;
import dev.cobolwright.assist.review.ReviewSettings;
import dev.cobolwright.assist.review.Ruleset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What programs decide and compute, what they do when something goes wrong, and what a review finds. */
final class RuleTools {
    static final List<Tool> ALL = List.of(
            Tool.of(
                    "business_rules",
                    "Lists decisions of programs as given, when, then.",
                    (code, a) -> rules(code, a.text("program"), a.text("about")),
                    optional("program", "PROGRAM-ID; all without it"),
                    optional("about", "a data name or word the rule must be about")),
            Tool.of(
                    "calculations",
                    "Lists arithmetic with its operands, pictures and rounding.",
                    (code, a) -> calculations(code, a.text("program"), a.text("about"), false),
                    optional("program", "PROGRAM-ID; all without it"),
                    optional("about", "a data name or part of one in the formula")),
            Tool.of(
                    "error_handling",
                    "Lists what a program does when a file, SQL or CICS operation or a calculation fails.",
                    RuleTools::errors,
                    needed("program", "PROGRAM-ID")),
            Tool.of(
                    "review_findings",
                    "Reviews a program by the rules of the code review; findings about the whole application need the review command.",
                    RuleTools::findings,
                    needed("program", "PROGRAM-ID or file")));

    private RuleTools() {}

    static List<Told> rules(CodeBase code, Optional<String> program, Optional<String> about) throws WrongArgument {
        List<Told> lines = new ArrayList<>();
        for (ProgramFacts p : Lookup.programs(code, program)) {
            for (RuleFact rule : p.rules()) {
                if (rule.kind() == RuleFact.Kind.BUSINESS
                        && (about.isEmpty() || isAbout(rule, about.get().toUpperCase(Locale.ROOT)))) {
                    rule.cases().forEach(c -> lines.add(line(p, rule, c)));
                }
            }
        }
        if (lines.isEmpty()) {
            lines.add(Told.of(
                    "no business rule was found" + about.map(a -> " about " + a).orElse("")));
        }
        return lines;
    }

    private static boolean isAbout(RuleFact rule, String word) {
        return rule.decides().stream().anyMatch(d -> d.contains(word))
                || Stream.concat(
                                rule.given().stream(),
                                rule.cases().stream().flatMap(c -> Stream.concat(c.when().stream(), c.then().stream())))
                        .anyMatch(p ->
                                Text.plain(p.text()).toUpperCase(Locale.ROOT).contains(word));
    }

    static Told line(ProgramFacts program, RuleFact rule, RuleFact.Case c) {
        String given = words(rule.given());
        String when = words(c.when());
        String then = words(c.then());
        return Told.of(
                program.name() + " " + rule.paragraph() + ": " + (given.isEmpty() ? "" : "given that " + given + ", ")
                        + (when.isEmpty() ? "otherwise " : "when " + when + ", ")
                        + (then.isEmpty() ? "nothing is done" : "it " + then),
                c.place());
    }

    private static String words(List<Phrase> phrases) {
        return Text.list(phrases.stream().map(p -> Text.plain(p.text())).toList());
    }

    static List<Told> calculations(CodeBase code, Optional<String> program, Optional<String> about, boolean roundedOnly)
            throws WrongArgument {
        List<Told> lines = new ArrayList<>();
        String word = about.orElse("").toUpperCase(Locale.ROOT);
        for (ProgramFacts p : Lookup.programs(code, program)) {
            for (CalculationFact c : p.calculations()) {
                boolean rounded = c.result().stream().anyMatch(CalculationFact.Field::rounded);
                boolean named = Stream.concat(c.result().stream(), c.operands().stream())
                        .anyMatch(f -> f.name().contains(word));
                if (named && (rounded || !roundedOnly)) {
                    lines.add(line(p, c, rounded));
                }
            }
        }
        if (lines.isEmpty()) {
            lines.add(Told.of("no " + (roundedOnly ? "rounded " : "") + "calculation was found"
                    + about.map(a -> " with " + a).orElse("")));
        }
        return lines;
    }

    private static Told line(ProgramFacts program, CalculationFact c, boolean rounded) {
        List<String> pictures = c.result().stream()
                .filter(f -> !f.picture().isEmpty())
                .map(f -> f.name() + " is " + f.picture() + (f.usage().isEmpty() ? "" : " " + f.usage()))
                .toList();
        return Told.of(
                program.name() + " " + c.paragraph() + ": " + c.how().code()
                        + (rounded ? "; the result is rounded" : "")
                        + (c.onSizeError() ? "" : "; without ON SIZE ERROR")
                        + (pictures.isEmpty() ? "" : "; " + String.join(", ", pictures)),
                c.how().place());
    }

    private static List<Told> errors(CodeBase code, Arguments arguments) throws WrongArgument {
        ProgramFacts program = Lookup.program(code, arguments.needed("program"));
        List<Told> lines = new ArrayList<>();
        for (ErrorFact error : program.errors()) {
            String outcome = words(error.outcome());
            lines.add(Told.of(
                    error.paragraph() + ": when " + Text.plain(error.trigger().text()) + ", "
                            + (outcome.isEmpty() ? "nothing is done" : "it " + outcome),
                    error.place()));
        }
        if (lines.isEmpty()) {
            lines.add(Told.of(program.name() + " tests for no errors", program.identified()));
        }
        return lines;
    }

    private static List<Told> findings(CodeBase code, Arguments arguments) throws WrongArgument {
        ProgramFacts program = Lookup.program(code, arguments.needed("program"));
        Ruleset rules = Ruleset.of(ReviewSettings.DEFAULTS);
        List<Told> lines = new ArrayList<>();
        code.parse(program.file()).ifPresent(parse -> {
            for (Finding f : FileReview.checked(parse, rules).open()) {
                lines.add(Told.of(
                        f.severity().name().toLowerCase(Locale.ROOT) + " " + f.code() + " " + f.message(),
                        new Place(
                                code.shown(f.place().path()),
                                f.place().startLine(),
                                f.place().startLine())));
            }
        });
        if (lines.isEmpty()) {
            lines.add(Told.of("the review finds nothing in " + program.name(), program.identified()));
        }
        return lines;
    }
}
