package dev.cobolwright.assist.explain.check;

import dev.cobolwright.assist.explain.page.Clue;
import dev.cobolwright.assist.explain.page.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which verbs of the code bear out which verbs of a sentence. */
final class Verbs {
    private static final Set<String> READS = Set.of(
            "READ",
            "RETURN",
            "START",
            "USING",
            "SELECT",
            "FETCH",
            "CURSOR",
            "WITH",
            "READNEXT",
            "READPREV",
            "STARTBR",
            "RESETBR",
            "ENDBR",
            "READQ",
            "GET",
            "GET64",
            "QUERY",
            "SORT",
            "MERGE",
            "GU",
            "GN",
            "GNP",
            "GHU",
            "GHN",
            "GHNP",
            "INSERT",
            "UPDATE",
            "DELETE",
            "SET",
            "DECLARE",
            "VALUES",
            "TESTCASE");
    private static final Set<String> CREATES =
            Set.of("WRITE", "RELEASE", "GIVING", "INSERT", "MERGE", "WRITEQ", "PUT", "PUT64", "DEFINE", "ISRT");
    private static final Set<String> UPDATES = Set.of("REWRITE", "UPDATE", "MERGE", "WRITEQ", "REWIND", "REPL");
    private static final Set<String> DELETES = Set.of("DELETE", "TRUNCATE", "DELETEQ", "DLET", "MERGE");
    private static final Map<String, Set<String>> STEPS = Map.ofEntries(
            Map.entry("sets", Set.of("MOVE", "SET", "ADD", "SUBTRACT", "MULTIPLY", "DIVIDE")),
            Map.entry("blanks", Set.of("MOVE")),
            Map.entry("fills", Set.of("MOVE")),
            Map.entry("moves", Set.of("MOVE", "SET")),
            Map.entry("adds", Set.of("ADD")),
            Map.entry("subtracts", Set.of("SUBTRACT")),
            Map.entry("multiplies", Set.of("MULTIPLY")),
            Map.entry("divides", Set.of("DIVIDE")),
            Map.entry("computes", Set.of("COMPUTE")),
            Map.entry("performs", Set.of("PERFORM")),
            Map.entry("opens", Set.of("OPEN")),
            Map.entry("closes", Set.of("CLOSE")),
            Map.entry("writes", Set.of("WRITE", "WRITEQ")),
            Map.entry("rewrites", Set.of("REWRITE")),
            Map.entry("deletes", Set.of("DELETE", "DELETEQ")),
            Map.entry("calls", Set.of("CALL")),
            Map.entry("displays", Set.of("DISPLAY")),
            Map.entry("accepts", Set.of("ACCEPT")),
            Map.entry("initialises", Set.of("INITIALIZE")),
            Map.entry("inserts", Set.of("INSERT")),
            Map.entry("updates", Set.of("UPDATE")),
            Map.entry("selects", Set.of("SELECT", "WITH")),
            Map.entry("fetches", Set.of("FETCH")),
            Map.entry("if", Set.of("IF")),
            Map.entry("chooses", Set.of("EVALUATE")),
            Map.entry("searches", Set.of("SEARCH")));

    private Verbs() {}

    static Optional<String> objection(Sentence sentence) {
        return switch (sentence.topic()) {
            case WORKS_ON -> worksOn(sentence);
            case STEP -> step(sentence.facts().getFirst(), sentence.clues().getFirst());
            case CALCULATION ->
                step(sentence.facts().getFirst(), sentence.clues().getFirst());
            default -> Optional.empty();
        };
    }

    private static Optional<String> worksOn(Sentence sentence) {
        Set<String> allowed = switch (sentence.facts().getFirst()) {
            case "reads" -> READS;
            case "writes" -> CREATES;
            case "updates" -> UPDATES;
            case "deletes from" -> DELETES;
            case "reads and writes" -> CREATES;
            default -> Set.of();
        };
        if (allowed.isEmpty()) {
            return Optional.empty();
        }
        boolean borne = sentence.clues().stream()
                .map(Clue::words)
                .filter(w -> !w.isEmpty())
                .anyMatch(w -> allowed.contains(w.getFirst()));
        return borne
                ? Optional.empty()
                : Optional.of("no statement in its evidence " + sentence.facts().getFirst());
    }

    private static Optional<String> step(String text, Clue clue) {
        String verb = text.split("[ ,]")[0].toLowerCase(java.util.Locale.ROOT);
        Set<String> allowed = STEPS.get(verb);
        List<String> words = clue.words();
        return allowed == null || words.isEmpty() || allowed.contains(words.getFirst())
                ? Optional.empty()
                : Optional.of("the code says " + words.getFirst() + ", not that it " + verb);
    }
}
