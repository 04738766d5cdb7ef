package dev.cobolwright.grammar.embedded.calls;

import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.embedded.dli.DliStatement;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Detail.Argument;
import dev.cobolwright.grammar.statements.Details;
import dev.cobolwright.grammar.statements.Expression;
import dev.cobolwright.grammar.statements.Operand;
import dev.cobolwright.grammar.symbols.Resolution;
import dev.cobolwright.grammar.symbols.Scope;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the calls of IMS and MQ in a parsed text. Reads every CALL and MOVE; not for each keystroke. */
public final class InterfaceCalls {
    private static final Set<String> DLI = Set.of("CBLTDLI", "AIBTDLI", "CEETDLI");

    private final Details details;
    private final Scope scope;
    private final List<InterfaceCall> found = new ArrayList<>();
    private final List<Detail.Move> moves = new ArrayList<>();

    private InterfaceCalls(Details details, Scope scope) {
        this.details = details;
        this.scope = scope;
    }

    /** In order of their text, those of contained programs after those of the program they are in. */
    public static List<InterfaceCall> of(Parse parse) {
        Details details = Cobol.details(parse);
        List<InterfaceCall> all = new ArrayList<>();
        for (Scope scope : Scope.all(parse)) {
            InterfaceCalls calls = new InterfaceCalls(details, scope);
            scope.program().paragraphs().forEach(p -> calls.collectMoves(p.statements()));
            scope.program().paragraphs().forEach(p -> calls.collectCalls(p.statements()));
            all.addAll(calls.found);
        }
        return List.copyOf(all);
    }

    private void collectMoves(List<Statement> statements) {
        for (Statement statement : statements) {
            if (statement.verb().equals("MOVE") && details.of(statement) instanceof Detail.Move move) {
                moves.add(move);
            }
            collectMoves(statement.nested());
        }
    }

    private void collectCalls(List<Statement> statements) {
        for (Statement statement : statements) {
            if (statement.verb().equals("CALL")
                    && details.of(statement) instanceof Detail.Call call
                    && call.target() instanceof Operand.Literal target) {
                call(statement, target.value().toUpperCase(Locale.ROOT), call.arguments());
            }
            collectCalls(statement.nested());
        }
    }

    private void call(Statement statement, String target, List<Argument> arguments) {
        if (DLI.contains(target)) {
            found.add(dli(statement, target, arguments));
        }
        MqRoles.of(target).ifPresent(roles -> found.add(mq(statement, target, roles, arguments)));
    }

    private InterfaceCall dli(Statement statement, String routine, List<Argument> written) {
        List<Argument> arguments = written;
        if (!arguments.isEmpty()
                && item(arguments.getFirst()).filter(InterfaceCalls::isCount).isPresent()) {
            arguments = arguments.subList(1, arguments.size());
        }
        Optional<String> function =
                at(arguments, 0).flatMap(this::constant).map(f -> f.strip().toUpperCase(Locale.ROOT));
        return new InterfaceCall.Dli(
                statement,
                routine,
                function,
                function.flatMap(DliStatement::operation),
                at(arguments, 1),
                at(arguments, 2),
                List.copyOf(arguments.subList(Math.min(3, arguments.size()), arguments.size())));
    }

    /** The optional first argument: how many follow, a binary item. */
    private static boolean isCount(DataItem item) {
        return item.picture()
                .filter(p -> p.startsWith("S9") || p.startsWith("9"))
                .isPresent();
    }

    private InterfaceCall mq(Statement statement, String verb, List<String> roles, List<Argument> arguments) {
        Map<String, Argument> byRole = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(roles.size(), arguments.size()); i++) {
            byRole.put(roles.get(i), arguments.get(i));
        }
        return new InterfaceCall.Mq(statement, verb, byRole, queueNames(byRole.get("ObjDesc")));
    }

    private List<String> queueNames(Argument descriptor) {
        if (descriptor == null || !(descriptor.value().orElse(null) instanceof Operand.Identifier group)) {
            return List.of();
        }
        Set<String> names = new TreeSet<>();
        for (Detail.Move move : moves) {
            for (Operand receiver : move.receiving()) {
                if (receiver instanceof Operand.Identifier to
                        && isObjectName(to.name().name())
                        && (to.name().qualifiers().isEmpty()
                                || to.name().qualifiers().contains(group.name().name()))) {
                    value(move.sending())
                            .map(String::strip)
                            .filter(n -> !n.isEmpty())
                            .ifPresent(names::add);
                }
            }
        }
        item(descriptor)
                .ifPresent(item -> item.children().stream()
                        .filter(child -> isObjectName(child.name()))
                        .flatMap(child -> child.value().stream())
                        .map(InterfaceCalls::unquoted)
                        .filter(n -> !n.isBlank())
                        .forEach(names::add));
        return List.copyOf(names);
    }

    /** MQOD-OBJECTNAME in the copybook CMQODV, whatever prefix it was given. */
    private static boolean isObjectName(String name) {
        return name.endsWith("OBJECTNAME");
    }

    private static Optional<Argument> at(List<Argument> arguments, int i) {
        return i < arguments.size() ? Optional.of(arguments.get(i)) : Optional.empty();
    }

    private Optional<DataItem> item(Argument argument) {
        return argument.value().orElse(null) instanceof Operand.Identifier identifier
                        && scope.resolve(identifier.name()) instanceof Resolution.Data data
                ? Optional.of(data.item())
                : Optional.empty();
    }

    private Optional<String> constant(Argument argument) {
        return argument.value().flatMap(this::value);
    }

    /** A literal, or what an item has by its VALUE clause where no MOVE changes it. */
    private Optional<String> value(Expression expression) {
        return switch (expression) {
            case Operand.Literal literal
            when literal.kind() == Operand.Literal.Kind.ALPHANUMERIC -> Optional.of(literal.value());
            case Operand.Identifier identifier ->
                scope.resolve(identifier.name()) instanceof Resolution.Data data
                                && isSetOnce(identifier.name().name())
                        ? data.item()
                                .value()
                                .filter(v -> v.startsWith("'") || v.startsWith("\""))
                                .map(InterfaceCalls::unquoted)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private boolean isSetOnce(String name) {
        return moves.stream()
                .flatMap(m -> m.receiving().stream())
                .noneMatch(r ->
                        r instanceof Operand.Identifier i && i.name().name().equals(name));
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && (value.startsWith("'") || value.startsWith("\""));
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
