package dev.cobolwright.assist.explain.facts;

import java.util.List;

/**
 * All that is known of one program.
 *
 * @param name its PROGRAM-ID, or the name of its file where it has none
 * @param outer the program it is contained in; empty for none
 * @param kind PROGRAM, FUNCTION, CLASS, METHOD, ...
 * @param identified where its name is written
 * @param using names of PROCEDURE DIVISION USING
 * @param procedure the header of the PROCEDURE DIVISION; where the program is identified if it has none
 * @param certain false where something is missing or unread, so that what is said of control flow may be incomplete
 * @param systems what it works with
 */
public record ProgramFacts(
        String name,
        String outer,
        String kind,
        String file,
        Place identified,
        Purpose purpose,
        List<Subsystem> systems,
        List<String> using,
        Place procedure,
        List<FileFact> files,
        List<ResourceFact> resources,
        List<CallFact> calls,
        List<ParagraphFact> paragraphs,
        List<RuleFact> rules,
        List<CalculationFact> calculations,
        List<ErrorFact> errors,
        List<DataFact> data,
        List<CopyFact> copybooks,
        Complexity complexity,
        boolean certain,
        List<Unresolved> unresolved) {

    public List<ResourceFact> tables() {
        return resources.stream()
                .filter(r -> r.kind().equals(ResourceFact.TABLE))
                .toList();
    }

    public boolean uses(String system) {
        return systems.stream().anyMatch(s -> s.name().equals(system));
    }

    /**
     * {@code CICS}, {@code Db2}, {@code IMS} or {@code MQ}.
     *
     * @param words that show it
     * @param place of its first use
     */
    public record Subsystem(String name, List<String> words, Place place) {}
}
