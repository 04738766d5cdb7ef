package dev.cobolwright.assist.navigation;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.references.DeclaredPlaces;
import dev.cobolwright.assist.references.Target;
import dev.cobolwright.assist.references.Targets;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Details;
import dev.cobolwright.grammar.statements.Operand;
import dev.cobolwright.grammar.syntax.Program;
import dev.cobolwright.grammar.syntax.Statement;
import dev.cobolwright.model.Cancellation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What runs for the name at a cursor: the program or entry that CALL, LINK and XCTL mean, by literal or by an item that gets its name
 * by VALUE or MOVE in this program; the text of a paragraph or section.
 */
public final class Implementation {
    private Implementation() {}

    public static List<Span> of(Snapshot snapshot, int offset) {
        return Targets.at(snapshot, offset, Cancellation.NEVER).stream()
                .flatMap(t -> t.targets().stream())
                .flatMap(t -> of(t, snapshot).stream())
                .distinct()
                .toList();
    }

    private static List<Span> of(Target target, Snapshot snapshot) {
        return switch (target.kind()) {
            case PROGRAM, PARAGRAPH, SECTION -> DeclaredPlaces.of(target, snapshot);
            case DATA ->
                values(target.name(), snapshot.parse()).stream()
                        .flatMap(name -> DeclaredPlaces.programs(name, snapshot).stream())
                        .toList();
            default -> List.of();
        };
    }

    /** The literals that an item gets by VALUE or MOVE, upper case. */
    private static Set<String> values(String item, Parse parse) {
        Set<String> values = new LinkedHashSet<>();
        Details details = Cobol.details(parse);
        for (Program program : parse.programs()) {
            program.allData()
                    .filter(d -> d.name().equals(item))
                    .flatMap(d -> d.value().stream())
                    .forEach(v -> values.add(plain(v)));
            List<Statement> statements = new ArrayList<>();
            program.paragraphs().forEach(p -> p.statements().forEach(s -> collect(s, statements)));
            for (Statement statement : statements) {
                if (statement.verb().equals("MOVE")
                        && details.of(statement) instanceof Detail.Move move
                        && move.sending() instanceof Operand.Literal literal
                        && move.receiving().stream()
                                .anyMatch(r -> r instanceof Operand.Identifier i
                                        && i.name().name().equals(item))) {
                    values.add(plain(literal.text()));
                }
            }
        }
        return values;
    }

    private static void collect(Statement statement, List<Statement> out) {
        out.add(statement);
        statement.nested().forEach(s -> collect(s, out));
    }

    private static String plain(String literal) {
        return literal.replace("'", "").replace("\"", "").strip().toUpperCase(Locale.ROOT);
    }
}
