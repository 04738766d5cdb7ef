package dev.cobolwright.assist.explain.page;

import dev.cobolwright.assist.explain.facts.CalculationFact;
import dev.cobolwright.assist.explain.facts.ErrorFact;
import dev.cobolwright.assist.explain.facts.ParagraphFact;
import dev.cobolwright.assist.explain.facts.Phrase;
import dev.cobolwright.assist.explain.facts.Place;
import dev.cobolwright.assist.explain.facts.ProgramFacts;
import dev.cobolwright.assist.explain.facts.RuleFact;
import dev.cobolwright.assist.explain.prose.NameWords;
import dev.cobolwright.assist.explain.prose.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said of the PROCEDURE DIVISION: flow, paragraphs, rules, calculations, errors. */
final class Procedures {
    private static final int MOST_PARAGRAPHS = 1_500;
    private static final int MOST_RULES = 800;

    private final ProgramFacts facts;
    private final Clues clues;

    Procedures(ProgramFacts facts, Clues clues) {
        this.facts = facts;
        this.clues = clues;
    }

    /** The steps of the paragraph that control enters first. */
    List<Block> mainFlow() {
        ParagraphFact first = facts.paragraphs().getFirst();
        List<Block> blocks = new ArrayList<>();
        if (!first.name().isEmpty()) {
            blocks.addAll(head(first));
        }
        List<Sentence> steps = new ArrayList<>();
        first.steps().forEach(s -> steps.add(step(s)));
        more(first, steps);
        if (!steps.isEmpty()) {
            blocks.add(new Block.Numbered(steps));
        }
        return blocks;
    }

    private Sentence step(Phrase step) {
        return Sentence.of(Topic.STEP, facts.name(), List.of(step.text()), clues.of(step));
    }

    private void more(ParagraphFact paragraph, List<Sentence> to) {
        if (paragraph.moreSteps() > 0) {
            to.add(Sentence.of(
                    Topic.MORE_STEPS,
                    facts.name(),
                    List.of(Text.count(paragraph.moreSteps(), "more statement")),
                    List.of(Clue.code(paragraph.place(), List.of()))));
        }
    }

    List<Block> paragraphs() {
        List<Block> blocks = new ArrayList<>();
        int shown = 0;
        if (facts.paragraphs().isEmpty()) {
            return blocks;
        }
        for (ParagraphFact paragraph :
                facts.paragraphs().subList(1, facts.paragraphs().size())) {
            if (paragraph.exit()) {
                continue;
            }
            if (shown++ >= MOST_PARAGRAPHS) {
                blocks.add(new Block.Note("More paragraphs are not shown here; the JSON file has them."));
                break;
            }
            blocks.addAll(paragraph(paragraph));
        }
        return blocks;
    }

    private List<Block> paragraph(ParagraphFact paragraph) {
        List<Block> blocks = new ArrayList<>(head(paragraph));
        List<Sentence> steps = new ArrayList<>();
        paragraph.steps().forEach(s -> steps.add(step(s)));
        more(paragraph, steps);
        if (!steps.isEmpty()) {
            blocks.add(new Block.Bullets(steps));
        }
        return blocks;
    }

    /** The name, what comments say, and how control comes to it. */
    private List<Block> head(ParagraphFact paragraph) {
        List<Block> blocks = new ArrayList<>();
        String words = NameWords.ofProcedure(paragraph.name());
        boolean said = words.equalsIgnoreCase(paragraph.name());
        blocks.add(new Block.Heading(3, "p-" + paragraph.name(), paragraph.name() + (said ? "" : " — " + words)));
        List<Sentence> prose = new ArrayList<>();
        if (!paragraph.title().text().isEmpty()) {
            prose.add(Overview.said(
                    paragraph.title().text(), facts.name(), paragraph.title().place()));
        }
        entered(paragraph, prose);
        if (!prose.isEmpty()) {
            blocks.add(new Block.Prose(prose));
        }
        return blocks;
    }

    /** How control comes to a paragraph. */
    private void entered(ParagraphFact paragraph, List<Sentence> prose) {
        if (!paragraph.performedBy().isEmpty()) {
            List<Clue> evidence = new ArrayList<>();
            List<String> by = new ArrayList<>();
            for (ParagraphFact.Link link : paragraph
                    .performedBy()
                    .subList(0, Math.min(12, paragraph.performedBy().size()))) {
                boolean whole = link.through().equals(paragraph.name());
                by.add((link.name().isEmpty() ? "the start of the program" : Text.ref(Text.Ref.PARAGRAPH, link.name()))
                        + (whole ? "" : " (with " + Text.ref(Text.Ref.PARAGRAPH, link.through()) + ")"));
                link.places().forEach(p -> evidence.add(Clue.code(p, List.of(link.through()))));
                header(link.name()).ifPresent(h -> evidence.add(Clue.code(h, List.of(link.name()))));
            }
            if (paragraph.performedBy().size() > 12) {
                by.add(Text.count(paragraph.performedBy().size() - 12, "more paragraph"));
            }
            prose.add(Sentence.of(Topic.PERFORMED_BY, facts.name(), by, evidence));
        }
        if (paragraph.neverReached()) {
            prose.add(Sentence.of(
                    Topic.NEVER_REACHED,
                    facts.name(),
                    List.of(Text.ref(Text.Ref.PARAGRAPH, paragraph.name())),
                    List.of(Clue.code(paragraph.header(), List.of(paragraph.name())))));
        } else if (paragraph.fallenInto()) {
            before(paragraph)
                    .filter(b -> !b.name().isEmpty())
                    .ifPresent(b -> prose.add(Sentence.of(
                            Topic.FALLS_IN,
                            facts.name(),
                            List.of(Text.ref(Text.Ref.PARAGRAPH, b.name())),
                            List.of(
                                    Clue.code(b.header(), List.of(b.name())),
                                    Clue.code(paragraph.header(), List.of(paragraph.name()))))));
        }
    }

    private Optional<Place> header(String name) {
        return facts.paragraphs().stream()
                .filter(p -> p.name().equals(name) && !name.isEmpty())
                .findFirst()
                .map(ParagraphFact::header);
    }

    private Optional<ParagraphFact> before(ParagraphFact paragraph) {
        int i = facts.paragraphs().indexOf(paragraph);
        return i > 0 ? Optional.of(facts.paragraphs().get(i - 1)) : Optional.empty();
    }

    List<Block> rules() {
        List<Block> blocks = new ArrayList<>();
        int n = 0;
        for (RuleFact rule : facts.rules()) {
            if (rule.kind() == RuleFact.Kind.CONTROL) {
                continue;
            }
            if (++n > MOST_RULES) {
                blocks.add(new Block.Note("More rules are not shown here; the JSON file has them."));
                break;
            }
            blocks.add(rule(rule, "R" + n));
        }
        return blocks;
    }

    private Block rule(RuleFact rule, String id) {
        List<Sentence> given = new ArrayList<>();
        if (!rule.given().isEmpty()) {
            given.add(Sentence.of(
                    Topic.GIVEN,
                    facts.name(),
                    rule.given().stream().map(Phrase::text).toList(),
                    clues.of(rule.given())));
        }
        if (!rule.guards().isEmpty()) {
            given.add(Sentence.of(
                    Topic.GIVEN,
                    facts.name(),
                    List.of(
                            rule.guards().size() == 1
                                    ? "the test before it did not end the paragraph"
                                    : "none of the " + rule.guards().size() + " tests before it ended the paragraph"),
                    rule.guards().stream().map(g -> Clue.code(g, List.of("IF"))).toList()));
        }
        List<Sentence> cases = new ArrayList<>();
        List<String> code = new ArrayList<>();
        for (RuleFact.Case one : rule.cases()) {
            List<String> values = new ArrayList<>();
            values.add(Text.list(one.when().stream().map(Phrase::text).toList(), "or"));
            one.then().forEach(t -> values.add(t.text()));
            List<Clue> evidence = new ArrayList<>(clues.of(one.when()));
            evidence.addAll(clues.of(one.then()));
            cases.add(Sentence.of(Topic.CASE, facts.name(), values, evidence));
            one.when().forEach(w -> code.add(w.code()));
        }
        String label = rule.kind() == RuleFact.Kind.SCREEN ? " (user action)" : "";
        String in =
                (rule.paragraph().isEmpty() ? "the main code" : Text.ref(Text.Ref.PARAGRAPH, rule.paragraph())) + label;
        return new Block.Rule(id, rule.name(), in, given, cases, code);
    }

    List<Block> calculations() {
        List<Block.Row> rows = new ArrayList<>();
        for (CalculationFact calculation : facts.calculations()) {
            List<CalculationFact.Field> fields = new ArrayList<>(calculation.result());
            fields.addAll(calculation.operands());
            List<String> pictures = fields.stream()
                    .filter(f -> !f.picture().isEmpty())
                    .distinct()
                    .map(f -> Text.ref(Text.Ref.DATA, f.name()) + " " + f.picture()
                            + (f.usage().isEmpty() || f.usage().equals("DISPLAY") ? "" : " " + f.usage()))
                    .distinct()
                    .toList();
            boolean rounded = calculation.result().stream().anyMatch(CalculationFact.Field::rounded);
            String notes = (rounded || calculation.how().text().endsWith(", rounded") ? "" : ", cut off, not rounded")
                    + (calculation.onSizeError() ? ", with ON SIZE ERROR" : ", without ON SIZE ERROR");
            List<Clue> evidence = new ArrayList<>(clues.of(calculation.how()));
            Sentence sentence = Sentence.of(
                    Topic.CALCULATION, facts.name(), List.of(calculation.how().text(), notes), evidence);
            rows.add(new Block.Row(
                    sentence,
                    List.of(
                            Text.capital(calculation.how().text()),
                            Text.code(calculation.how().code()),
                            (rounded ? "rounded" : "cut off") + "; "
                                    + (calculation.onSizeError() ? "ON SIZE ERROR" : "no ON SIZE ERROR"),
                            Text.list(pictures, 8)),
                    0,
                    ""));
        }
        return rows.isEmpty()
                ? List.of()
                : List.of(new Block.Grid(List.of("Calculation", "As written", "Precision", "Fields"), rows, false));
    }

    List<Block> errors() {
        List<Sentence> all = new ArrayList<>();
        for (ErrorFact error : facts.errors()) {
            List<String> values = new ArrayList<>(List.of(error.trigger().text()));
            error.outcome().forEach(o -> values.add(o.text()));
            List<Clue> evidence = new ArrayList<>(clues.of(error.trigger()));
            evidence.addAll(clues.of(error.outcome()));
            all.add(Sentence.of(Topic.ERROR, facts.name(), values, evidence));
            if (all.size() >= MOST_RULES) {
                break;
            }
        }
        return all.isEmpty() ? List.of() : List.of(new Block.Bullets(all));
    }

    /** One paragraph with its rules and calculations. */
    List<Block> only(String name) {
        List<Block> blocks = new ArrayList<>();
        facts.paragraphs().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .ifPresent(p -> blocks.addAll(paragraph(p)));
        int n = 0;
        for (RuleFact rule : facts.rules()) {
            if (rule.paragraph().equals(name)) {
                blocks.add(rule(rule, "R" + ++n));
            }
        }
        return blocks;
    }
}
