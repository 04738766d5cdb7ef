package dev.cobolwright.grammar.symbols;

import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.syntax.NameReference;
import dev.cobolwright.grammar.syntax.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Prints what names mean, for people: each name used in a program with what it refers to and the lines (from 1) of its uses. */
public final class ShowSymbols {
    private ShowSymbols() {}

    public static String of(Parse parse) {
        StringBuilder out = new StringBuilder();
        for (Scope scope : Scope.all(parse)) {
            Program program = scope.program();
            out.append("program ")
                    .append(program.name().isEmpty() ? "without a name" : program.name())
                    .append('\n');
            Map<String, List<Integer>> uses = new TreeMap<>();
            for (NameReference reference : program.references()) {
                String key = qualified(reference) + " -> " + describe(scope.resolve(reference));
                uses.computeIfAbsent(key, k -> new ArrayList<>())
                        .add(reference.span().startLine() + 1);
            }
            uses.forEach((key, lines) -> out.append("  ")
                    .append(key)
                    .append("  ")
                    .append(lines.stream().distinct().toList())
                    .append('\n'));
        }
        return out.toString();
    }

    private static String qualified(NameReference reference) {
        return reference.qualifiers().isEmpty()
                ? reference.name()
                : reference.name() + " OF " + String.join(" OF ", reference.qualifiers());
    }

    private static String describe(Resolution resolution) {
        return switch (resolution) {
            case Resolution.Data data ->
                "%02d %s at %s"
                        .formatted(
                                data.item().levelNumber(),
                                data.item().name(),
                                data.item().nameSpan());
            case Resolution.Index index -> "index of " + index.table().name();
            case Resolution.ToParagraph paragraph ->
                "paragraph at " + paragraph.paragraph().nameSpan();
            case Resolution.ToSection section ->
                "section at " + section.section().nameSpan();
            case Resolution.ToFile file ->
                file.file().indicator() + " at " + file.file().nameSpan();
            case Resolution.Predefined predefined -> "predefined";
            case Resolution.Ambiguous ambiguous ->
                "one of " + ambiguous.candidates().size();
            case Resolution.Undeclared undeclared -> "not declared";
        };
    }
}
