package dev.cobolwright.assist.agent.tools;

import static dev.cobolwright.assist.agent.tools.Tool.Parameter.needed;

import dev.cobolwright.assist.codebase.CodeBase;
import dev.cobolwright.assist.codebase.Names;
import dev.cobolwright.assist.codebase.Told;
import dev.cobolwright.assist.explain.check.Citation;
import dev.cobolwright.assist.explain.check.Claim;
import dev.cobolwright.assist.explain.facts.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether what somebody says of the code stands in it. */
final class CheckTools {
    static final List<Tool> ALL = List.of(Tool.of(
            "check_sentence",
            "Checks a sentence about the code against the lines it cites: its names, numbers, literals and verbs, by those lines alone.",
            CheckTools::check,
            needed("sentence", "one sentence, names as in the code"),
            needed("cites", "file:line or file:first-last, several with commas between them")));

    private CheckTools() {}

    private static List<Told> check(CodeBase code, Arguments arguments) throws WrongArgument {
        List<Place> cited = new ArrayList<>();
        for (Citation citation : Citation.in(arguments.needed("cites"))) {
            cited.add(citation.of(code.files())
                    .orElseThrow(() -> new WrongArgument(
                            "no file " + citation.file() + " in this workspace; list_files names those there are")));
        }
        if (cited.isEmpty()) {
            throw new WrongArgument("the argument cites has no file:line");
        }
        Optional<String> objection =
                new Names(code).check().objection(new Claim(arguments.needed("sentence"), cited, List.of()));
        return List.of(
                objection.isEmpty()
                        ? Told.of("the lines bear it out", cited)
                        : Told.of("the lines do not bear it out: " + objection.get()));
    }
}
