package dev.cobolwright.grammar.flow;

import dev.cobolwright.grammar.embedded.Embedded;
import dev.cobolwright.grammar.embedded.EmbeddedBlock;
import dev.cobolwright.grammar.embedded.EmbeddedStatement;
import dev.cobolwright.grammar.embedded.cics.CicsStatement;
import dev.cobolwright.grammar.embedded.sql.SqlStatement;
import dev.cobolwright.grammar.embedded.sql.Whenever;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Details;
import dev.cobolwright.grammar.statements.ProcedureRange;
import dev.cobolwright.grammar.statements.Repetition;
import dev.cobolwright.grammar.syntax.Branch;
import dev.cobolwright.grammar.syntax.NameReference;
import dev.cobolwright.grammar.syntax.Program;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the steps of one program and the ways between them. */
final class FlowBuilder {
    private final Details details;
    private final Doubts doubts;
    final Procedures procedures;
    final List<Step> steps = new ArrayList<>();
    final Map<Statement, Step> stepOf = new IdentityHashMap<>();
    /** By the index of the procedure. */
    final List<Step> entries = new ArrayList<>();

    final List<Step> exits = new ArrayList<>();
    /** Where control may come in from outside: ENTRY statements. */
    final List<Step> entryStatements = new ArrayList<>();
    /** Procedures that CICS enters. */
    final Set<Procedure> handlers = new HashSet<>();
    /** A procedure-name that nothing declares was used. */
    boolean unresolved;

    private final Map<Step, List<Step>> previous = new HashMap<>();
    private final Embedded embedded;
    /** What WHENEVER says, as of the place in the text that was come to: it holds for all SQL statements that follow in the text. */
    private final Map<Whenever.Condition, Whenever> whenever = new EnumMap<>(Whenever.Condition.class);

    /** Procedures by the procedure whose GO TO an ALTER statement sets. */
    private final Map<Procedure, List<Range>> altered = new HashMap<>();

    private final List<Step> openGoTos = new ArrayList<>();
    private Procedure procedure;
    private Step sentenceEnd;
    private final Deque<Loop> loops = new ArrayDeque<>();

    /** An inline PERFORM: where EXIT PERFORM and EXIT PERFORM CYCLE lead. */
    private record Loop(Step after, Step again) {}

    FlowBuilder(Program program, Details details, Embedded embedded, Doubts doubts) {
        this.embedded = embedded;
        this.details = details;
        this.doubts = doubts;
        this.procedures = new Procedures(program);
        for (Procedure each : procedures.all()) {
            entries.add(Step.entry(each.index(), each));
        }
        steps.addAll(entries);
        for (Procedure each : procedures.all()) {
            exits.add(Step.exit(steps.size(), each));
            steps.add(exits.getLast());
        }
        procedures.all().forEach(this::procedure);
        for (Step goTo : openGoTos) {
            altered.getOrDefault(goTo.procedure, List.of()).forEach(range -> goTo.next.add(entry(range.first())));
        }
    }

    /** The steps that lead to one; made when first asked for. */
    synchronized List<Step> previous(Step step) {
        if (previous.isEmpty()) {
            for (Step from : steps) {
                from.next.forEach(to ->
                        previous.computeIfAbsent(to, s -> new ArrayList<>(2)).add(from));
                from.performed.forEach(call -> previous.computeIfAbsent(call.resume(), s -> new ArrayList<>(2))
                        .add(from));
            }
        }
        return previous.getOrDefault(step, List.of());
    }

    private Step entry(Procedure target) {
        return entries.get(target.index());
    }

    private Step step(Statement statement) {
        Step step = Step.of(steps.size(), procedure, statement);
        steps.add(step);
        stepOf.put(statement, step);
        return step;
    }

    private void procedure(Procedure each) {
        procedure = each;
        loops.clear();
        Step exit = exits.get(each.index());
        List<Statement> statements = each.statements();
        List<Step> heads = new ArrayList<>(statements.size() + 1);
        for (Statement statement : statements) {
            heads.add(step(statement));
        }
        heads.add(exit);
        entries.get(each.index()).next.add(heads.getFirst());
        int end = 0;
        for (int i = 0; i < statements.size(); i++) {
            if (i >= end) {
                end = i + 1;
                while (end < statements.size() && !statements.get(end - 1).endsSentence()) {
                    end++;
                }
            }
            sentenceEnd = heads.get(end);
            connect(heads.get(i), heads.get(i + 1));
        }
        if (doubts.concern(each)) {
            doubtful(each);
        }
    }

    /** Part of the procedure was not read as it was meant: each statement may follow, and each name in it may be gone to. */
    private void doubtful(Procedure each) {
        Step entry = entries.get(each.index());
        each.statements().forEach(statement -> mayReach(entry, statement));
        entry.next.add(exits.get(each.index()));
        for (String word : doubts.wordsOf(each)) {
            if (procedures.declares(word)) {
                mayGoTo(entry, procedures.resolve(word, Optional.empty(), each));
            }
        }
    }

    private void mayReach(Step from, Statement statement) {
        from.next.add(stepOf.get(statement));
        statement.nested().forEach(nested -> mayReach(from, nested));
    }

    /** Goes there or performs it. */
    private void mayGoTo(Step from, List<Range> ranges) {
        for (Range range : ranges) {
            from.next.add(entry(range.first()));
            from.performed.add(new Step.Performed(range, exits.get(from.procedure.index())));
        }
    }

    /** @return where the list begins */
    private Step list(List<Statement> statements, Step follow) {
        List<Step> heads = new ArrayList<>(statements.size() + 1);
        for (Statement statement : statements) {
            heads.add(step(statement));
        }
        heads.add(follow);
        for (int i = 0; i < statements.size(); i++) {
            connect(heads.get(i), heads.get(i + 1));
        }
        return heads.getFirst();
    }

    private void connect(Step step, Step next) {
        Statement statement = step.statement.orElseThrow();
        switch (statement.verb()) {
            case "IF" -> {
                List<Step> starts = branches(statement, next);
                step.next.addAll(starts);
                if (starts.size() < 2) {
                    step.next.add(next);
                }
            }
            case "EVALUATE" -> evaluate(step, statement, next);
            case "PERFORM" -> perform(step, statement, next);
            case "GO TO" -> goTo(step, next);
            case "ALTER" -> {
                alter(step);
                step.next.add(next);
            }
            case "NEXT SENTENCE" -> step.next.add(sentenceEnd);
            case "STOP" -> {
                if (!(details.of(statement) instanceof Detail.Stop stop && stop.run())) {
                    step.next.add(next);
                }
            }
            case "GOBACK" -> {}
            case "EXIT" -> exit(step, next);
            case "SORT", "MERGE" -> {
                step.next.add(next);
                if (details.of(statement) instanceof Detail.Sort sort) {
                    sort.input().ifPresent(range -> performs(step, range, next));
                    sort.output().ifPresent(range -> performs(step, range, next));
                }
            }
            case "XML PARSE" -> {
                others(step, statement, next);
                if (details.of(statement) instanceof Detail.XmlParse parse) {
                    parse.processing().ifPresent(range -> performs(step, range, next));
                }
            }
            case "ENTRY" -> {
                entryStatements.add(step);
                step.next.add(next);
            }
            case "EXEC SQL" -> sql(step, next);
            case "EXEC CICS" -> cics(step, next);
            default -> others(step, statement, next);
        }
    }

    /** A statement that control passes, with phrases that may be done after it. */
    private void others(Step step, Statement statement, Step next) {
        step.next.add(next);
        step.next.addAll(branches(statement, next));
    }

    private List<Step> branches(Statement statement, Step next) {
        List<Step> starts = new ArrayList<>(statement.branches().size());
        for (Branch branch : statement.branches()) {
            starts.add(list(branch.statements(), next));
        }
        return starts;
    }

    private void evaluate(Step step, Statement statement, Step next) {
        List<Branch> whens = statement.branches();
        List<Step> starts = branches(statement, next);
        for (int i = whens.size() - 2; i >= 0; i--) {
            if (whens.get(i).statements().isEmpty()) {
                starts.set(i, starts.get(i + 1));
            }
        }
        step.next.addAll(starts);
        boolean always = !whens.isEmpty() && saysOther(whens.getLast());
        if (!always) {
            step.next.add(next);
        }
    }

    private static boolean saysOther(Branch when) {
        return when.head().text().toUpperCase(Locale.ROOT).matches("WHEN\\s+OTHER\\s*");
    }

    private void perform(Step step, Statement statement, Step next) {
        if (!(details.of(statement) instanceof Detail.Perform perform)) {
            others(step, statement, next);
            return;
        }
        boolean once = perform.repetition() instanceof Repetition.Once;
        boolean forever = perform.repetition() instanceof Repetition.Forever;
        boolean atLeastOnce = once
                || forever
                || perform.repetition() instanceof Repetition.Until until && until.testAfter()
                || perform.repetition() instanceof Repetition.Varying varying && varying.testAfter();
        if (perform.range().isPresent()) {
            if (!atLeastOnce) {
                step.next.add(next);
            }
            performs(step, perform.range().get(), forever ? step : next);
            return;
        }
        Step again = once ? next : step;
        loops.push(new Loop(next, again));
        for (Branch body : statement.branches()) {
            step.next.add(list(body.statements(), again));
        }
        loops.pop();
        if (!once && !forever || statement.branches().isEmpty()) {
            step.next.add(next);
        }
    }

    private void performs(Step step, ProcedureRange named, Step next) {
        List<Range> firsts = procedures.resolve(named.first(), procedure);
        List<Range> lasts =
                named.through().map(name -> procedures.resolve(name, procedure)).orElse(firsts);
        if (firsts.isEmpty() || lasts.isEmpty()) {
            unresolved = true;
            step.next.add(next);
        }
        for (Range first : firsts) {
            for (Range last : lasts) {
                if (named.through().isPresent() || first.equals(last)) {
                    step.performed.add(new Step.Performed(new Range(first.first(), last.last()), next));
                }
            }
        }
    }

    private List<Range> targets(NameReference name) {
        List<Range> found = procedures.resolve(name, procedure);
        unresolved |= found.isEmpty();
        return found;
    }

    private void goTo(Step step, Step next) {
        if (!(details.of(step.statement.orElseThrow()) instanceof Detail.GoTo goTo)) {
            step.next.add(next);
            return;
        }
        for (NameReference target : goTo.targets()) {
            targets(target).forEach(range -> step.next.add(entry(range.first())));
        }
        if (goTo.depending().isPresent()) {
            step.next.add(next);
        } else {
            openGoTos.add(step);
        }
    }

    private void alter(Step step) {
        if (!(details.of(step.statement.orElseThrow()) instanceof Detail.Alter alter)) {
            return;
        }
        for (Detail.Change change : alter.changes()) {
            List<Range> targets = targets(change.target());
            for (Range paragraph : targets(change.paragraph())) {
                altered.computeIfAbsent(paragraph.first(), p -> new ArrayList<>())
                        .addAll(targets);
            }
        }
    }

    private void exit(Step step, Step next) {
        Detail detail = details.of(step.statement.orElseThrow());
        switch (detail instanceof Detail.Exit exit ? exit.kind() : Detail.Exit.Kind.PLAIN) {
            case PLAIN -> step.next.add(next);
            // A program that was not called goes on behind EXIT PROGRAM.
            case PROGRAM -> step.next.add(next);
            case FUNCTION, METHOD -> {}
            case PARAGRAPH -> step.next.add(exits.get(procedure.index()));
            case SECTION ->
                step.next.add(exits.get(procedures.lastOfSection(procedure).index()));
            case PERFORM -> step.next.add(loops.isEmpty() ? next : loops.peek().after());
            case PERFORM_CYCLE ->
                step.next.add(loops.isEmpty() ? next : loops.peek().again());
        }
    }

    private Optional<EmbeddedStatement> embedded(Step step) {
        return embedded.of(step.statement.orElseThrow()).map(EmbeddedBlock::statement);
    }

    /** Whatever comes out of an SQL statement, control may go where WHENEVER says (Db2 for z/OS SQL Reference, WHENEVER). */
    private void sql(Step step, Step next) {
        step.next.add(next);
        if (!(embedded(step).orElse(null) instanceof SqlStatement sql)) {
            return;
        }
        sql.whenever().ifPresent(said -> whenever.put(said.condition(), said));
        if (sql.kind().isExecutable()) {
            whenever.values().forEach(said -> whenever(said, step, next));
        }
    }

    private void whenever(Whenever said, Step step, Step next) {
        boolean perform = said.action() == Whenever.Action.PERFORM;
        if (!perform && said.action() != Whenever.Action.GO_TO || said.label().isEmpty()) {
            return;
        }
        List<Range> targets = procedures.resolve(said.label().get().text(), Optional.empty(), procedure);
        unresolved |= targets.isEmpty();
        for (Range target : targets) {
            if (perform) {
                step.performed.add(new Step.Performed(target, next));
            } else {
                step.next.add(entry(target.first()));
            }
        }
    }

    private void cics(Step step, Step next) {
        if (!(embedded(step).orElse(null) instanceof CicsStatement command)) {
            step.next.add(next);
            return;
        }
        if (!command.leavesProgram() || command.isChecked()) {
            step.next.add(next);
        }
        for (CicsStatement.Handler handler : command.handlers()) {
            handler.label().ifPresent(label -> handledBy(label, step));
        }
    }

    private void handledBy(String label, Step step) {
        List<Range> targets = procedures.resolve(label, Optional.empty(), procedure);
        unresolved |= targets.isEmpty();
        for (Range range : targets) {
            step.next.add(entry(range.first()));
            handlers.add(range.first());
        }
    }
}
