package dev.cobolwright.assist.explain.facts;

import dev.cobolwright.assist.explain.prose.DataNames;
import dev.cobolwright.grammar.embedded.EmbeddedBlock;
import dev.cobolwright.grammar.embedded.cics.CicsStatement;
import dev.cobolwright.grammar.statements.Choice;
import dev.cobolwright.grammar.statements.Condition;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Expression;
import dev.cobolwright.grammar.statements.Operand;
import dev.cobolwright.grammar.syntax.Branch;
import dev.cobolwright.grammar.syntax.FileControl;
import dev.cobolwright.grammar.syntax.NameReference;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a condition is about: data of the business, or what the system says. */
final class Subjects {
    private static final Set<String> ERRORS = Set.of(
            "SQLCODE",
            "SQLSTATE",
            "RETURN-CODE",
            "EIBRESP",
            "EIBRESP2",
            "EIBRCODE",
            "SORT-RETURN",
            "XML-CODE",
            "DIBSTAT",
            "SQLWARN0");
    private static final Set<String> SCREENS = Set.of("EIBAID", "EIBCALEN", "EIBTRNID", "EIBTRMID", "EIBCPOSN");

    private final Reading reading;
    private final Set<String> errors = new HashSet<>();
    private final Set<String> ends = new HashSet<>();

    Subjects(Reading reading) {
        this.reading = reading;
        for (FileControl control : reading.program.environment().fileControls()) {
            control.statuses().forEach(s -> errors.add(s.name()));
        }
        for (EmbeddedBlock block : reading.embedded.blocks()) {
            if (block.statement() instanceof CicsStatement cics) {
                for (String option : List.of("RESP", "RESP2")) {
                    cics.option(option).flatMap(CicsStatement.Use::dataName).ifPresent(errors::add);
                }
            }
        }
        reading.statements((statement, paragraph) -> ends(statement));
    }

    /** Switches that AT END sets. */
    private void ends(Statement statement) {
        for (Branch branch : statement.branches()) {
            if (branch.phrase() == Branch.Phrase.AT_END) {
                branch.statements().forEach(this::end);
            }
        }
    }

    private void end(Statement statement) {
        switch (reading.detail(statement)) {
            case Detail.Move m
            when m.sending() instanceof Operand.Literal l
                    && !l.text().toUpperCase(Locale.ROOT).startsWith("HIGH-VALUE") ->
                m.receiving().forEach(r -> subject(r).ifPresent(ends::add));
            case Detail.SetTo s ->
                s.assignments().forEach(a -> a.targets().forEach(t -> subject(t).ifPresent(ends::add)));
            default -> {}
        }
    }

    RuleFact.Kind kind(Condition condition) {
        List<NameReference> references = new ArrayList<>();
        Decisions.references(condition, references);
        return kind(references);
    }

    RuleFact.Kind kind(Detail.Evaluate e) {
        List<NameReference> references = new ArrayList<>();
        e.subjects().forEach(s -> add(s, references));
        boolean truth = references.isEmpty();
        if (truth) {
            e.whens().forEach(w -> w.forEach(c -> add(c, references)));
        }
        return kind(references);
    }

    private static void add(Choice choice, List<NameReference> to) {
        switch (choice) {
            case Choice.Value v -> Decisions.references(v.expression(), to);
            case Choice.Tested t -> Decisions.references(t.condition(), to);
            default -> {}
        }
    }

    /** What most of the names are about; business where one of them is and none is an error's. */
    private RuleFact.Kind kind(List<NameReference> references) {
        int error = 0;
        int screen = 0;
        int control = 0;
        int business = 0;
        for (NameReference reference : references) {
            String subject = subject(reference);
            if (reference.name().startsWith("DFH") || subject.equals("DFHRESP")) {
                continue;
            }
            if (errors.contains(subject) || ERRORS.contains(subject)) {
                error++;
            } else if (SCREENS.contains(subject)) {
                screen++;
            } else if (ends.contains(subject) || isPaging(subject)) {
                control++;
            } else {
                business++;
            }
        }
        if (error > 0) {
            return error >= business ? RuleFact.Kind.ERROR : RuleFact.Kind.BUSINESS;
        }
        if (screen > 0) {
            return RuleFact.Kind.SCREEN;
        }
        return control > 0 && control >= business ? RuleFact.Kind.CONTROL : RuleFact.Kind.BUSINESS;
    }

    private static boolean isPaging(String name) {
        return name.matches(".*(LINE|LN|PAGE|PG)S?-?(CNT|COUNT|CTR|COUNTER|NO|NUM|NBR|PER-PAGE|MAX).*")
                || name.endsWith("-EOF")
                || name.contains("-EOF-")
                || name.startsWith("EOF")
                || name.contains("END-OF-FILE");
    }

    private String subject(NameReference reference) {
        return reading.names
                .data(reference)
                .map(d -> DataNames.conditionOwner(d).orElse(d.item()).name())
                .orElse(reference.name());
    }

    private java.util.Optional<String> subject(Expression expression) {
        return expression instanceof Operand.Identifier i
                ? java.util.Optional.of(subject(i.name()))
                : java.util.Optional.empty();
    }
}
