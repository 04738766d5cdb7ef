package dev.cobolwright.assist.review;

import dev.cobolwright.assist.edits.Columns;
import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.Problem;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.flow.Flow;
import dev.cobolwright.grammar.flow.Procedure;
import dev.cobolwright.grammar.flow.ProgramFlow;
import dev.cobolwright.grammar.flow.Range;
import dev.cobolwright.grammar.layout.DataLayout;
import dev.cobolwright.grammar.layout.ItemLayout;
import dev.cobolwright.grammar.layout.Picture;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.syntax.Program;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes a fix in a copy of the text, reads that again, and compares flow and layout with what the fix promises. */
public final class FixCheck {
    private final Parse before;
    private final List<String> layout;
    private final List<String> flow;

    private FixCheck(Parse before) {
        this.before = before;
        this.layout = layout(before);
        this.flow = flow(before);
    }

    /** The findings of a file, without the fixes that do not keep their promise. */
    public static List<Finding> checked(Parse parse, List<Finding> findings) {
        if (findings.stream().allMatch(f -> f.found().fixes().isEmpty())) {
            return findings;
        }
        FixCheck check = new FixCheck(parse);
        boolean together = check.keepTogether(findings);
        return findings.stream()
                .map(f -> together
                        ? f
                        : f.withFixes(
                                f.found().fixes().stream().filter(check::keeps).toList()))
                .toList();
    }

    /** Whether one fix keeps its promise. */
    public static boolean keeps(Parse parse, Fix fix) {
        return new FixCheck(parse).keeps(fix);
    }

    /** All at once, which is one reading instead of one for each: where they have one promise and do not touch each other. */
    private boolean keepTogether(List<Finding> findings) {
        List<Fix> fixes =
                findings.stream().flatMap(f -> f.found().fixes().stream()).toList();
        List<Edit> edits =
                new ArrayList<>(fixes.stream().flatMap(f -> f.edits().stream()).toList());
        edits.sort(Comparator.comparingInt(Edit::start));
        for (int i = 1; i < edits.size(); i++) {
            if (edits.get(i).start() <= edits.get(i - 1).end()) {
                return false;
            }
        }
        return fixes.stream().map(Fix::promise).distinct().count() == 1
                && keeps(new Fix("", fixes.getFirst().promise(), edits));
    }

    private boolean keeps(Fix fix) {
        SourceText text = before.source().withText(Edit.apply(before.source().text(), fix.edits()));
        if (!Columns.fit(before.source(), text)) {
            return false;
        }
        Parse after = Cobol.reparse(before, text);
        if (errors(after) > errors(before)) {
            return false;
        }
        return switch (fix.promise()) {
            case KEEPS_ALL -> layout(after).equals(layout) && flow(after).equals(flow);
            case KEEPS_FLOW -> flow(after).equals(flow);
            case KEEPS_DATA -> layout(after).equals(layout) && isWithin(steps(before), steps(after));
        };
    }

    private static long errors(Parse parse) {
        return parse.problems().stream()
                .map(Problem::severity)
                .filter(s -> s == Severity.ERROR)
                .count();
    }

    private static List<String> layout(Parse parse) {
        List<String> items = new ArrayList<>();
        parse.programs().forEach(p -> addLayout(parse, p, items));
        return items;
    }

    private static void addLayout(Parse parse, Program program, List<String> items) {
        for (ItemLayout item : DataLayout.of(parse, program).items()) {
            items.add(item.item().name() + " " + item.offset() + " " + item.length() + " " + item.occurs() + " "
                    + item.picture().map(Picture::text).orElse("") + " " + item.usage());
        }
        program.nested().forEach(p -> addLayout(parse, p, items));
    }

    /** Each statement with where control goes after it. */
    private static List<String> flow(Parse parse) {
        List<String> all = new ArrayList<>();
        for (ProgramFlow flow : Flow.of(parse)) {
            for (Procedure procedure : flow.procedures()) {
                for (Statement statement : statements(procedure.statements())) {
                    all.add(step(flow, procedure, statement)
                            + flow.after(statement).stream()
                                    .map(Statement::verb)
                                    .toList()
                            + flow.goneToBy(statement).stream()
                                    .map(Procedure::name)
                                    .toList()
                            + flow.performedBy(statement).stream()
                                    .map(Range::toString)
                                    .toList());
                }
            }
        }
        return all;
    }

    private static List<String> steps(Parse parse) {
        List<String> all = new ArrayList<>();
        for (ProgramFlow flow : Flow.of(parse)) {
            for (Procedure procedure : flow.procedures()) {
                statements(procedure.statements()).forEach(s -> all.add(step(flow, procedure, s)));
            }
        }
        return all;
    }

    private static String step(ProgramFlow flow, Procedure procedure, Statement statement) {
        return procedure.name() + " " + statement.verb() + " " + flow.isReachable(statement);
    }

    private static List<Statement> statements(List<Statement> list) {
        List<Statement> all = new ArrayList<>();
        for (Statement statement : list) {
            all.add(statement);
            all.addAll(statements(statement.nested()));
        }
        return all;
    }

    /** In the same order, with others between them. */
    private static boolean isWithin(List<String> some, List<String> all) {
        int i = 0;
        for (String step : all) {
            i += i < some.size() && some.get(i).equals(step) ? 1 : 0;
        }
        return i == some.size();
    }
}
