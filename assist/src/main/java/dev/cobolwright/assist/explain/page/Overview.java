package dev.cobolwright.assist.explain.page;

import dev.cobolwright.assist.explain.facts.CallFact;
import dev.cobolwright.assist.explain.facts.FileFact;
import dev.cobolwright.assist.explain.facts.ProgramFacts;
import dev.cobolwright.assist.explain.facts.Purpose;
import dev.cobolwright.assist.explain.facts.ResourceFact;
import dev.cobolwright.assist.explain.facts.Use;
import dev.cobolwright.assist.explain.prose.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** The first paragraph of a program's page: what it is for, and what it works with. */
final class Overview {
    private final ProgramFacts facts;
    private final Related related;

    Overview(ProgramFacts facts, Related related) {
        this.facts = facts;
        this.related = related;
    }

    /** The title, what it is, and what it works with. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Purpose purpose = facts.purpose();
        if (!purpose.title().isEmpty()) {
            blocks.add(new Block.Lead(said(purpose.title(), facts.name(), purpose.titlePlace())));
        }
        List<Sentence> prose = new ArrayList<>(List.of(whatItIs()));
        List<Sentence> works = new ArrayList<>();
        purpose.text()
                .forEach(s -> (s.text().matches("[^.(]{2,24}: .*") ? works : prose)
                        .add(said(s.text(), facts.name(), s.place())));
        receives(works);
        worksOn("reads", l -> l.equals("R"), works);
        worksOn("writes", l -> l.equals("C"), works);
        worksOn("updates", l -> l.indexOf('U') >= 0, works);
        worksOn("reads and writes", l -> l.contains("CR"), works);
        worksOn("deletes from", l -> l.indexOf('D') >= 0, works);
        screens(works);
        calls(works);
        blocks.add(new Block.Prose(prose));
        if (!works.isEmpty()) {
            blocks.add(new Block.Bullets(works));
        }
        return blocks;
    }

    static Sentence said(String text, String about, dev.cobolwright.assist.explain.facts.Place place) {
        return Sentence.of(Topic.SAID, about, List.of(text), List.of(Clues.comment(text, place)));
    }

    private Sentence whatItIs() {
        List<Clue> clues = new ArrayList<>();
        boolean named = facts.kind().equals("PROGRAM") || facts.kind().equals("FUNCTION");
        clues.add(Clue.code(facts.identified(), List.of()));
        if (named && !facts.identified().equals(facts.procedure())) {
            clues.set(0, Clue.code(facts.identified(), List.of(facts.name())));
        }
        List<String> with = new ArrayList<>();
        facts.systems().forEach(s -> {
            clues.add(Clue.code(s.place(), s.words()));
            if (!s.name().equals("CICS")) {
                with.add(s.name());
            }
        });
        String what = switch (facts.kind()) {
            case "PROGRAM" -> program(clues);
            case "FUNCTION" -> "a function";
            case "CLASS", "INTERFACE", "METHOD" ->
                (facts.kind().equals("INTERFACE") ? "an " : "a ") + facts.kind().toLowerCase(Locale.ROOT);
            default -> "a part of a class";
        };
        String contained = facts.outer().isEmpty() ? "" : ", contained in " + Text.code(facts.outer());
        return Sentence.of(
                Topic.WHAT_IT_IS,
                facts.name(),
                List.of(
                        Text.ref(Text.Ref.PROGRAM, facts.name()),
                        what + contained + (with.isEmpty() ? "" : " that works with " + Text.list(with))),
                clues);
    }

    private String program(List<Clue> clues) {
        if (facts.uses("CICS")) {
            return "an online program (CICS)";
        }
        if (!facts.using().isEmpty()) {
            clues.add(Clue.code(facts.procedure(), List.of("PROCEDURE", "DIVISION")));
            return "a program that is called by others";
        }
        return "a batch program";
    }

    private void receives(List<Sentence> all) {
        if (!facts.using().isEmpty()) {
            dev.cobolwright.assist.explain.facts.Place place = new dev.cobolwright.assist.explain.facts.Place(
                    facts.procedure().file(),
                    facts.procedure().first(),
                    facts.procedure().first() + facts.using().size() + 2);
            List<String> words = new ArrayList<>(List.of("USING"));
            words.addAll(facts.using());
            all.add(Sentence.of(
                    Topic.RECEIVES,
                    facts.name(),
                    facts.using().stream().map(n -> Text.ref(Text.Ref.DATA, n)).toList(),
                    List.of(Clue.code(place, words))));
        }
    }

    /** Files and tables whose letters fit; each is told once. */
    private void worksOn(String verb, Predicate<String> letters, List<Sentence> all) {
        List<String> names = new ArrayList<>();
        List<Clue> clues = new ArrayList<>();
        for (FileFact file : facts.files()) {
            if (!file.sort() && letters.test(file.letters())) {
                names.add("the file " + Text.ref(Text.Ref.FILE, file.name()));
                clues.addAll(first(file.uses()));
                clues.add(Clues.declared(file));
            }
        }
        for (ResourceFact resource : facts.resources()) {
            if (letters.test(resource.letters())) {
                boolean table = resource.kind().equals(ResourceFact.TABLE);
                names.add("the " + resource.kind() + " "
                        + Text.ref(table ? Text.Ref.TABLE : Text.Ref.FILE, resource.name()));
                clues.addAll(first(resource.uses()));
                resource.proof().forEach(p -> clues.add(Clue.code(p, List.of(resource.held(), resource.name()))));
            }
        }
        if (!names.isEmpty()) {
            List<String> values = new ArrayList<>(List.of(verb));
            values.addAll(names);
            all.add(Sentence.of(Topic.WORKS_ON, facts.name(), values, clues));
        }
    }

    /** The first place of each thing that is done. */
    private static List<Clue> first(List<Use> uses) {
        return uses.stream()
                .filter(u -> !u.letter().isEmpty())
                .map(u -> Clue.code(u.places().getFirst(), u.words()))
                .toList();
    }

    private void screens(List<Sentence> all) {
        List<String> values = new ArrayList<>(List.of("shows"));
        List<Clue> clues = new ArrayList<>();
        for (ResourceFact resource : facts.resources()) {
            if (resource.kind().equals("map")) {
                values.add("the screen " + Text.ref(Text.Ref.FILE, resource.name()));
                Use use = resource.uses().getFirst();
                clues.add(Clue.code(use.places().getFirst(), use.words()));
                resource.proof().forEach(p -> clues.add(Clue.code(p, List.of(resource.held(), resource.name()))));
            }
        }
        if (values.size() > 1) {
            all.add(Sentence.of(Topic.WORKS_ON, facts.name(), values, clues));
        }
    }

    private void calls(List<Sentence> all) {
        Map<String, List<Clue>> targets = new LinkedHashMap<>();
        for (CallFact call : facts.calls()) {
            if (!call.namesTransaction()) {
                for (int i = 0; i < call.targets().size(); i++) {
                    targets.computeIfAbsent(call.targets().get(i), t -> new ArrayList<>())
                            .add(Clue.code(
                                    call.proof().get(i), List.of(call.targets().get(i))));
                }
            }
        }
        if (!targets.isEmpty()) {
            List<String> values = new ArrayList<>(List.of("calls or passes control to"));
            List<Clue> clues = new ArrayList<>();
            targets.forEach((target, proof) -> {
                values.add(Text.ref(Text.Ref.PROGRAM, target));
                clues.add(proof.getFirst());
            });
            all.add(Sentence.of(Topic.WORKS_ON, facts.name(), values, clues));
        }
    }

    /** Who calls it, from the pages of others. */
    List<Sentence> callers() {
        List<Sentence> all = new ArrayList<>();
        for (Related.Caller caller : related.callers()) {
            if (caller.step().isEmpty()) {
                String name = Text.ref(Text.Ref.PROGRAM, caller.name());
                all.add(Sentence.of(
                        Topic.CALLED_BY,
                        facts.name(),
                        List.of(name, Words.verb(caller.how())),
                        List.of(Clue.code(caller.place(), List.of(facts.name())))));
            } else {
                all.add(Sentence.of(
                        Topic.RUN_BY,
                        facts.name(),
                        List.of(Text.ref(Text.Ref.JOB, caller.name()), Text.code(caller.step())),
                        List.of(new Clue(
                                caller.place(), List.of(caller.step(), "EXEC", facts.name()), Clue.Source.TEXT))));
            }
        }
        return all;
    }
}
