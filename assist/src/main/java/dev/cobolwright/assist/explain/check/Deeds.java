package dev.cobolwright.assist.explain.check;

import dev.cobolwright.assist.explain.check.ClaimCheck.Support;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a sentence in free words says is done, against what the code does: its verbs, who does it to whom, and words that no line can show. */
final class Deeds {
    private static final String NAME =
            "(?:the |a |an )?(?:program |paragraph |section |item |field |file |table )?((?=[A-Z0-9_.-]*[A-Z])[A-Z0-9]{2,}(?:[-_.][A-Z0-9]+)*)";
    private static final Pattern ACTIVE = Pattern.compile(
            "\\b(?i:calls?|performs?|invokes?|links to|transfers control to|runs?|executes?|copies|deletes from|inserts into|updates?|reads?|writes?)\\s+"
                    + NAME);
    private static final Pattern PASSIVE = Pattern.compile(
            NAME + "\\s+(?i:is|are|gets) (?i:called|performed|invoked|run|executed) (?i:by|from|in)\\s+" + NAME);
    private static final Pattern SETS = Pattern.compile(
            "\\b(?i:sets?|changes?|increases?|decreases?|modifies|resets?|overwrites?|initiali[sz]es|clears?|updates?)\\s+"
                    + NAME);
    private static final Pattern MOVES =
            Pattern.compile("\\b(?i:moves?|copies|adds?)\\s+(?:(?! and )[^.;,()])*?\\s(?i:to|into)\\s+" + NAME);
    private static final Pattern IS_SET = Pattern.compile(
            NAME
                    + "\\s+(?i:is|gets|are)\\s+(?i:set|changed|increased|decreased|modified|reset|overwritten|updated|computed|calculated)\\b");

    /** Words that speak of what is not there, or of all there is. Lines show them only where the code or a tool says so. */
    private static final Map<String, Set<String>> BEYOND_LINES = Map.ofEntries(
            Map.entry("never", Set.of("NEVER")),
            Map.entry("always", Set.of("ALWAYS")),
            Map.entry("only", Set.of("ONLY")),
            Map.entry("nowhere", Set.of("NOWHERE")),
            Map.entry("nothing", Set.of("NOTHING", "NO", "CONTINUE")),
            Map.entry("none", Set.of("NONE", "NO")),
            Map.entry("no", Set.of("NO", "NOT", "WITHOUT", "NOTFND", "N")),
            Map.entry("not", Set.of("NOT", "NO", "WITHOUT", "INVALID", "ELSE", "OTHER", "NOTFND", "N", "<>", "ERROR")),
            Map.entry("without", Set.of("WITHOUT", "NO", "NOT")),
            Map.entry("all", Set.of("ALL", "UNTIL", "VARYING", "EVERY", "EACH")),
            Map.entry("every", Set.of("ALL", "UNTIL", "VARYING", "EVERY", "EACH")),
            Map.entry("any", Set.of("ANY", "OTHER", "ELSE", "NOT")));

    private static final Set<String> ARITHMETIC =
            Set.of("COMPUTE", "ADD", "SUBTRACT", "MULTIPLY", "DIVIDE", "FUNCTION", "COMPUTES");
    private static final Set<String> ASSIGNS = Set.of(
            "MOVE",
            "SET",
            "COMPUTE",
            "ADD",
            "SUBTRACT",
            "MULTIPLY",
            "DIVIDE",
            "INITIALIZE",
            "VALUE",
            "ACCEPT",
            "STRING",
            "UNSTRING",
            "INTO",
            "READ",
            "INSPECT",
            "GIVING",
            "UPDATE",
            "ASSIGN",
            "SETS");
    private static final List<Verb> VERBS = List.of(
            new Verb("round(s|ed|ing)?", Set.of("ROUNDED", "ROUND", "ROUNDS")),
            new Verb("truncat(e|es|ed|ing)", Set.of("TRUNCATE", "TRUNCATED", "TRUNCATES", "CUT")),
            new Verb("calls|IS called", Set.of("CALL", "LINK", "XCTL", "EXEC", "PGM", "USING", "CALLS", "RUNS")),
            new Verb("transfers", Set.of("XCTL", "LINK", "CALL", "TRANSFERS")),
            new Verb("goes to", Set.of("GO", "GOES")),
            new Verb("fetches|IS fetched", Set.of("FETCH", "FETCHES")),
            new Verb("performs|IS performed", Set.of("PERFORM", "PERFORMS")),
            new Verb(
                    "reads",
                    Set.of(
                            "READ",
                            "READS",
                            "SELECT",
                            "FETCH",
                            "START",
                            "READNEXT",
                            "READPREV",
                            "READQ",
                            "GET",
                            "INPUT",
                            "RECEIVE",
                            "R")),
            new Verb(
                    "writes|IS written",
                    Set.of("WRITE", "WRITES", "WRITEQ", "INSERT", "RELEASE", "PUT", "REWRITE", "OUTPUT", "C")),
            new Verb("rewrites|IS rewritten", Set.of("REWRITE", "UPDATE")),
            new Verb(
                    "updates|IS updated",
                    Set.of("UPDATE", "UPDATES", "REWRITE", "MOVE", "ADD", "SUBTRACT", "COMPUTE", "SET", "U")),
            new Verb(
                    "deletes|IS deleted|removes|IS removed",
                    Set.of("DELETE", "DELETES", "DELETEQ", "DLET", "TRUNCATE", "D")),
            new Verb("inserts|IS inserted", Set.of("INSERT", "INSERTS", "ISRT", "WRITE", "C")),
            new Verb("opens|IS opened", Set.of("OPEN")),
            new Verb("closes|IS closed", Set.of("CLOSE", "WITH")),
            new Verb("displays|IS displayed|prints", Set.of("DISPLAY", "SEND", "WRITE")),
            new Verb("sorts|IS sorted", Set.of("SORT", "ORDER", "MERGE", "ASCENDING", "DESCENDING")),
            new Verb("commits|IS committed", Set.of("COMMIT", "SYNCPOINT")),
            new Verb("abends|IS abended", Set.of("ABEND", "CEE3ABD", "ILBOABN0")),
            new Verb("initiali[sz]es|IS initiali[sz]ed", Set.of("INITIALIZE", "MOVE", "SET", "VALUE")),
            new Verb("multiplies|IS multiplied", Set.of("MULTIPLY", "COMPUTE")),
            new Verb("divides|IS divided", Set.of("DIVIDE", "COMPUTE")),
            new Verb("subtracts|IS subtracted", Set.of("SUBTRACT", "COMPUTE")),
            new Verb("computes|IS computed|calculates|IS calculated", ARITHMETIC),
            new Verb("sets|assigns|IS assigned|moves|IS moved", ASSIGNS));

    private record Verb(Pattern form, Set<String> borneOutBy) {
        Verb(String form, Set<String> by) {
            this(Pattern.compile("(?i)\\b(" + form.replace("IS ", "(?:is|are|was|be|been|gets) ") + ")\\b"), by);
        }
    }

    /** Names and words of the code, which are looked for by themselves. */
    private static final Pattern CAPITALS =
            Pattern.compile("(?<![\\p{L}\\p{N}_-])[A-Z0-9]{2,}(?:[-_.][A-Z0-9]+)*(?![\\p{L}\\p{N}_-])");

    private Deeds() {}

    static Optional<String> objection(String sentence, Support support) {
        String plain = CAPITALS.matcher(sentence).replaceAll(" ");
        return beyond(plain, support).or(() -> verbs(plain, support)).or(() -> direction(sentence, support));
    }

    private static Optional<String> beyond(String sentence, Support support) {
        for (String word : sentence.toLowerCase(Locale.ROOT)
                .replace("n't", " not")
                .replace("n’t", " not")
                .replace("cannot", "not")
                .split("[^a-z]+")) {
            Set<String> by = BEYOND_LINES.get(word);
            if (by != null && by.stream().noneMatch(support::has)) {
                return Optional.of("lines cannot show ‘" + word + "’");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> verbs(String sentence, Support support) {
        for (Verb verb : VERBS) {
            Matcher found = verb.form().matcher(sentence);
            if (found.find() && verb.borneOutBy().stream().noneMatch(support::has)) {
                return Optional.of("nothing in the lines it cites " + found.group());
            }
        }
        return Optional.empty();
    }

    /** What something is done to stands in the statement itself; that it is done in, is around it. */
    private static Optional<String> direction(String sentence, Support support) {
        Matcher passive = PASSIVE.matcher(sentence);
        while (passive.find()) {
            if (!in(passive.group(1), support)) {
                return Optional.of(passive.group(1) + " is not what the lines it cites call or perform");
            }
            if (!support.around().contains(passive.group(2)) && !support.said().contains(passive.group(2))) {
                return Optional.of("the lines it cites are not in " + passive.group(2));
            }
        }
        Matcher active = ACTIVE.matcher(sentence);
        while (active.find()) {
            if (!in(active.group(1), support)) {
                return Optional.of(active.group(1) + " is not what the lines it cites do something with");
            }
        }
        for (Pattern sets : List.of(SETS, MOVES, IS_SET)) {
            Matcher set = sets.matcher(sentence);
            while (set.find()) {
                if (support.inCode(set.group(1))
                        && !support.written().isEmpty()
                        && !support.written().contains(set.group(1))) {
                    return Optional.of("the lines it cites do not set " + set.group(1));
                }
            }
        }
        return Optional.empty();
    }

    /** In the code, or named there by a tool and not merely what the lines are in. */
    private static boolean in(String name, Support support) {
        return support.inCode(name)
                || support.said().contains(name) && !support.around().contains(name);
    }
}
