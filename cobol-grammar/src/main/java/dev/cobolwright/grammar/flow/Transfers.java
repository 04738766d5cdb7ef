package dev.cobolwright.grammar.flow;

import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.embedded.Embedded;
import dev.cobolwright.grammar.embedded.EmbeddedBlock;
import dev.cobolwright.grammar.embedded.cics.CicsStatement;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Details;
import dev.cobolwright.grammar.symbols.Scope;
import dev.cobolwright.grammar.syntax.Access;
import dev.cobolwright.grammar.syntax.NameKind;
import dev.cobolwright.grammar.syntax.NameReference;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds where a program gives control to others, with the names that its own text shows. */
public final class Transfers {
    private final Details details;
    private final Embedded embedded;
    private final PossibleValues values;
    private final List<Transfer> found = new ArrayList<>();

    private Transfers(Parse parse, ProgramFlow flow) {
        this.details = Cobol.details(parse);
        this.embedded = parse.embedded();
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
        Optional<EmbeddedBlock> block = embedded.of(statement);
        if (block.isPresent() && block.get().statement() instanceof CicsStatement command) {
            Optional<Transfer.Kind> kind = kind(command.title());
            String option = kind.filter(Transfer.Kind::namesTransaction).isPresent() ? "TRANSID" : "PROGRAM";
            kind.ifPresent(k -> command.option(option).ifPresent(use -> option(k, statement, block.get(), use)));
        }
    }

    private static Optional<Transfer.Kind> kind(String command) {
        return Optional.ofNullable(
                switch (command) {
                    case "LINK PROGRAM" -> Transfer.Kind.LINK;
                    case "XCTL" -> Transfer.Kind.XCTL;
                    case "HANDLE ABEND" -> Transfer.Kind.HANDLE_ABEND;
                    case "START", "START ATTACH", "RUN TRANSID" -> Transfer.Kind.START;
                    case "RETURN" -> Transfer.Kind.RETURN_TRANSID;
                    default -> null;
                });
    }

    private void option(Transfer.Kind kind, Statement statement, EmbeddedBlock block, CicsStatement.Use use) {
        if (use.argument().isEmpty()) {
            return;
        }
        Span at = block.span(use.argument().get());
        add(
                kind,
                statement,
                at,
                use.literal()
                        .map(text -> Values.of(text, at))
                        .orElseGet(() -> item(block, use, at)
                                .map(name -> values.of(name, statement))
                                .orElse(Values.UNKNOWN)));
    }

    /** The data item that is the whole argument, without subscripts and reference modification. */
    private static Optional<NameReference> item(EmbeddedBlock block, CicsStatement.Use use, Span at) {
        return use.dataName().isPresent()
                        && block.text(use.argument().orElseThrow()).indexOf('(') < 0
                ? block.statement().names().stream()
                        .filter(name ->
                                name.range().start() == use.argument().get().start())
                        .map(name -> new NameReference(name.name(), name.qualifiers(), NameKind.DATA, Access.READ, at))
                        .findFirst()
                : Optional.empty();
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
