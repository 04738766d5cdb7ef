package dev.cobolwright.model.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Symbols worth looking at for one cursor, with what the skeleton says of their classes. */
final class Candidates {
    private static final int COMMON_WORDS = 80;

    /** The most symbols of the file taken for being used near or often, where nothing is typed: for a word. */
    private static final int USED = 1500;

    /** The same for each symbol of a line, of which many are asked for. */
    private static final int USED_IN_LINES = 400;

    /** The most of the names given, where nothing is typed. */
    private static final int NAMED = 200;

    private final List<Integer> symbols = new ArrayList<>();
    private final Map<Integer, Integer> targets = new HashMap<>();
    private final Map<Integer, Double> probabilities = new HashMap<>();
    private final Map<Integer, Float> weights = new HashMap<>();
    private final Lexicon lexicon;
    private final WordWorkspace workspace;
    private final FileView file;
    private final String fileName;

    Candidates(
            Collection<WordLayer.Place> places,
            Collection<String> names,
            String typed,
            Scope scope,
            Situation at,
            FileView file,
            String fileName,
            WordWorkspace workspace,
            Skeleton skeleton) {
        this.workspace = workspace;
        this.lexicon = workspace.lexicon();
        this.file = file;
        this.fileName = fileName;
        Set<Integer> seen = new LinkedHashSet<>();
        places.forEach(p -> seen.add(scope.symbolAt(p)));
        used(typed, scope.wordsOnly() ? USED : USED_IN_LINES).forEach(seen::add);
        names.stream()
                .filter(n -> n.startsWith(typed))
                .sorted()
                .limit(typed.isEmpty() ? NAMED : Integer.MAX_VALUE)
                .forEach(n -> seen.add(lexicon.id(n)));
        addCommon(seen, typed, at, skeleton);
        if (!scope.wordsOnly()) {
            CommonWords.marks().forEach(mark -> seen.add(lexicon.id(mark)));
            if (scope.lineOpen()) {
                seen.add(scope.lineEnd());
            }
        }
        for (int symbol : seen) {
            if (symbol >= 0
                    && (symbol == scope.lineEnd()
                            ? scope.lineOpen() && typed.isEmpty()
                            : lexicon.text(symbol).startsWith(typed))
                    && (!(scope.wordsOnly() || !typed.isEmpty()) || lexicon.isWord(symbol))) {
                symbols.add(symbol);
            }
        }
        weigh(at, scope, skeleton);
    }

    List<Integer> symbols() {
        return symbols;
    }

    /** Probability of the symbol's class. */
    double ofClass(int symbol) {
        return probabilities.get(targets.get(symbol));
    }

    /** Share of the symbol in its class, by how often and how near it is used; 1 for what is a class of its own. */
    float inClass(int symbol) {
        return isOneOfMany(symbol) ? weight(symbol) / weights.get(targets.get(symbol)) : 1;
    }

    NameRoles.Role role(int symbol) {
        NameRoles.Declaration declared = file.roles.of(symbol);
        declared = declared != null ? declared : workspace.declaration(symbol, fileName);
        return declared == null ? NameRoles.Role.UNKNOWN : declared.role();
    }

    /** Symbols of the file: all that begin as typed, else those used most and nearest. */
    private List<Integer> used(String typed, int most) {
        List<Integer> all = new ArrayList<>(file.symbols());
        if (typed.isEmpty() && all.size() > most) {
            Map<Integer, Float> weight = new HashMap<>();
            all.forEach(s -> weight.put(s, weight(s)));
            all.sort(Comparator.comparing((Integer s) -> -weight.get(s)).thenComparing(s -> s));
            return all.subList(0, most);
        }
        all.sort(Comparator.naturalOrder());
        return all;
    }

    private void addCommon(Set<Integer> seen, String typed, Situation at, Skeleton skeleton) {
        int[] ids = lexicon.common().words().stream().mapToInt(lexicon::id).toArray();
        int[] classes = Arrays.stream(ids).map(lexicon::classOf).toArray();
        double[] p = skeleton.probabilities(at.shortHistory(), at.slot(), classes);
        double[] sorted = p.clone();
        Arrays.sort(sorted);
        double least = typed.isEmpty() ? sorted[Math.max(0, sorted.length - COMMON_WORDS)] : 0;
        for (int i = 0; i < ids.length; i++) {
            if (p[i] >= least) {
                seen.add(ids[i]);
            }
        }
    }

    private void weigh(Situation at, Scope scope, Skeleton skeleton) {
        for (int symbol : symbols) {
            int target = skeleton.target(lexicon.classOf(symbol), role(symbol));
            targets.put(symbol, target);
            weights.merge(target, weight(symbol), Float::sum);
        }
        int[] distinct = weights.keySet().stream().mapToInt(Integer::intValue).toArray();
        double[] p = skeleton.probabilities(at.shortHistory(), at.slot(), distinct);
        double possible = 1;
        if (at.slot() == Slot.INSIDE && scope.wordsOnly()) {
            possible -= skeleton.probabilities(at.shortHistory(), at.slot(), new int[] {skeleton.lineEnd()})[0];
        }
        for (int i = 0; i < distinct.length; i++) {
            probabilities.put(distinct[i], Math.min(1, p[i] / Math.max(possible, 0.01)));
        }
    }

    private boolean isOneOfMany(int symbol) {
        int c = lexicon.classOf(symbol);
        return c == CommonWords.NAME || c == CommonWords.NUMBER || c == CommonWords.LITERAL;
    }

    private float weight(int symbol) {
        FileView.Use use = file.use(symbol);
        return use == null
                ? 0.05f
                : 0.1f
                        + 0.3f * (float) Math.log1p(use.before + use.after)
                        + FileView.near(use.distanceBefore, 15)
                        + 0.7f * FileView.near(use.distanceAfter, 15);
    }
}
