package dev.cobolwright.assist.explain.page;

import dev.cobolwright.assist.explain.facts.DataFact;
import dev.cobolwright.assist.explain.facts.FileFact;
import dev.cobolwright.assist.explain.facts.Phrase;
import dev.cobolwright.assist.explain.facts.Place;
import dev.cobolwright.assist.explain.facts.ProgramFacts;
import dev.cobolwright.assist.explain.facts.Use;
import dev.cobolwright.assist.explain.prose.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Evidence for sentences of one program. */
final class Clues {
    private static final Pattern QUOTED = Pattern.compile("‘([^’]*)’");

    private final Map<String, DataFact.Row> conditions = new HashMap<>();
    private final Map<String, Clue> files = new HashMap<>();

    Clues(List<DataFact> data) {
        data.forEach(
                d -> d.rows().stream().filter(r -> r.level() == 88).forEach(r -> conditions.putIfAbsent(r.name(), r)));
    }

    static Clues of(ProgramFacts facts) {
        Clues clues = new Clues(facts.data());
        facts.files().forEach(f -> clues.files.put(f.name(), declared(f)));
        return clues;
    }

    /** The file description entry. */
    static Clue declared(FileFact file) {
        return Clue.code(file.declared(), List.of(file.sort() ? "SD" : "FD", file.name()));
    }

    /** The words of each phrase, every name of its text, and the entries of condition-names whose values it tells. */
    List<Clue> of(List<Phrase> phrases) {
        List<Clue> clues = new ArrayList<>();
        phrases.forEach(p -> add(p, clues));
        return clues;
    }

    List<Clue> of(Phrase phrase) {
        return of(List.of(phrase));
    }

    private void add(Phrase phrase, List<Clue> clues) {
        clues.add(Clue.code(phrase.place(), phrase.words()));
        Set<String> known = new LinkedHashSet<>(phrase.words());
        for (Phrase.Shown shown : phrase.also()) {
            clues.add(Clue.code(shown.place(), shown.words()));
            known.addAll(shown.words());
        }
        for (Text.Run run : Text.runs(phrase.text())) {
            if (run.kind() == Text.Ref.FILE && files.containsKey(run.name()) && known.add(run.name())) {
                clues.add(files.get(run.name()));
            }
        }
        Set<DataFact.Row> declared = new LinkedHashSet<>();
        for (Text.Run run : Text.runs(phrase.text())) {
            if (run.kind() == Text.Ref.DATA && conditions.containsKey(run.name())) {
                declared.add(conditions.get(run.name()));
            }
        }
        names(phrase.text()).stream()
                .filter(n -> !known.contains(n) && !isOwner(n, declared))
                .forEach(n -> clues.add(Clue.code(phrase.place(), List.of(n))));
        for (String literal : literals(phrase.text())) {
            if (declared.stream().noneMatch(r -> notes(r).contains(literal.replaceAll("\\s+", " ")))) {
                clues.add(Clue.code(phrase.place(), List.of(literal.toUpperCase(Locale.ROOT))));
            }
        }
        declared.forEach(r -> clues.add(Clue.code(r.place(), List.of("88", r.name()))));
    }

    /** A condition is told with the item it belongs to, which is not named where it is tested. */
    private boolean isOwner(String name, Set<DataFact.Row> declared) {
        return !declared.isEmpty()
                && owners.getOrDefault(name, Set.of()).stream()
                        .anyMatch(c -> declared.stream().anyMatch(r -> r.name().equals(c)));
    }

    private final Map<String, Set<String>> owners = new HashMap<>();

    /** Tells which item each condition-name belongs to. */
    Clues withOwners(List<DataFact> data) {
        for (DataFact fact : data) {
            String owner = "";
            for (DataFact.Row row : fact.rows()) {
                if (row.level() == 88) {
                    owners.computeIfAbsent(owner, o -> new LinkedHashSet<>()).add(row.name());
                } else {
                    owner = row.name();
                }
            }
        }
        return this;
    }

    private static String notes(DataFact.Row row) {
        return String.join(" ", row.notes());
    }

    /** Names that references of a text show, upper case. */
    static Set<String> names(String text) {
        Set<String> names = new LinkedHashSet<>();
        for (Text.Run run : Text.runs(text)) {
            if (run.isReference() && run.kind() != Text.Ref.CODE) {
                names.addAll(List.of(run.name().toUpperCase(Locale.ROOT).split("\\.")));
            }
        }
        names.remove("");
        return names;
    }

    /** What stands between the quotation marks of a text. */
    static List<String> literals(String text) {
        List<String> found = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(Text.shown(text));
        while (quoted.find()) {
            found.add(quoted.group(1));
        }
        return found;
    }

    static List<Clue> uses(List<Use> uses) {
        List<Clue> clues = new ArrayList<>();
        uses.forEach(u -> u.places().forEach(p -> clues.add(Clue.code(p, u.words()))));
        return clues;
    }

    static Clue comment(String text, Place place) {
        return new Clue(place, words(text), Clue.Source.COMMENT);
    }

    /** Runs of letters and digits, upper case. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.toUpperCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
