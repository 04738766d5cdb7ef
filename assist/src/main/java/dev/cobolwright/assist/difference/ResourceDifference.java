package dev.cobolwright.assist.difference;

import dev.cobolwright.assist.difference.Change.How;
import dev.cobolwright.assist.difference.Change.Kind;
import dev.cobolwright.assist.explain.facts.CallFact;
import dev.cobolwright.assist.explain.facts.CopyFact;
import dev.cobolwright.assist.explain.facts.FileFact;
import dev.cobolwright.assist.explain.facts.Place;
import dev.cobolwright.assist.explain.facts.ProgramFacts;
import dev.cobolwright.assist.explain.facts.ResourceFact;
import dev.cobolwright.assist.explain.facts.Use;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a program takes, calls, copies, and does with files, tables and the like, in two revisions. */
final class ResourceDifference {
    private final ProgramFacts before;
    private final ProgramFacts after;
    private final Renames renames;
    private final Changes.In changes;

    private ResourceDifference(ProgramFacts before, ProgramFacts after, Renames renames, Changes.In changes) {
        this.before = before;
        this.after = after;
        this.renames = renames;
        this.changes = changes;
    }

    static void tell(Version before, Version after, Renames renames, Changes.In changes) {
        ResourceDifference difference = new ResourceDifference(before.facts(), after.facts(), renames, changes);
        difference.using();
        difference.sets(Kind.COPYBOOK, difference.copies(before.facts()), difference.copies(after.facts()));
        difference.files();
        difference.sets(Kind.RESOURCE, resources(before.facts()), resources(after.facts()));
        difference.sets(Kind.CALL, calls(before.facts(), renames), calls(after.facts(), new Renames()));
    }

    private void using() {
        List<String> was = before.using().stream().map(renames::later).toList();
        if (!was.equals(after.using())) {
            changes.add(
                    Kind.INTERFACE,
                    How.CHANGED,
                    "it takes " + list(after.using()) + ", before " + list(before.using()),
                    List.of(before.procedure()),
                    List.of(after.procedure()));
        }
    }

    private static String list(List<String> names) {
        return names.isEmpty() ? "nothing" : String.join(", ", names);
    }

    /** What only one revision says. */
    private void sets(Kind kind, Map<String, List<Place>> was, Map<String, List<Place>> is) {
        was.forEach((said, places) -> {
            if (!is.containsKey(said)) {
                changes.add(kind, How.REMOVED, "it no longer " + said, places, List.of());
            }
        });
        is.forEach((said, places) -> {
            if (!was.containsKey(said)) {
                changes.add(kind, How.ADDED, "it now " + said, List.of(), places);
            }
        });
    }

    private Map<String, List<Place>> copies(ProgramFacts program) {
        Map<String, List<Place>> said = new LinkedHashMap<>();
        for (CopyFact copy : program.copybooks()) {
            put(
                    said,
                    "copies " + copy.name() + (copy.library().isEmpty() ? "" : " of " + copy.library())
                            + (copy.replacing() ? " with REPLACING" : "")
                            + (copy.isFound() ? "" : ", which is not found"),
                    copy.places());
        }
        return said;
    }

    private static Map<String, List<Place>> resources(ProgramFacts program) {
        Map<String, List<Place>> said = new LinkedHashMap<>();
        for (ResourceFact resource : program.resources()) {
            for (Use use : resource.uses()) {
                List<Place> places = new ArrayList<>(use.places());
                places.addAll(resource.proof());
                put(said, "does " + use.action() + " on the " + resource.kind() + " " + resource.name(), places);
            }
        }
        return said;
    }

    private static Map<String, List<Place>> calls(ProgramFacts program, Renames renames) {
        Map<String, List<Place>> said = new LinkedHashMap<>();
        for (CallFact call : program.calls()) {
            List<String> targets = call.targets().isEmpty()
                    ? List.of("what " + renames.later(call.held()) + " names")
                    : call.targets();
            String with = call.arguments().isEmpty()
                    ? ""
                    : " with "
                            + String.join(
                                    ", ",
                                    call.arguments().stream()
                                            .map(renames::later)
                                            .toList());
            for (String target : targets) {
                List<Place> places = new ArrayList<>(List.of(call.place()));
                places.addAll(call.proof());
                put(said, "does " + call.how().replace('_', ' ') + " " + target + with, places);
            }
        }
        return said;
    }

    private static void put(Map<String, List<Place>> said, String text, List<Place> places) {
        List<Place> all = new ArrayList<>(said.getOrDefault(text, List.of()));
        all.addAll(places);
        said.put(text, all);
    }

    private void files() {
        Map<String, FileFact> was = byName(before);
        Map<String, FileFact> is = byName(after);
        was.forEach((name, file) -> {
            if (!is.containsKey(name)) {
                changes.add(
                        Kind.FILE, How.REMOVED, "the file " + name + " is gone", List.of(file.selected()), List.of());
            }
        });
        is.forEach((name, file) -> {
            FileFact earlier = was.get(name);
            if (earlier == null) {
                changes.add(
                        Kind.FILE,
                        How.ADDED,
                        "the file " + name + " is new" + (file.assigned().isEmpty() ? "" : ", " + file.assigned()),
                        List.of(),
                        List.of(file.selected()));
            }
            if (earlier != null) {
                attributes(earlier, file);
            }
        });
        sets(Kind.FILE, fileUses(before), fileUses(after));
    }

    private static Map<String, FileFact> byName(ProgramFacts program) {
        Map<String, FileFact> files = new LinkedHashMap<>();
        program.files().forEach(f -> files.put(f.name(), f));
        return files;
    }

    private void attributes(FileFact was, FileFact is) {
        Map<String, String> earlier = attributes(was, renames);
        Map<String, String> later = attributes(is, new Renames());
        later.forEach((what, value) -> {
            if (!value.equals(earlier.get(what))) {
                changes.add(
                        Kind.FILE,
                        How.CHANGED,
                        "the " + what + " of the file " + is.name() + " is " + none(value) + ", before "
                                + none(earlier.get(what)),
                        List.of(was.selected(), was.declared()),
                        List.of(is.selected(), is.declared()));
            }
        });
    }

    private static String none(String value) {
        return value.isEmpty() ? "none" : value;
    }

    private static Map<String, String> attributes(FileFact file, Renames renames) {
        Map<String, String> said = new TreeMap<>();
        said.put("external name", file.assigned());
        said.put("organization", file.organization());
        said.put("access", file.access());
        said.put("key", renames.later(file.key()));
        said.put("file status", renames.later(file.status()));
        said.put("record length", file.recordLength() < 0 ? "not known" : file.recordLength() + " bytes");
        return said;
    }

    private static Map<String, List<Place>> fileUses(ProgramFacts program) {
        Map<String, List<Place>> said = new LinkedHashMap<>();
        program.files()
                .forEach(f -> f.uses()
                        .forEach(u -> put(said, "does " + u.action() + " on the file " + f.name(), u.places())));
        return said;
    }
}
