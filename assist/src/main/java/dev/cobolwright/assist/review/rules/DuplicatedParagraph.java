package dev.cobolwright.assist.review.rules;

import dev.cobolwright.assist.review.Findings;
import dev.cobolwright.assist.review.Found;
import dev.cobolwright.assist.review.Profile;
import dev.cobolwright.assist.review.ProgramRule;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.RuleOption;
import dev.cobolwright.assist.review.metrics.Shape;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.flow.Procedure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** CW1507. */
public final class DuplicatedParagraph implements ProgramRule {
    @Override
    public About about() {
        return new About("CW1507", "Paragraph that says the same as another", Severity.NOTE, Profile.DEFAULT);
    }

    @Override
    public List<RuleOption> options() {
        return List.of(new RuleOption("words", "60", "The number of words from which on paragraphs are compared."));
    }

    @Override
    public void check(ReviewedProgram program, Findings findings) {
        int least = findings.number("words");
        Map<String, Procedure> first = new HashMap<>();
        for (Procedure procedure : program.flow().procedures()) {
            if (procedure.statements().isEmpty() || !program.file().isWrittenHere(procedure.span())) {
                continue;
            }
            Shape shape = Shape.of(
                    program.file().lexemes(),
                    procedure.statements().getFirst().span().start(),
                    procedure.statements().getLast().span().end());
            if (shape.words() >= least
                    && procedure.statements().stream().noneMatch(s -> s.span().isCopied())) {
                Procedure same = first.putIfAbsent(shape.text(), procedure);
                if (same != null) {
                    findings.add(Found.at(
                                    procedure.nameSpan(),
                                    ComplexParagraph.name(procedure) + " is the same as " + ComplexParagraph.name(same)
                                            + " but for names (" + shape.words() + " words)")
                            .with(same.nameSpan(), "the other one"));
                }
            }
        }
    }
}
