package dev.cobolwright.assist.completion;

import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.Program;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The names declared in a file and its copybooks, upper case. */
record Declared(Set<String> names) {
    static final Declared NONE = new Declared(Set.of());

    static Declared in(Parse parse) {
        Set<String> names = new HashSet<>();
        parse.programs().forEach(program -> add(program, names));
        names.remove("");
        names.remove("FILLER");
        return new Declared(names);
    }

    private static void add(Program program, Set<String> names) {
        program.allData().map(DataItem::name).forEach(names::add);
        program.allData()
                .flatMap(d -> d.occurs().stream())
                .forEach(o -> o.indexes().forEach(i -> names.add(i.toUpperCase(Locale.ROOT))));
        program.files().forEach(f -> names.add(f.name()));
        program.sections().forEach(s -> names.add(s.name()));
        program.paragraphs().forEach(p -> names.add(p.name()));
        names.addAll(program.otherNames());
        program.nested().forEach(nested -> add(nested, names));
    }
}
