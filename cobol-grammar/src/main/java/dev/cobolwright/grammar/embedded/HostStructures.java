package dev.cobolwright.grammar.embedded;

import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.embedded.sql.HostVariable;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.symbols.Resolution;
import dev.cobolwright.grammar.symbols.Scope;
import dev.cobolwright.grammar.syntax.Access;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.NameKind;
import dev.cobolwright.grammar.syntax.NameReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The data items that host variables mean. A group stands for its elementary items; a group whose items have level 49 is one
 * variable of varying length (Db2 for z/OS, "Host structures in COBOL").
 */
public final class HostStructures {
    private final List<Scope> scopes;

    public HostStructures(Parse parse) {
        this.scopes = Scope.all(parse);
    }

    /** The item that is declared by a host variable's name; empty where it is undeclared or ambiguous. */
    public Optional<DataItem> item(EmbeddedBlock block, HostVariable host) {
        return resolve(host, block.span(host.range()));
    }

    private Optional<DataItem> resolve(HostVariable host, Span span) {
        NameReference reference = new NameReference(host.name(), host.groups(), NameKind.DATA, Access.REFERENCE, span);
        return scopeAt(span.inMain().start()).resolve(reference) instanceof Resolution.Data data
                ? Optional.of(data.item())
                : Optional.empty();
    }

    /** Of the innermost program; a contained program comes after the one it is in. */
    private Scope scopeAt(int offset) {
        Scope found = scopes.getFirst();
        for (Scope scope : scopes) {
            found = scope.program().span().touches(offset) ? scope : found;
        }
        return found;
    }

    /** The items that take part in the statement: the item itself, or what its group stands for. */
    public List<DataItem> elementary(DataItem item) {
        List<DataItem> found = new ArrayList<>();
        add(item, found);
        return List.copyOf(found);
    }

    private static void add(DataItem item, List<DataItem> found) {
        boolean varying = item.children().stream().anyMatch(c -> c.levelNumber() == 49);
        if (!item.isGroup() || varying) {
            found.add(item);
            return;
        }
        for (DataItem child : item.children()) {
            if (!child.isConditionName()
                    && child.levelNumber() != 66
                    && child.redefines().isEmpty()) {
                add(child, found);
            }
        }
    }

    /** How many columns fit into a list of host variables at a place; empty where one is not known or not a plain item. */
    OptionalInt count(List<HostVariable> hosts, Span at) {
        int count = 0;
        for (HostVariable host : hosts) {
            Optional<DataItem> item = resolve(host, at);
            if (item.isEmpty()) {
                return OptionalInt.empty();
            }
            List<DataItem> parts = elementary(item.get());
            if (parts.isEmpty() || parts.stream().anyMatch(p -> p.occurs().isPresent())) {
                return OptionalInt.empty();
            }
            count += parts.size();
        }
        return OptionalInt.of(count);
    }
}
