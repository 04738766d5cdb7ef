package dev.cobolwright.assist.explain.facts;

import dev.cobolwright.assist.explain.prose.CobolText;
import dev.cobolwright.assist.explain.prose.NameWords;
import dev.cobolwright.assist.explain.prose.Text;
import dev.cobolwright.assist.explain.prose.Wording;
import dev.cobolwright.grammar.statements.Choice;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Expression;
import dev.cobolwright.grammar.statements.Operand;
import dev.cobolwright.grammar.statements.ProcedureRange;
import dev.cobolwright.grammar.statements.Repetition;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.NameReference;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What one statement does, as a verb in the third person with its objects: "adds the amount to the balance". */
final class Deeds {
    private static final int MOST_TARGETS = 4;

    private final Reading reading;
    private final Wording wording;
    private final BlockDeeds blocks;

    Deeds(Reading reading) {
        this.reading = reading;
        this.wording = reading.wording;
        this.blocks = new BlockDeeds(reading);
    }

    /** Empty for statements that do nothing: CONTINUE, EXIT, and what was not read whole. */
    Optional<Phrase> of(Statement statement) {
        return switch (reading.detail(statement)) {
            case Detail.Move m ->
                m.receiving().isEmpty()
                        ? Optional.empty()
                        : phrase(
                                statement,
                                m.corresponding()
                                        ? "moves the fields of " + wording.of(m.sending())
                                                + " to those of the same name in " + targets(m.receiving())
                                        : move(m),
                                words("MOVE", List.of(m.sending()), m.receiving()));
            case Detail.Arithmetic a ->
                phrase(
                        statement,
                        arithmetic(a),
                        words(
                                a.verb(),
                                a.operands(),
                                a.receivers().stream()
                                        .map(Detail.Receiver::operand)
                                        .toList()));
            case Detail.Compute c ->
                phrase(
                        statement,
                        "computes "
                                + targets(c.receivers().stream()
                                        .map(Detail.Receiver::operand)
                                        .toList())
                                + " as " + wording.of(c.value()) + rounded(c.receivers()),
                        words(
                                "COMPUTE",
                                c.receivers().stream()
                                        .map(Detail.Receiver::operand)
                                        .toList(),
                                List.of(c.value())));
            case Detail.Perform p
            when p.range().isPresent() ->
                phrase(
                        statement,
                        "performs " + range(p.range().get()) + repetition(p.repetition()),
                        perform(p.range().get()));
            case Detail.GoTo g
            when !g.targets().isEmpty() ->
                phrase(
                        statement,
                        "goes to "
                                + Text.list(
                                        g.targets().stream()
                                                .map(Deeds::procedure)
                                                .toList(),
                                        MOST_TARGETS)
                                + g.depending()
                                        .map(d -> ", depending on " + wording.of(d))
                                        .orElse(""),
                        Stream.concat(
                                        Stream.of("GO"),
                                        g.targets().stream().limit(MOST_TARGETS).map(NameReference::name))
                                .toList());
            case Detail.Call c ->
                phrase(
                        statement,
                        "calls " + called(c.target())
                                + (c.arguments().isEmpty()
                                        ? ""
                                        : " with "
                                                + Text.list(
                                                        c.arguments().stream()
                                                                .map(x -> x.value()
                                                                        .map(wording::of)
                                                                        .orElse("nothing"))
                                                                .toList(),
                                                        MOST_TARGETS)),
                        List.of("CALL", bare(c.target())));
            case Detail.SetTo s -> set(statement, s);
            case Detail.Open o ->
                phrase(
                        statement,
                        "opens "
                                + Text.list(o.files().stream()
                                        .map(f -> file(f.file()) + " for " + mode(f.mode()))
                                        .toList()),
                        Stream.concat(
                                        Stream.of("OPEN"),
                                        o.files().stream().map(f -> f.file().name()))
                                .toList());
            case Detail.Close c ->
                phrase(
                        statement,
                        "closes "
                                + Text.list(c.files().stream().map(Deeds::file).toList(), 8),
                        Stream.concat(
                                        Stream.of("CLOSE"),
                                        c.files().stream().limit(8).map(NameReference::name))
                                .toList());
            case Detail.Read r ->
                phrase(
                        statement,
                        (r.key().isPresent()
                                        ? "reads the record with the key "
                                                + wording.of(r.key().get()) + " of "
                                        : isKeyed(r) ? "reads a record of " : "reads the next record of ")
                                + file(r.file())
                                + r.into().map(i -> " into " + wording.of(i)).orElse(""),
                        List.of(statement.verb(), r.file().name()));
            case Detail.Write w ->
                phrase(
                        statement,
                        (w.verb().equals("REWRITE")
                                        ? "rewrites the record "
                                        : w.verb().equals("RELEASE") ? "releases to the sort " : "writes ")
                                + written(w)
                                + w.from().map(f -> " from " + wording.of(f)).orElse(""),
                        List.of(w.verb(), w.record().name()));
            case Detail.Delete d ->
                phrase(
                        statement,
                        "deletes the record of "
                                + Text.list(d.files().stream().map(Deeds::file).toList()),
                        Stream.concat(Stream.of("DELETE"), d.files().stream().map(NameReference::name))
                                .toList());
            case Detail.Start s ->
                phrase(
                        statement,
                        "positions " + file(s.file())
                                + s.key()
                                        .map(k -> " at the key " + wording.of(k))
                                        .orElse(""),
                        List.of("START", s.file().name()));
            case Detail.Sort s -> sort(statement, s);
            case Detail.Stop s ->
                phrase(statement, s.run() ? "ends the run" : "stops and waits for the operator", List.of("STOP"));
            case Detail.Goback g -> phrase(statement, "returns to the caller", List.of("GOBACK"));
            case Detail.Exit e -> exit(statement, e);
            case Detail.Cancel c ->
                phrase(
                        statement,
                        "cancels "
                                + Text.list(
                                        c.targets().stream().map(this::called).toList()),
                        List.of("CANCEL"));
            case Detail.Alter a ->
                phrase(
                        statement,
                        "changes where " + procedure(a.changes().getFirst().paragraph()) + " goes to: "
                                + procedure(a.changes().getFirst().target()),
                        List.of(
                                "ALTER",
                                a.changes().getFirst().paragraph().name(),
                                a.changes().getFirst().target().name()));
            case Detail.Exec x -> blocks.of(statement);
            case Detail.Other o -> other(statement, o);
            case Detail.XmlParse x ->
                phrase(statement, "parses the XML in " + wording.of(x.document()), List.of("XML", "PARSE"));
            default -> Optional.empty();
        };
    }

    private Optional<Phrase> phrase(Statement statement, String text, List<String> words) {
        return Optional.of(new Phrase(text, statement.verb(), words, own(reading, statement)));
    }

    /** The lines of a statement without those of the statements nested in it. */
    static Place own(Reading reading, Statement statement) {
        Place place = reading.place(statement.span());
        if (statement.branches().isEmpty()) {
            return place;
        }
        Place head = reading.place(statement.branches().getFirst().head());
        boolean same = head.file().equals(place.file());
        return new Place(
                place.file(),
                place.first(),
                same ? Math.clamp(head.last(), place.first(), place.last()) : place.first());
    }

    private String move(Detail.Move m) {
        String targets = targets(m.receiving());
        if (m.sending() instanceof Operand.Literal l && l.kind() == Operand.Literal.Kind.FIGURATIVE) {
            String word = Wording.literal(l);
            return word.equals("blank") ? "blanks " + targets : "sets " + targets + " to " + word;
        }
        return m.sending() instanceof Operand.Literal
                ? "sets " + targets + " to " + wording.of(m.sending())
                : "moves " + wording.of(m.sending()) + " to " + targets;
    }

    private String targets(List<? extends Operand> operands) {
        return Text.list(operands.stream().map(wording::of).toList(), MOST_TARGETS);
    }

    private static String rounded(List<Detail.Receiver> receivers) {
        return receivers.stream().anyMatch(Detail.Receiver::rounded) ? ", rounded" : "";
    }

    private String arithmetic(Detail.Arithmetic a) {
        String operands = Text.list(a.operands().stream().map(wording::of).toList());
        String receivers =
                targets(a.receivers().stream().map(Detail.Receiver::operand).toList());
        String rounded = rounded(a.receivers());
        if (a.giving()) {
            List<String> parts = a.operands().stream().map(wording::of).toList();
            String formula = switch (a.verb()) {
                case "ADD" -> "the sum of " + Text.list(parts);
                case "SUBTRACT" ->
                    parts.getLast() + " less " + Text.list(parts.subList(0, Math.max(0, parts.size() - 1)));
                case "MULTIPLY" -> String.join(" × ", parts);
                default -> parts.size() == 2 ? "the quotient of " + Text.list(parts) : operands;
            };
            return "sets " + receivers + " to " + formula + rounded;
        }
        return switch (a.verb()) {
            case "ADD" -> "adds " + operands + " to " + receivers + rounded;
            case "SUBTRACT" -> "subtracts " + operands + " from " + receivers + rounded;
            case "MULTIPLY" -> "multiplies " + receivers + " by " + operands + rounded;
            default -> "divides " + receivers + " by " + operands + rounded;
        };
    }

    private Optional<Phrase> set(Statement statement, Detail.SetTo s) {
        List<String> parts = new ArrayList<>();
        List<String> words = new ArrayList<>(List.of("SET"));
        for (Detail.Assignment a : s.assignments()) {
            for (Operand target : a.targets()) {
                parts.add(assigned(target, a));
                words.add(target instanceof Operand.Identifier i ? i.name().name() : "");
            }
        }
        words.removeIf(String::isEmpty);
        return parts.isEmpty() ? Optional.empty() : phrase(statement, Text.list(parts), words);
    }

    private String assigned(Operand target, Detail.Assignment a) {
        boolean truth = a.value() instanceof Operand.Word w && w.text().equalsIgnoreCase("TRUE");
        Optional<DataItem> owner = truth
                ? reading.names.data(target).flatMap(dev.cobolwright.assist.explain.prose.DataNames::conditionOwner)
                : Optional.empty();
        if (owner.isPresent()) {
            String condition = wording.of(target);
            return NameWords.isSwitch(owner.get().name())
                    ? "sets “" + condition + "”"
                    : "sets "
                            + reading.names.ref(
                                    owner.get(),
                                    dev.cobolwright.assist.explain.prose.DataNames.record(
                                            reading.names.data(target).orElseThrow()))
                            + " to “" + condition + "”";
        }
        return switch (a.how()) {
            case "UP" -> "moves " + wording.of(target) + " up by " + wording.of(a.value());
            case "DOWN" -> "moves " + wording.of(target) + " down by " + wording.of(a.value());
            default -> "sets " + wording.of(target) + " to " + wording.of(a.value());
        };
    }

    private String called(Operand target) {
        return target instanceof Operand.Literal l
                ? Text.ref(Text.Ref.PROGRAM, l.value().strip().toUpperCase(Locale.ROOT))
                : "the program named by " + wording.of(target);
    }

    private static String bare(Expression expression) {
        return switch (expression) {
            case Operand.Identifier i -> i.name().name();
            case Operand.Literal l -> l.value().strip().toUpperCase(Locale.ROOT);
            default -> CobolText.of(expression);
        };
    }

    /** The verb and the plain names among operands, in order, up to the number that is shown. */
    private List<String> words(String verb, List<? extends Expression> first, List<? extends Expression> then) {
        List<String> words = new ArrayList<>(List.of(verb));
        Stream.concat(first.stream(), then.stream().limit(MOST_TARGETS)).forEach(e -> names(e, words));
        return List.copyOf(words);
    }

    /** Names in an expression in order of their text. */
    static void names(Expression expression, List<String> to) {
        switch (expression) {
            case Operand.Identifier i -> {
                to.add(i.name().name());
                i.subscripts().forEach(s -> names(s, to));
            }
            case Operand.FunctionCall f -> f.arguments().forEach(a -> names(a, to));
            case Operand.LengthOf l -> names(l.of(), to);
            case Operand.AddressOf a -> names(a.of(), to);
            case Expression.Signed s -> names(s.of(), to);
            case Expression.Binary b -> {
                names(b.left(), to);
                names(b.right(), to);
            }
            default -> {}
        }
    }

    static String procedure(NameReference name) {
        return Text.ref(Text.Ref.PARAGRAPH, name.name());
    }

    static String file(NameReference name) {
        return Text.ref(Text.Ref.FILE, name.name());
    }

    private static String range(ProcedureRange range) {
        return procedure(range.first());
    }

    private static List<String> perform(ProcedureRange range) {
        return List.of("PERFORM", range.first().name());
    }

    private String repetition(Repetition repetition) {
        return switch (repetition) {
            case Repetition.Once once -> "";
            case Repetition.Forever forever -> " again and again";
            case Repetition.Times times -> " " + wording.of(times.count()) + " times";
            case Repetition.Until until -> " until " + wording.of(until.condition());
            case Repetition.Varying varying -> varying(varying);
        };
    }

    private String varying(Repetition.Varying varying) {
        if (varying.items().isEmpty()) {
            return "";
        }
        Repetition.Item item = varying.items().getFirst();
        return " for " + wording.of(item.item()) + " from " + wording.of(item.from())
                + item.until().map(u -> " until " + wording.of(u)).orElse("");
    }

    /** The words before the body of an inline PERFORM: "again and again", "until ...". */
    String loop(Repetition repetition) {
        return repetition(repetition).strip();
    }

    private boolean isKeyed(Detail.Read read) {
        return !read.next()
                && reading.program.environment().fileControls().stream()
                        .anyMatch(c -> c.name().equals(read.file().name())
                                && c.accessMode()
                                        .filter(m -> m.equals("RANDOM") || m.equals("DYNAMIC"))
                                        .isPresent());
    }

    private String written(Detail.Write w) {
        String record = Text.ref(Text.Ref.DATA, w.record().name());
        return reading.file(w.record())
                .filter(f -> !f.name().equals(w.record().name()))
                .map(f -> w.verb().equals("REWRITE")
                        ? record + " of " + Text.ref(Text.Ref.FILE, f.name())
                        : record + " to " + Text.ref(Text.Ref.FILE, f.name()))
                .orElse(record);
    }

    private Optional<Phrase> sort(Statement statement, Detail.Sort s) {
        StringBuilder text = new StringBuilder(statement.verb().equals("MERGE") ? "merges " : "sorts ");
        text.append(file(s.file()));
        List<String> words = new ArrayList<>(List.of(statement.verb(), s.file().name()));
        s.input().ifPresent(r -> {
            text.append(" with the records that ").append(procedure(r.first())).append(" gives it");
            words.add(r.first().name());
        });
        if (!s.using().isEmpty()) {
            text.append(" with the records of ")
                    .append(Text.list(s.using().stream().map(Deeds::file).toList()));
            s.using().forEach(f -> words.add(f.name()));
        }
        s.output().ifPresent(r -> {
            text.append(" and gives them to ").append(procedure(r.first()));
            words.add(r.first().name());
        });
        if (!s.giving().isEmpty()) {
            text.append(" into ")
                    .append(Text.list(s.giving().stream().map(Deeds::file).toList()));
            s.giving().forEach(f -> words.add(f.name()));
        }
        return phrase(statement, text.toString(), words);
    }

    private Optional<Phrase> exit(Statement statement, Detail.Exit e) {
        return switch (e.kind()) {
            case PROGRAM, FUNCTION, METHOD -> phrase(statement, "returns to the caller", List.of("EXIT"));
            case PARAGRAPH -> phrase(statement, "leaves the paragraph", List.of("EXIT", "PARAGRAPH"));
            case SECTION -> phrase(statement, "leaves the section", List.of("EXIT", "SECTION"));
            case PERFORM -> phrase(statement, "leaves the loop", List.of("EXIT", "PERFORM"));
            case PERFORM_CYCLE ->
                phrase(statement, "goes on with the next turn of the loop", List.of("EXIT", "PERFORM"));
            case PLAIN -> Optional.empty();
        };
    }

    private static String mode(String mode) {
        return switch (mode) {
            case "INPUT" -> "input";
            case "OUTPUT" -> "output";
            case "EXTEND" -> "adding at its end";
            default -> "update";
        };
    }

    private Optional<Phrase> other(Statement statement, Detail.Other o) {
        List<String> written = new ArrayList<>();
        List<String> read = new ArrayList<>();
        List<String> words = new ArrayList<>(List.of(statement.verb().split(" ")[0]));
        for (Operand operand : o.operands()) {
            if (operand instanceof Operand.Identifier i) {
                (i.name().access().writes() ? written : read).add(i.name().name());
            }
        }
        String targets = refs(written);
        String text = switch (statement.verb()) {
            case "DISPLAY" ->
                "displays "
                        + (o.operands().isEmpty()
                                ? "a line"
                                : Text.list(
                                        o.operands().stream().map(wording::of).toList(), MOST_TARGETS));
            case "ACCEPT" ->
                "accepts "
                        + refs(o.operands().stream()
                                .filter(x -> x instanceof Operand.Identifier)
                                .map(x -> ((Operand.Identifier) x).name().name())
                                .limit(1)
                                .toList());
            case "INITIALIZE" -> "initialises " + targets;
            case "STRING" -> "puts together " + targets;
            case "UNSTRING" -> "splits " + refs(read.stream().limit(1).toList()) + " into " + targets;
            case "INSPECT" ->
                "inspects "
                        + refs(o.operands().stream()
                                .filter(x -> x instanceof Operand.Identifier)
                                .map(x -> ((Operand.Identifier) x).name().name())
                                .limit(1)
                                .toList());
            default -> "";
        };
        if (text.isEmpty() || text.endsWith(" ")) {
            return Optional.empty();
        }
        Text.runs(text).stream()
                .filter(r -> r.kind() == Text.Ref.DATA)
                .map(Text.Run::name)
                .distinct()
                .limit(1)
                .forEach(words::add);
        return phrase(statement, text, words);
    }

    private String refs(List<String> names) {
        return Text.list(
                names.stream()
                        .distinct()
                        .map(n -> reading.program.references().stream()
                                .filter(r -> r.name().equals(n))
                                .findFirst()
                                .map(reading.names::ref)
                                .orElseGet(() -> Text.ref(Text.Ref.DATA, n)))
                        .toList(),
                MOST_TARGETS);
    }

    /** The subjects of EVALUATE in words; empty for TRUE. */
    String subjects(List<Choice> subjects) {
        return Text.list(subjects.stream()
                .filter(s -> s instanceof Choice.Value)
                .map(s -> wording.of(((Choice.Value) s).expression()))
                .toList());
    }
}
