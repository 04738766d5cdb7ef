package dev.cobolwright.grammar.flow;

import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Details;
import dev.cobolwright.grammar.symbols.Scope;
import dev.cobolwright.grammar.syntax.Access;
import dev.cobolwright.grammar.syntax.NameKind;
import dev.cobolwright.grammar.syntax.NameReference;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds where a program gives control to others, with the names that its own text shows. */
public final class Transfers {
    private final Details details;
    private final PossibleValues values;
    private final List<Transfer> found = new ArrayList<>();

    private Transfers(Parse parse, ProgramFlow flow) {
        this.details = Cobol.details(parse);
        Scope scope = Scope.all(parse).stream()
                .filter(s -> s.program() == flow.program())
                .findFirst()
                .orElseGet(() -> Scope.of(flow.program()));
        this.values = new PossibleValues(flow, new Writes(flow.program(), scope), details);
    }

    /** In order of their text, those that cannot be reached left out. */
    public static List<Transfer> of(Parse parse, ProgramFlow flow) {
        Transfers transfers = new Transfers(parse, flow);
        flow.procedures().forEach(p -> transfers.addAll(p.statements(), flow));
        return List.copyOf(transfers.found);
    }

    private void addAll(List<Statement> statements, ProgramFlow flow) {
        for (Statement statement : statements) {
            if (flow.isReachable(statement)) {
                switch (statement.verb()) {
                    case "CALL" -> call(statement);
                    case "EXEC CICS" -> cics(statement);
                    default -> {}
                }
            }
            addAll(statement.nested(), flow);
        }
    }

    private void call(Statement statement) {
        if (details.of(statement) instanceof Detail.Call call) {
            add(Transfer.Kind.CALL, statement, call.target().span(), values.of(call.target(), statement));
        }
    }

    private void cics(Statement statement) {
        if (!(details.of(statement) instanceof Detail.Exec exec)) {
            return;
        }
        CicsCommand command = CicsCommand.of(exec.text());
        if (command.starts("LINK")) {
            option(Transfer.Kind.LINK, statement, exec, command.option("PROGRAM"));
        } else if (command.starts("XCTL")) {
            option(Transfer.Kind.XCTL, statement, exec, command.option("PROGRAM"));
        } else if (command.starts("START")) {
            option(Transfer.Kind.START, statement, exec, command.option("TRANSID"));
        } else if (command.starts("RETURN")) {
            option(Transfer.Kind.RETURN_TRANSID, statement, exec, command.option("TRANSID"));
        }
    }

    private void option(Transfer.Kind kind, Statement statement, Detail.Exec exec, Optional<CicsCommand.Word> option) {
        if (option.isEmpty() || option.get().argument().isEmpty()) {
            return;
        }
        String argument = option.get().argument().get();
        Span text = exec.textSpan();
        int start = Math.min(text.end(), text.start() + option.get().argumentStart());
        Span at = new Span(text.source(), start, Math.min(text.end(), start + argument.length()), text.copiedBy());
        boolean quoted = argument.length() >= 2 && (argument.charAt(0) == '\'' || argument.charAt(0) == '"');
        if (quoted) {
            add(kind, statement, at, Values.of(argument.substring(1, argument.length() - 1), at));
            return;
        }
        String[] words = argument.toUpperCase(Locale.ROOT).split("\\s+(OF|IN)\\s+");
        boolean plain = Arrays.stream(words).allMatch(w -> w.matches("[A-Z0-9_-]+"));
        List<String> qualifiers = List.of(words).subList(1, words.length);
        add(
                kind,
                statement,
                at,
                plain
                        ? values.of(new NameReference(words[0], qualifiers, NameKind.DATA, Access.READ, at), statement)
                        : Values.UNKNOWN);
    }

    private void add(Transfer.Kind kind, Statement statement, Span at, Values found) {
        List<Transfer.Target> targets = new ArrayList<>();
        found.texts().forEach((text, proof) -> {
            List<Span> path = new ArrayList<>(proof);
            if (!path.getLast().equals(at)) {
                path.add(at);
            }
            targets.add(new Transfer.Target(text.toUpperCase(Locale.ROOT), List.copyOf(path)));
        });
        targets.sort(Comparator.comparing(Transfer.Target::name));
        this.found.add(new Transfer(kind, statement, at, List.copyOf(targets), found.complete()));
    }
}
