package dev.cobolwright.assist.difference;

import dev.cobolwright.assist.codebase.CodeBase;
import dev.cobolwright.assist.explain.facts.FactsReader;
import dev.cobolwright.assist.explain.facts.Place;
import dev.cobolwright.assist.explain.facts.ProgramFacts;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.symbols.Scope;
import java.util.ArrayList;
import java.util.List;

/** A program as one revision has it. */
record Version(CodeBase code, Parse parse, Scope scope, ProgramFacts facts) {
    /** All programs of a file, contained ones too; none where it cannot be read. */
    static List<Version> of(CodeBase code, String file) {
        List<Version> versions = new ArrayList<>();
        code.parse(file).ifPresent(parse -> {
            List<ProgramFacts> facts = FactsReader.programs(parse, code::shown);
            List<Scope> scopes = Scope.all(parse);
            for (int i = 0; i < facts.size(); i++) {
                versions.add(new Version(code, parse, scopes.get(i), facts.get(i)));
            }
        });
        return versions;
    }

    /** One program in both revisions has one key. */
    String key() {
        return facts.outer() + "/" + facts.name();
    }

    Place place(Span span) {
        return code.place(span);
    }
}
