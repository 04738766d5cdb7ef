package dev.cobolwright.assist.explain.facts;

import dev.cobolwright.assist.explain.prose.Text;
import dev.cobolwright.grammar.statements.Choice;
import dev.cobolwright.grammar.statements.Condition;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Operand;
import dev.cobolwright.grammar.syntax.Branch;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells what a list of statements does, in few steps: assignments that follow each other are one, what a statement holds is told with
 * it, and what is deeper or too much is counted.
 */
final class Steps {
    private static final int MOST_STEPS = 14;
    private static final int MOST_INNER = 3;
    private static final int MOST_CASES = 7;

    private final Reading reading;
    private final Deeds deeds;
    private int deep;

    /** @param more statements that are not told */
    record Told(List<Phrase> steps, int more) {}

    Steps(Reading reading) {
        this.reading = reading;
        this.deeds = new Deeds(reading);
    }

    Told of(List<Statement> statements) {
        List<Phrase> steps = new ArrayList<>();
        int told = 0;
        for (int i = 0; i < statements.size() && steps.size() < MOST_STEPS; ) {
            int end = runOfMoves(statements, i);
            if (end - i > 2) {
                steps.add(moves(statements.subList(i, end)));
            } else {
                end = i + 1;
                step(statements.get(i)).ifPresent(steps::add);
            }
            told += end - i;
            i = end;
        }
        return new Told(List.copyOf(steps), statements.size() - told);
    }

    private int runOfMoves(List<Statement> statements, int from) {
        int i = from;
        while (i < statements.size()
                && statements.get(i).verb().equals("MOVE")
                && reading.detail(statements.get(i)) instanceof Detail.Move m
                && !m.receiving().isEmpty()
                && statements.get(i).span().source()
                        == statements.get(from).span().source()) {
            i++;
        }
        return i;
    }

    private Phrase moves(List<Statement> moves) {
        List<String> targets = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Statement move : moves) {
            Detail.Move m = (Detail.Move) reading.detail(move);
            for (Operand target : m.receiving()) {
                targets.add(reading.wording.of(target));
            }
            if (words.size() < 12) {
                words.add("MOVE");
                m.receiving().stream().limit(1).forEach(r -> Deeds.names(r, words));
            }
        }
        int shown = Math.min(targets.size(), 5);
        String text = "fills " + Text.list(targets, shown);
        Place place = reading.place(moves.getFirst().span())
                .to(reading.place(moves.getLast().span()));
        return new Phrase(text, "MOVE", clues(text, words, List.of("MOVE")), place);
    }

    /** The verb and every name of a text, in the order of the text. */
    private static List<String> clues(String text, List<String> ignored, List<String> verbs) {
        List<String> words = new ArrayList<>(verbs);
        Text.runs(text).stream()
                .filter(r -> r.kind() == Text.Ref.DATA)
                .map(Text.Run::name)
                .forEach(words::add);
        return List.copyOf(words);
    }

    private Optional<Phrase> step(Statement statement) {
        return switch (reading.detail(statement)) {
            case Detail.If i -> Optional.of(decision(statement, i.condition()));
            case Detail.Evaluate e -> Optional.of(evaluate(statement, e));
            case Detail.Search s ->
                Optional.of(new Phrase(
                        "searches the table " + reading.wording.of(s.table())
                                + inner(statement, Branch.Phrase.WHEN, "; when it finds the entry, it "),
                        "SEARCH",
                        names("SEARCH", s.table()),
                        reading.place(statement.span())));
            case Detail.Perform p
            when p.range().isEmpty() ->
                Optional.of(new Phrase(
                        Text.capital("repeats " + deeds.loop(p.repetition())).trim()
                                + inner(statement, Branch.Phrase.BODY, ": it "),
                        "PERFORM",
                        List.of("PERFORM"),
                        reading.place(statement.span())));
            default -> deeds.of(statement).map(p -> withPhrases(statement, p));
        };
    }

    private static List<String> names(String verb, Operand operand) {
        List<String> words = new ArrayList<>(List.of(verb));
        Deeds.names(operand, words);
        return words;
    }

    private Phrase decision(Statement statement, Condition condition) {
        String then = deeds(branch(statement, Branch.Phrase.THEN));
        String otherwise = deeds(branch(statement, Branch.Phrase.ELSE));
        String text = "if " + reading.wording.of(condition) + ", it " + (then.isEmpty() ? "does nothing" : then)
                + (otherwise.isEmpty() ? "" : "; otherwise it " + otherwise);
        List<String> words = new ArrayList<>(List.of("IF"));
        Decisions.names(condition, words);
        return new Phrase(text, "IF", List.copyOf(words), reading.place(statement.span()));
    }

    private Phrase evaluate(Statement statement, Detail.Evaluate e) {
        String subjects = deeds.subjects(e.subjects());
        long cases = e.whens().stream()
                .filter(w -> w.stream().noneMatch(c -> c instanceof Choice.Other))
                .count();
        List<String> words = new ArrayList<>(List.of("EVALUATE"));
        Text.runs(subjects).stream()
                .filter(Text.Run::isReference)
                .map(Text.Run::name)
                .forEach(words::add);
        return new Phrase(
                "chooses between " + Text.count(cases, "case") + (subjects.isEmpty() ? "" : " by " + subjects)
                        + cases(statement, e),
                "EVALUATE",
                List.copyOf(words),
                reading.place(statement.span()));
    }

    /** The cases with what each does first, where they are few. */
    private String cases(Statement statement, Detail.Evaluate e) {
        List<Branch> whens = statement.branches().stream()
                .filter(b -> b.phrase() == Branch.Phrase.WHEN)
                .toList();
        if (whens.size() > MOST_CASES || whens.size() != e.whens().size() || deep > 0) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        List<String> waiting = new ArrayList<>();
        for (int i = 0; i < whens.size(); i++) {
            waiting.add(reading.wording.when(e.subjects(), e.whens().get(i)));
            String does = inner(whens.get(i).statements());
            if (!does.isEmpty()) {
                String when = Text.list(waiting, "or");
                parts.add((when.equals("anything else") ? "else" : "if " + when + ",") + " it " + does);
            }
            if (!whens.get(i).statements().isEmpty()) {
                waiting.clear();
            }
        }
        return parts.isEmpty() ? "" : ": " + String.join("; ", parts);
    }

    private Phrase withPhrases(Statement statement, Phrase phrase) {
        StringBuilder text = new StringBuilder(phrase.text());
        Place place = phrase.place();
        for (Branch branch : statement.branches()) {
            String then = branch.phrase() == Branch.Phrase.BODY ? "" : deeds(branch);
            if (!then.isEmpty()) {
                text.append("; ")
                        .append(phrase(branch.phrase()))
                        .append(", it ")
                        .append(then);
                place = reading.place(statement.span());
            }
        }
        return new Phrase(text.toString(), phrase.code(), phrase.words(), place);
    }

    static String phrase(Branch.Phrase phrase) {
        return switch (phrase) {
            case AT_END -> "at the end";
            case NOT_AT_END -> "with each record";
            case END_OF_PAGE -> "at the end of the page";
            case NOT_END_OF_PAGE -> "before the end of the page";
            case ON_SIZE_ERROR -> "if the result does not fit";
            case NOT_ON_SIZE_ERROR -> "if the result fits";
            case INVALID_KEY -> "if there is no such record or key";
            case NOT_INVALID_KEY -> "if that succeeds";
            case ON_EXCEPTION -> "if that fails";
            case NOT_ON_EXCEPTION -> "if that succeeds";
            case ON_OVERFLOW -> "if it does not fit";
            case NOT_ON_OVERFLOW -> "if it fits";
            case WITH_DATA -> "with data";
            case NO_DATA -> "without data";
            default -> "then";
        };
    }

    private String inner(Statement statement, Branch.Phrase phrase, String lead) {
        String text = deeds(branch(statement, phrase));
        return text.isEmpty() ? "" : lead + text;
    }

    static Branch branch(Statement statement, Branch.Phrase phrase) {
        return statement.branches().stream()
                .filter(b -> b.phrase() == phrase && !b.statements().isEmpty())
                .findFirst()
                .orElse(null);
    }

    private String deeds(Branch branch) {
        return branch == null ? "" : inner(branch.statements());
    }

    /** At most a few deeds in one line. */
    private String inner(List<Statement> statements) {
        deep++;
        try {
            return told(statements);
        } finally {
            deep--;
        }
    }

    private String told(List<Statement> statements) {
        List<String> parts = new ArrayList<>();
        int rest = 0;
        int end = statements.size();
        for (int i = 0; i < end; i++) {
            Statement statement = statements.get(i);
            int run = runOfMoves(statements, i);
            if (run - i > 2 && parts.size() < MOST_INNER) {
                parts.add(moves(statements.subList(i, run)).text());
                i = run - 1;
                continue;
            }
            Optional<String> text = switch (reading.detail(statement)) {
                case Detail.If f -> Optional.of("tests whether " + reading.wording.of(f.condition()));
                case Detail.Evaluate e -> Optional.of(evaluate(statement, e).text());
                case Detail.Perform p
                when p.range().isEmpty() -> Optional.of("repeats steps " + deeds.loop(p.repetition()));
                default -> deeds.of(statement).map(Phrase::text);
            };
            if (text.isPresent() && parts.size() < MOST_INNER) {
                parts.add(text.get());
            } else if (text.isPresent()) {
                rest++;
            }
        }
        if (rest > 0) {
            parts.add("takes " + Text.count(rest, "more step"));
        }
        return Text.list(parts);
    }
}
