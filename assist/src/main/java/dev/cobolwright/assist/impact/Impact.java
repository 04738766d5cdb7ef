package dev.cobolwright.assist.impact;

import dev.cobolwright.assist.codebase.CodeBase;
import dev.cobolwright.assist.codebase.DataUses;
import dev.cobolwright.assist.explain.facts.CopybookFacts;
import dev.cobolwright.assist.explain.facts.ProgramFacts;
import java.util.List;
import java.util.Optional;

/** The door of this package: what a change of something touches. */
public final class Impact {
    private Impact() {}

    /** The copybook, program or field of a name, looked for in this order. */
    public static Affected.Answer of(CodeBase code, String name) {
        Optional<CopybookFacts> copybook = code.copybook(name);
        if (copybook.isPresent()) {
            return new CopybookImpact(code, copybook.get()).answer();
        }
        Optional<ProgramFacts> program = code.program(name);
        if (program.isPresent()) {
            return new ProgramImpact(code, program.get()).answer();
        }
        List<DataUses.Declared> declared = new DataUses(code).declarations(name);
        return declared.isEmpty()
                ? new Affected.Answer(
                        "", name, List.of(), List.of("no copybook, program or data item of this name is known"))
                : new FieldImpact(code, declared).answer(name);
    }
}
