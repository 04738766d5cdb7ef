package dev.cobolwright.grammar.embedded.cics;

import dev.cobolwright.grammar.embedded.NameUse;
import dev.cobolwright.grammar.syntax.Access;
import java.util.List;
import java.util.Locale;

/** Prints a command's facts for people, one a line. */
public final class ShowCics {
    private ShowCics() {}

    public static String of(CicsStatement statement) {
        StringBuilder out = new StringBuilder();
        for (CicsResource resource : statement.resources()) {
            String name = resource.literal()
                    .map(l -> "'" + l + "'")
                    .or(resource::dataName)
                    .orElse("an expression");
            out.append("  ")
                    .append(resource.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .append(' ')
                    .append(name)
                    .append(resource.operation().map(o -> " " + o).orElse(""))
                    .append('\n');
        }
        for (CicsStatement.Handler handler : statement.handlers()) {
            String label = handler.label().map(l -> " goes to " + l).orElse(" as by default");
            out.append("  on ").append(handler.event()).append(label).append('\n');
        }
        names(out, "reads", statement.names(), Access.READ);
        names(out, "sets", statement.names(), Access.WRITE);
        names(out, "changes", statement.names(), Access.READ_WRITE);
        return out.append(statement.isChecked() ? "  checked\n" : "").toString();
    }

    private static void names(StringBuilder out, String what, List<NameUse> names, Access access) {
        List<String> found = names.stream()
                .filter(n -> n.access() == access)
                .map(NameUse::name)
                .toList();
        if (!found.isEmpty()) {
            out.append("  ")
                    .append(what)
                    .append(' ')
                    .append(String.join(" ", found))
                    .append('\n');
        }
    }
}
