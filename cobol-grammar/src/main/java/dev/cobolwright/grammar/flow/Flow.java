package dev.cobolwright.grammar.flow;

import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.statements.Details;
import dev.cobolwright.grammar.syntax.Program;
import java.util.ArrayList;
import java.util.List;

/** The door of this package. */
public final class Flow {
    private Flow() {}

    /** One for each program of a text, containing programs before those they contain. */
    public static List<ProgramFlow> of(Parse parse) {
        List<ProgramFlow> flows = new ArrayList<>();
        Details details = Cobol.details(parse);
        parse.programs().forEach(program -> add(parse, program, details, flows));
        return List.copyOf(flows);
    }

    private static void add(Parse parse, Program program, Details details, List<ProgramFlow> flows) {
        flows.add(new ProgramFlow(parse, program, details));
        program.nested().forEach(nested -> add(parse, nested, details, flows));
    }
}
