package dev.cobolwright.assist.explain.facts;

import dev.cobolwright.assist.explain.prose.CobolText;
import dev.cobolwright.assist.explain.prose.NameWords;
import dev.cobolwright.assist.explain.prose.Text;
import dev.cobolwright.grammar.statements.Choice;
import dev.cobolwright.grammar.statements.Condition;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Expression;
import dev.cobolwright.grammar.statements.Operand;
import dev.cobolwright.grammar.syntax.Branch;
import dev.cobolwright.grammar.syntax.NameReference;
import dev.cobolwright.grammar.syntax.Paragraph;
import dev.cobolwright.grammar.syntax.Section;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the decisions of a program: each IF, EVALUATE and SEARCH whose branches do something, with the conditions around it and what
 * each way leads to. What is about files, SQLCODE and responses goes to error handling.
 */
final class Decisions {
    private static final int MOST_OUTCOMES = 6;

    private final Reading reading;
    private final Deeds deeds;
    private final Subjects subjects;
    private final List<RuleFact> rules = new ArrayList<>();
    private final List<ErrorFact> errors = new ArrayList<>();
    private String paragraph = "";

    private Decisions(Reading reading) {
        this.reading = reading;
        this.deeds = new Deeds(reading);
        this.subjects = new Subjects(reading);
    }

    static Decisions of(Reading reading) {
        Decisions decisions = new Decisions(reading);
        for (Section section : reading.program.sections()) {
            for (Paragraph p : section.paragraphs()) {
                decisions.paragraph = p.name().isEmpty() ? section.name() : p.name();
                decisions.statements(p.statements(), List.of(), true);
            }
        }
        return decisions;
    }

    List<RuleFact> rules() {
        return List.copyOf(rules);
    }

    List<ErrorFact> errors() {
        return List.copyOf(errors);
    }

    private void statements(List<Statement> statements, List<Phrase> given, boolean top) {
        List<Place> guards = new ArrayList<>();
        for (Statement statement : statements) {
            switch (reading.detail(statement)) {
                case Detail.If i -> {
                    choose(statement, i, given, top ? guards : List.of());
                    if (leaves(Steps.branch(statement, Branch.Phrase.THEN))) {
                        guards.add(Deeds.own(reading, statement));
                    }
                }
                case Detail.Evaluate e -> evaluate(statement, e, given, top ? guards : List.of());
                case Detail.Search s -> search(statement, s, given);
                default -> {
                    phrases(statement);
                    statement.branches().forEach(b -> statements(b.statements(), given, false));
                }
            }
        }
    }

    /** Whether a branch ends by leaving the paragraph. */
    private boolean leaves(Branch branch) {
        if (branch == null) {
            return false;
        }
        return switch (reading.detail(branch.statements().getLast())) {
            case Detail.GoTo g -> g.depending().isEmpty();
            case Detail.Goback g -> true;
            case Detail.Stop s -> s.run();
            case Detail.Exit e -> e.kind() != Detail.Exit.Kind.PLAIN;
            default -> false;
        };
    }

    private void choose(Statement statement, Detail.If i, List<Phrase> given, List<Place> guards) {
        Phrase when = condition(i.condition(), statement);
        Branch then = Steps.branch(statement, Branch.Phrase.THEN);
        Branch otherwise = Steps.branch(statement, Branch.Phrase.ELSE);
        List<RuleFact.Case> cases = new ArrayList<>();
        addCase(List.of(when), then, when.place(), cases);
        addCase(
                List.of(),
                otherwise,
                otherwise == null
                        ? when.place()
                        : reading.place(otherwise.head()).firstLine(),
                cases);
        add(statement, subjects.kind(i.condition()), given, guards, cases);
        inside(then, with(given, when));
        if (otherwise != null) {
            Condition not = new Condition.Not(i.condition(), i.condition().span());
            inside(
                    otherwise,
                    with(given, new Phrase(reading.wording.of(not), CobolText.of(not), when.words(), when.place())));
        }
    }

    private void inside(Branch branch, List<Phrase> given) {
        if (branch != null) {
            statements(branch.statements(), given, false);
        }
    }

    private static List<Phrase> with(List<Phrase> given, Phrase one) {
        List<Phrase> all = new ArrayList<>(given);
        all.add(one);
        return List.copyOf(all);
    }

    private void evaluate(Statement statement, Detail.Evaluate e, List<Phrase> given, List<Place> guards) {
        List<Branch> whens = statement.branches().stream()
                .filter(b -> b.phrase() == Branch.Phrase.WHEN)
                .toList();
        List<RuleFact.Case> cases = new ArrayList<>();
        List<Phrase> waiting = new ArrayList<>();
        RuleFact.Kind kind = this.subjects.kind(e);
        List<Phrase.Shown> subjects = subjects(statement, e);
        for (int i = 0; i < Math.min(whens.size(), e.whens().size()); i++) {
            List<Choice> objects = e.whens().get(i);
            boolean other = objects.stream().allMatch(c -> c instanceof Choice.Other || c instanceof Choice.Any);
            Phrase when = when(e.subjects(), objects, whens.get(i)).alsoAt(subjects);
            if (!other) {
                waiting.add(when);
            }
            if (whens.get(i).statements().isEmpty() && i + 1 < whens.size()) {
                continue;
            }
            List<Phrase> together = List.copyOf(waiting);
            waiting.clear();
            addCase(
                    other ? List.of() : together,
                    whens.get(i),
                    together.isEmpty() ? when.place() : together.getFirst().place(),
                    cases);
            statements(
                    whens.get(i).statements(),
                    together.isEmpty() || other ? with(given, when) : with(given, either(together)),
                    false);
        }
        add(statement, kind, given, guards, cases);
    }

    /** Where the subjects are named. */
    private List<Phrase.Shown> subjects(Statement statement, Detail.Evaluate e) {
        List<String> words = new ArrayList<>(List.of("EVALUATE"));
        e.subjects().forEach(s -> names(s, words));
        return words.size() == 1
                ? List.of()
                : List.of(new Phrase.Shown(List.copyOf(words), Deeds.own(reading, statement)));
    }

    private static Phrase either(List<Phrase> phrases) {
        List<String> words = new ArrayList<>();
        phrases.forEach(p -> words.addAll(p.words()));
        return phrases.size() == 1
                ? phrases.getFirst()
                : new Phrase(
                        Text.list(phrases.stream().map(Phrase::text).toList(), "or"),
                        String.join(" | ", phrases.stream().map(Phrase::code).toList()),
                        List.copyOf(words),
                        phrases.getFirst().place().to(phrases.getLast().place()),
                        phrases.getFirst().also());
    }

    private Phrase when(List<Choice> of, List<Choice> objects, Branch branch) {
        List<String> words = new ArrayList<>(List.of("WHEN"));
        List<String> code = new ArrayList<>();
        for (Choice choice : objects) {
            code.add(CobolText.of(choice));
            names(choice, words);
        }
        return new Phrase(
                reading.wording.when(of, objects),
                String.join(" ALSO ", code),
                List.copyOf(words),
                reading.place(branch.head()));
    }

    private void search(Statement statement, Detail.Search s, List<Phrase> given) {
        List<RuleFact.Case> cases = new ArrayList<>();
        List<Branch> whens = statement.branches().stream()
                .filter(b -> b.phrase() == Branch.Phrase.WHEN)
                .toList();
        for (int i = 0; i < Math.min(whens.size(), s.whens().size()); i++) {
            List<String> words = new ArrayList<>(List.of("WHEN"));
            names(s.whens().get(i), words);
            Phrase when = new Phrase(
                    "an entry is found for which "
                            + reading.wording.of(s.whens().get(i)),
                    CobolText.of(s.whens().get(i)),
                    List.copyOf(words),
                    reading.place(whens.get(i).head()));
            addCase(List.of(when), whens.get(i), when.place(), cases);
            statements(whens.get(i).statements(), with(given, when), false);
        }
        Branch end = Steps.branch(statement, Branch.Phrase.AT_END);
        addCase(List.of(), end, end == null ? reading.place(statement.span()) : reading.place(end.head()), cases);
        inside(end, given);
        add(statement, RuleFact.Kind.BUSINESS, given, List.of(), cases);
    }

    private Phrase condition(Condition condition, Statement statement) {
        List<String> words = new ArrayList<>(List.of("IF"));
        names(condition, words);
        Place place = reading.place(statement.span()).firstLine();
        return new Phrase(
                reading.wording.of(condition),
                CobolText.of(condition),
                List.copyOf(words),
                place.to(reading.place(condition.span())));
    }

    /** Outcomes are the statements of the branch itself; decisions in it are decisions of their own. */
    private void addCase(List<Phrase> when, Branch branch, Place from, List<RuleFact.Case> cases) {
        if (branch == null) {
            return;
        }
        List<Phrase> then = outcomes(branch.statements());
        if (!then.isEmpty()) {
            Place end = reading.place(branch.statements().getLast().span());
            cases.add(new RuleFact.Case(when, then, from.to(end)));
        }
    }

    private List<Phrase> outcomes(List<Statement> statements) {
        List<Phrase> then = new ArrayList<>();
        for (Statement statement : statements) {
            boolean decision = switch (reading.detail(statement)) {
                case Detail.If i -> true;
                case Detail.Evaluate e -> true;
                default -> false;
            };
            Optional<Phrase> deed = decision ? Optional.empty() : deeds.of(statement);
            if (deed.isPresent() && then.size() < MOST_OUTCOMES) {
                then.add(deed.get());
            }
        }
        return List.copyOf(then);
    }

    private void add(
            Statement statement,
            RuleFact.Kind kind,
            List<Phrase> given,
            List<Place> guards,
            List<RuleFact.Case> cases) {
        if (cases.isEmpty()) {
            return;
        }
        Place place = reading.place(statement.span());
        if (kind == RuleFact.Kind.ERROR) {
            RuleFact.Case first = cases.getFirst();
            if (!first.when().isEmpty()) {
                errors.add(new ErrorFact(first.when().getFirst(), first.then(), paragraph, first.place()));
            }
            return;
        }
        List<String> decides = decides(statement);
        rules.add(new RuleFact(
                name(decides, cases), kind, paragraph, given, List.copyOf(guards), List.copyOf(cases), decides, place));
    }

    /** AT END, INVALID KEY, ON SIZE ERROR and the like that deal with a failure. */
    private void phrases(Statement statement) {
        for (Branch branch : statement.branches()) {
            boolean failure = switch (branch.phrase()) {
                case INVALID_KEY, ON_SIZE_ERROR, ON_EXCEPTION, ON_OVERFLOW -> true;
                default -> false;
            };
            List<Phrase> then = failure ? outcomes(branch.statements()) : List.of();
            if (!then.isEmpty()) {
                Place head = reading.place(branch.head());
                String on = statement.verb() + ": " + branch.phrase().name().replace('_', ' ');
                List<String> words = List.of(
                        switch (branch.phrase()) {
                            case INVALID_KEY -> "INVALID";
                            case ON_SIZE_ERROR -> "SIZE";
                            case ON_EXCEPTION -> "EXCEPTION";
                            default -> "OVERFLOW";
                        });
                String trigger = Steps.phrase(branch.phrase())
                        .replaceFirst("^if ", "")
                        .replaceFirst("^that", "the " + statement.verb())
                        .replaceFirst("^it ", "the " + statement.verb() + " ");
                errors.add(new ErrorFact(
                        new Phrase(trigger, on, words, head),
                        then,
                        paragraph,
                        head.to(reading.place(branch.statements().getLast().span()))));
            }
        }
    }

    /** Names of the data that the statements of its branches set themselves. */
    private List<String> decides(Statement statement) {
        Set<String> found = new LinkedHashSet<>();
        statement.nested().forEach(s -> written(s).forEach(found::add));
        return List.copyOf(found);
    }

    private List<String> written(Statement statement) {
        return switch (reading.detail(statement)) {
            case Detail.Move m -> targets(m.receiving());
            case Detail.Compute c ->
                targets(c.receivers().stream().map(Detail.Receiver::operand).toList());
            case Detail.Arithmetic a ->
                targets(a.receivers().stream().map(Detail.Receiver::operand).toList());
            case Detail.SetTo s -> {
                List<String> names = new ArrayList<>();
                for (Detail.Assignment a : s.assignments()) {
                    for (Operand target : a.targets()) {
                        names.addAll(reading.names
                                .data(target)
                                .flatMap(dev.cobolwright.assist.explain.prose.DataNames::conditionOwner)
                                .map(o -> List.of(o.name()))
                                .orElseGet(() -> targets(List.of(target))));
                    }
                }
                yield names;
            }
            default -> List.of();
        };
    }

    private static List<String> targets(List<? extends Operand> operands) {
        return operands.stream()
                .filter(o -> o instanceof Operand.Identifier)
                .map(o -> ((Operand.Identifier) o).name().name())
                .toList();
    }

    /** The data in words, without duplicates; where none is set, what is done first. */
    private String name(List<String> decides, List<RuleFact.Case> cases) {
        List<String> words = decides.stream()
                .map(reading::words)
                .map(NameWords::plainEnd)
                .distinct()
                .toList();
        if (!words.isEmpty()) {
            return Text.capital(Text.list(words, 3));
        }
        List<String> procedures = new ArrayList<>();
        for (RuleFact.Case one : cases) {
            for (Phrase phrase : one.then()) {
                Text.runs(phrase.text()).stream()
                        .filter(r -> r.kind() == Text.Ref.PARAGRAPH)
                        .map(r -> NameWords.ofProcedure(r.name()))
                        .forEach(procedures::add);
            }
        }
        List<String> distinct = procedures.stream().distinct().toList();
        return distinct.isEmpty()
                ? Text.capital(Text.shown(cases.getFirst().then().getFirst().text()))
                : "Whether to " + Text.list(distinct, 3);
    }

    /** Names in a condition, in order of the text where it is written without abbreviation. */
    static void names(Condition condition, List<String> to) {
        switch (condition) {
            case Condition.Comparison c -> {
                if (!c.abbreviated()) {
                    Deeds.names(c.left(), to);
                }
                Deeds.names(c.right(), to);
            }
            case Condition.Test t -> Deeds.names(t.subject(), to);
            case Condition.Named n -> Deeds.names(n.operand(), to);
            case Condition.Not n -> names(n.of(), to);
            case Condition.And a -> {
                names(a.left(), to);
                names(a.right(), to);
            }
            case Condition.Or o -> {
                names(o.left(), to);
                names(o.right(), to);
            }
            case Condition.Unclear u -> {}
        }
    }

    static void names(Choice choice, List<String> to) {
        switch (choice) {
            case Choice.Value v -> Deeds.names(v.expression(), to);
            case Choice.Range r -> {
                Deeds.names(r.from(), to);
                Deeds.names(r.through(), to);
            }
            case Choice.Tested t -> names(t.condition(), to);
            default -> {}
        }
    }

    /** The references in a condition. */
    static void references(Condition condition, List<NameReference> to) {
        switch (condition) {
            case Condition.Comparison c -> {
                references(c.left(), to);
                references(c.right(), to);
            }
            case Condition.Test t -> references(t.subject(), to);
            case Condition.Named n -> references(n.operand(), to);
            case Condition.Not n -> references(n.of(), to);
            case Condition.And a -> {
                references(a.left(), to);
                references(a.right(), to);
            }
            case Condition.Or o -> {
                references(o.left(), to);
                references(o.right(), to);
            }
            case Condition.Unclear u -> {}
        }
    }

    static void references(Expression expression, List<NameReference> to) {
        switch (expression) {
            case Operand.Identifier i -> to.add(i.name());
            case Operand.FunctionCall f -> f.arguments().forEach(a -> references(a, to));
            case Expression.Signed s -> references(s.of(), to);
            case Expression.Binary b -> {
                references(b.left(), to);
                references(b.right(), to);
            }
            default -> {}
        }
    }
}
