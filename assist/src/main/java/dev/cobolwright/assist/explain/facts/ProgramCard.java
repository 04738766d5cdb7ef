package dev.cobolwright.assist.explain.facts;

import java.util.ArrayList;
import java.util.List;

/**
 * What the pages of others say about a program.
 *
 * @param outer the program it is contained in; empty for none
 * @param title one line from its comments; empty for none
 * @param transaction CICS transactions that it returns to, by literal or constant
 */
public record ProgramCard(
        String name,
        String outer,
        String file,
        String title,
        List<String> systems,
        List<Call> calls,
        List<Store> stores,
        List<Copy> copies,
        int lines,
        int codeLines,
        int statements,
        int cyclomatic,
        int goTos,
        int alters,
        int unreachable,
        int rules,
        List<Unresolved> unresolved,
        List<Subject> subjects,
        Place identified) {
    private static final int MOST_SUBJECTS = 150;

    /** A program or transaction it gives control to. */
    public record Call(String how, String target, Place place, Place proof) {}

    /**
     * A file, table or the like.
     *
     * @param kind {@code file}, {@code table}, {@code CICS file}, ...
     * @param name the file as the program calls it, or the resource
     * @param external what it is called outside: the ddname; the name itself for others
     */
    public record Store(String kind, String name, String external, String letters, Place place, List<String> words) {}

    /** A copybook it copies. */
    public record Copy(String name, String file, int times, Place place) {}

    /** A section of its page that a search finds. */
    public record Subject(String kind, String name, String anchor) {}

    public static ProgramCard of(ProgramFacts facts) {
        List<Call> calls = new ArrayList<>();
        for (CallFact call : facts.calls()) {
            for (int i = 0; i < call.targets().size(); i++) {
                calls.add(new Call(
                        call.how(),
                        call.targets().get(i),
                        call.place(),
                        call.proof().get(i)));
            }
        }
        List<Store> stores = new ArrayList<>();
        for (FileFact file : facts.files()) {
            if (!file.sort()) {
                stores.add(new Store(
                        "file",
                        file.name(),
                        file.assigned().isEmpty()
                                ? file.name()
                                : file.assigned().toUpperCase(java.util.Locale.ROOT),
                        file.letters(),
                        file.selected(),
                        List.of(file.name())));
            }
        }
        for (ResourceFact resource : facts.resources()) {
            Use first = resource.uses().getFirst();
            stores.add(new Store(
                    resource.kind(),
                    resource.name(),
                    resource.name(),
                    resource.letters(),
                    first.places().getFirst(),
                    first.words()));
        }
        Complexity size = facts.complexity();
        return new ProgramCard(
                facts.name(),
                facts.outer(),
                facts.file(),
                facts.purpose().title(),
                facts.systems().stream().map(ProgramFacts.Subsystem::name).toList(),
                List.copyOf(calls),
                List.copyOf(stores),
                facts.copybooks().stream()
                        .map(c -> new Copy(
                                c.name(),
                                c.file(),
                                c.places().size(),
                                c.places().getFirst()))
                        .toList(),
                size.lines(),
                size.codeLines(),
                size.statements(),
                size.cyclomatic(),
                size.goTos(),
                size.alters(),
                size.unreachable(),
                (int) facts.rules().stream()
                        .filter(r -> r.kind() == RuleFact.Kind.BUSINESS)
                        .count(),
                facts.unresolved(),
                subjects(facts),
                facts.identified());
    }

    private static List<Subject> subjects(ProgramFacts facts) {
        return facts.paragraphs().stream()
                .filter(p -> !p.exit() && !p.name().isEmpty())
                .limit(MOST_SUBJECTS)
                .map(p -> new Subject("Paragraph", p.name(), "p-" + p.name()))
                .toList();
    }

    public boolean uses(String system) {
        return systems.contains(system);
    }
}
