package dev.cobolwright.assist.explain.page;

import dev.cobolwright.assist.explain.facts.CallFact;
import dev.cobolwright.assist.explain.facts.Complexity;
import dev.cobolwright.assist.explain.facts.ParagraphFact;
import dev.cobolwright.assist.explain.facts.Place;
import dev.cobolwright.assist.explain.facts.ProgramFacts;
import dev.cobolwright.assist.explain.prose.Text;
import java.util.ArrayList;
import java.util.List;

/** Size and complexity of a program, and what makes it risky to change. */
final class Risks {
    private final ProgramFacts facts;

    Risks(ProgramFacts facts) {
        this.facts = facts;
    }

    List<Block> blocks() {
        Complexity c = facts.complexity();
        Place whole = facts.identified();
        List<Sentence> size = List.of(Sentence.of(
                Topic.SIZE,
                facts.name(),
                List.of(
                        "The program has ",
                        Text.count(c.lines(), "line"),
                        ", ",
                        Text.count(c.codeLines(), "of them with code", "of them with code"),
                        "; after COPY it has ",
                        Text.count(c.statements(), "statement"),
                        " in ",
                        Text.count(c.paragraphs(), "paragraph"),
                        " and ",
                        Text.count(c.decisions(), "decision"),
                        " (cyclomatic complexity " + c.cyclomatic() + "), nested up to ",
                        Text.count(c.deepest(), "level"),
                        "."),
                List.of(Clue.code(whole, List.of()))));
        List<Sentence> risks = risks();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose(size));
        if (!risks.isEmpty()) {
            blocks.add(new Block.Bullets(risks));
        }
        return blocks;
    }

    private List<Sentence> risks() {
        Complexity c = facts.complexity();
        List<Sentence> all = new ArrayList<>();
        if (c.cyclomatic() > 100) {
            risk("its complexity of " + c.cyclomatic() + " is very high: a change needs many tests", List.of(), all);
        } else if (c.cyclomatic() > 50) {
            risk("its complexity of " + c.cyclomatic() + " is high", List.of(), all);
        }
        if (c.goTos() > 0) {
            List<Clue> clues = new ArrayList<>();
            int out = 0;
            for (ParagraphFact p : facts.paragraphs()) {
                for (ParagraphFact.Link link : p.goesTo()) {
                    if (out++ < 20) {
                        link.places().stream()
                                .limit(1)
                                .forEach(x -> clues.add(Clue.code(x, List.of("GO", link.name()))));
                    }
                }
            }
            risk(
                    "control jumps with " + Text.count(c.goTos(), "GO TO statement")
                            + (c.goTos() > 30 ? ", which makes the flow hard to follow" : ""),
                    clues,
                    all);
        }
        if (c.alters() > 0) {
            risk(
                    "ALTER changes where control goes at run time (" + Text.count(c.alters(), "statement")
                            + "): read the flow with care",
                    facts.paragraphs().stream()
                            .flatMap(p -> p.steps().stream())
                            .filter(s -> s.code().equals("ALTER"))
                            .map(s -> Clue.code(s.place(), List.of("ALTER")))
                            .toList(),
                    all);
        }
        List<ParagraphFact> never =
                facts.paragraphs().stream().filter(ParagraphFact::neverReached).toList();
        if (!never.isEmpty()) {
            risk(
                    Text.count(never.size(), "paragraph is", "paragraphs are") + " never reached: "
                            + Text.list(
                                    never.stream()
                                            .map(p -> Text.ref(Text.Ref.PARAGRAPH, p.name()))
                                            .toList(),
                                    12),
                    never.stream()
                            .limit(12)
                            .map(p -> Clue.code(p.header(), List.of(p.name())))
                            .toList(),
                    all);
        }
        if (c.overlaps() > 0) {
            risk(Text.count(c.overlaps(), "pair") + " of performed ranges overlap", List.of(), all);
        }
        List<CallFact> open = facts.calls().stream().filter(x -> !x.complete()).toList();
        if (!open.isEmpty()) {
            risk(
                    "what is called is decided at run time in " + Text.count(open.size(), "place"),
                    open.stream()
                            .map(x -> Clue.code(x.place(), List.of(Words.command(x.how()))))
                            .toList(),
                    all);
        }
        long missing = facts.copybooks().stream().filter(x -> !x.isFound()).count();
        if (missing > 0) {
            risk(
                    Text.count(missing, "copybook was", "copybooks were")
                            + " not found, so what is said here is incomplete",
                    facts.copybooks().stream()
                            .filter(x -> !x.isFound())
                            .map(x -> Clue.code(x.places().getFirst(), List.of(x.name())))
                            .toList(),
                    all);
        }
        return all;
    }

    private void risk(String text, List<Clue> clues, List<Sentence> to) {
        to.add(Sentence.of(
                Topic.RISK,
                facts.name(),
                List.of(text),
                clues.isEmpty() ? List.of(Clue.code(facts.identified(), List.of())) : clues));
    }
}
