package dev.cobolwright.corpus.eval;

import dev.cobolwright.grammar.source.CodeText;
import dev.cobolwright.grammar.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The least a model has to beat: back-off counts of the two previous words, from the rest of the same file before and after the
 * cursor, the other programs of the workspace, and the data names.
 */
public final class Floor implements CompletionModel {
    private static final Pattern WORD = Pattern.compile("[A-Z0-9][A-Z0-9_-]*");
    private static final Pattern DATA_NAME = Pattern.compile("^\\s*\\d{1,2}\\s+([A-Z0-9][A-Z0-9_-]*)");

    /** How much more a count in the file itself says than one elsewhere. */
    private static final double OWN = 4;

    /** Words seen after a pair of words, after a word, and at all. */
    record Counts(Map<String, Map<String, Integer>> after, Map<String, Integer> all) {
        Counts() {
            this(new HashMap<>(), new HashMap<>());
        }

        void add(List<String> words) {
            for (int i = 0; i < words.size(); i++) {
                String word = words.get(i);
                all.merge(word, 1, Integer::sum);
                if (i > 0) {
                    count(words.get(i - 1), word);
                }
                if (i > 1) {
                    count(words.get(i - 2) + " " + words.get(i - 1), word);
                }
            }
        }

        Map<String, Integer> after(String context) {
            return after.getOrDefault(context, Map.of());
        }

        /** What is counted here but not in a part of it. */
        static Map<String, Integer> without(Map<String, Integer> whole, Map<String, Integer> part) {
            if (part.isEmpty()) {
                return whole;
            }
            Map<String, Integer> rest = new HashMap<>(whole);
            part.forEach((word, n) -> rest.computeIfPresent(word, (w, m) -> m > n ? m - n : null));
            return rest;
        }

        private void count(String context, String word) {
            after.computeIfAbsent(context, c -> new HashMap<>()).merge(word, 1, Integer::sum);
        }
    }

    private final Map<CodeBase, Counts> workspaces = new IdentityHashMap<>();
    private final Map<SourceText, Counts> files = new IdentityHashMap<>();

    @Override
    public String id() {
        return "floor";
    }

    @Override
    public List<Word> words(CompletionTask task) {
        String prefix = task.prefix();
        String before = task.before();
        List<String> left = words(before.substring(0, before.length() - prefix.length()));
        Counts file = new Counts();
        file.add(left);
        file.add(words(task.after()));
        Counts all = workspaces.computeIfAbsent(task.base(), Floor::count);
        Counts saved =
                files.computeIfAbsent(task.base().files().get(task.position().file()), Floor::count);
        String one = left.isEmpty() ? "" : left.getLast();
        String two = left.size() < 2 ? "" : left.get(left.size() - 2) + " " + one;

        Map<String, Double> ranked = new LinkedHashMap<>();
        append(ranked, file.after(two), Counts.without(all.after(two), saved.after(two)));
        append(ranked, file.after(one), Counts.without(all.after(one), saved.after(one)));
        Map<String, Integer> names = new HashMap<>();
        dataNames(task.edited(), names);
        append(ranked, file.all(), names);
        append(ranked, Counts.without(all.all(), saved.all()), Map.of());
        return ranked.keySet().stream()
                .filter(w -> w.startsWith(prefix))
                .limit(50)
                .map(w -> new Word(w, 0))
                .toList();
    }

    /** Puts the words of one back-off step behind those of the steps before, most frequent first, the file's own before others'. */
    private static void append(Map<String, Double> ranked, Map<String, Integer> own, Map<String, Integer> others) {
        Map<String, Double> step = new HashMap<>();
        own.forEach((w, n) -> step.merge(w, n * OWN, Double::sum));
        others.forEach((w, n) -> step.merge(w, (double) n, Double::sum));
        step.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> ranked.putIfAbsent(e.getKey(), e.getValue()));
    }

    private static Counts count(CodeBase base) {
        Counts counts = new Counts();
        base.files().values().forEach(source -> counts.add(words(CodeText.of(source))));
        return counts;
    }

    private static Counts count(SourceText source) {
        Counts counts = new Counts();
        counts.add(words(CodeText.of(source)));
        return counts;
    }

    private static void dataNames(SourceText source, Map<String, Integer> names) {
        CodeText.of(source).lines().forEach(line -> {
            Matcher name = DATA_NAME.matcher(line);
            if (name.find()) {
                names.put(name.group(1), 1);
            }
        });
    }

    /** Words of code, literals and comments left out. */
    static List<String> words(String code) {
        List<String> words = new ArrayList<>();
        code.lines().filter(l -> !l.startsWith("*") && !l.startsWith("/")).forEach(line -> {
            Matcher word = WORD.matcher(Literals.blanked(line));
            while (word.find()) {
                words.add(word.group());
            }
        });
        return words;
    }
}
