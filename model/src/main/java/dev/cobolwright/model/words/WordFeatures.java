package dev.cobolwright.model.words;

import dev.cobolwright.model.cache.Backoff;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Candidates for one cursor and what is known about each, as numbers of about -2 to 2. */
public final class WordFeatures {
    /** Features of a candidate; {@link #features} gives them their order. */
    public static final int COUNT = 65;

    private static final float RAREST = 1e-5f;
    private static final int ORDER = 8;
    private static final int COMMON_WORDS = 80;

    private final WordWorkspace workspace;
    private final Lexicon lexicon;
    private final Skeleton skeleton;
    private final WordQuery query;
    private final FileView file;
    private final Distributions own = new Distributions();
    private final Distributions others = new Distributions();
    private final Parallels parallels;
    private final IntUnaryOperator otherUses;
    private final List<Integer> candidates = new ArrayList<>();
    private final Map<Integer, Integer> target = new HashMap<>();
    private final Map<Integer, Double> skeletonProbability = new HashMap<>();
    private final Map<Integer, Float> roleWeight = new HashMap<>();

    /** What one layer says, seen by symbols, by classes and by lines. */
    private static final class Distributions {
        final Backoff exact = new Backoff();
        final Backoff classes = new Backoff();
        final Backoff structure = new Backoff();

        /** By symbol: longest exact and class match. */
        final Map<Integer, int[]> longest = new HashMap<>();

        /** What stands at the nearest place with at least 1, 2, 3 exact and 3, 5 classes matched, -1 for none. */
        final int[] nearest = {-1, -1, -1, -1, -1};

        final int[] nearestDistance = new int[5];
    }

    public WordFeatures(WordQuery query, WordWorkspace workspace, Skeleton skeleton) {
        this.query = query;
        this.workspace = workspace;
        this.lexicon = workspace.lexicon();
        this.skeleton = skeleton;
        this.file = new FileView(query, lexicon);
        List<WordLayer.Place> here = file.layer.find(file.at, null);
        List<WordLayer.Place> there = workspace.layer().find(file.at, query.file());
        collect(here, own, true);
        collect(there, others, false);
        this.parallels = new Parallels(file, here, lexicon);
        this.otherUses = workspace.layer().uses(query.file());
        choose(here, there);
        classes();
    }

    /** Words considered, in no order. */
    public List<String> words() {
        return candidates.stream().map(lexicon::text).toList();
    }

    private void collect(List<WordLayer.Place> places, Distributions to, boolean isFile) {
        Arrays.fill(to.nearestDistance, Integer.MAX_VALUE);
        for (WordLayer.Place place : places) {
            if (!lexicon.isWord(place.symbol())) {
                continue;
            }
            int distance = isFile ? Math.abs(place.line() - file.at.line()) : 100;
            float weight = (0.3f + 1.7f * 40 / (40 + distance)) * (place.sameSlot() ? 1 : 0.3f);
            int exact = Math.min(place.exact(), ORDER);
            int classes = Math.min(place.classes(), ORDER);
            if (exact > 0) {
                to.exact.add(place.symbol(), exact, weight);
            }
            if (classes > 0) {
                to.classes.add(place.symbol(), classes, weight);
            }
            if (place.structure() > 0) {
                to.structure.add(place.symbol(), place.structure(), weight);
            }
            int[] longest = to.longest.computeIfAbsent(place.symbol(), s -> new int[2]);
            longest[0] = Math.max(longest[0], exact);
            longest[1] = Math.max(longest[1], classes);
            nearest(to, place, distance);
        }
        to.exact.finish();
        to.classes.finish();
        to.structure.finish();
    }

    private static void nearest(Distributions to, WordLayer.Place place, int distance) {
        boolean[] fits = {
            place.exact() >= 1, place.exact() >= 2, place.exact() >= 3, place.classes() >= 3, place.classes() >= 5
        };
        for (int i = 0; i < fits.length; i++) {
            if (fits[i] && place.sameSlot() && distance < to.nearestDistance[i]) {
                to.nearest[i] = place.symbol();
                to.nearestDistance[i] = distance;
            }
        }
    }

    /** Every word of the file, what follows like contexts elsewhere, likely common words, names given; those that begin as typed. */
    private void choose(List<WordLayer.Place> here, List<WordLayer.Place> there) {
        Map<Integer, Boolean> seen = new LinkedHashMap<>();
        here.forEach(p -> seen.put(p.symbol(), true));
        there.forEach(p -> seen.put(p.symbol(), true));
        file.uses.keySet().stream().sorted().forEach(s -> seen.put(s, true));
        query.names().stream().sorted().forEach(n -> seen.put(lexicon.id(n), true));
        List<String> common = lexicon.common().words();
        int[] ids = common.stream().mapToInt(lexicon::id).toArray();
        String typed = query.typed();
        double[] p = skeleton.probabilities(
                file.at.shortHistory(),
                file.at.slot(),
                Arrays.stream(ids).map(lexicon::classOf).toArray());
        double[] sorted = p.clone();
        Arrays.sort(sorted);
        double least = typed.isEmpty() ? sorted[Math.max(0, sorted.length - COMMON_WORDS)] : 0;
        for (int i = 0; i < ids.length; i++) {
            if (p[i] >= least) {
                seen.put(ids[i], true);
            }
        }
        for (int symbol : seen.keySet()) {
            if (lexicon.isWord(symbol) && lexicon.text(symbol).startsWith(typed)) {
                candidates.add(symbol);
            }
        }
    }

    private void classes() {
        Map<Integer, Integer> index = new LinkedHashMap<>();
        for (int symbol : candidates) {
            int t = skeleton.target(lexicon.classOf(symbol), role(symbol));
            target.put(symbol, t);
            index.putIfAbsent(t, index.size());
            roleWeight.merge(t, weightInRole(symbol), Float::sum);
        }
        int[] targets = index.keySet().stream().mapToInt(Integer::intValue).toArray();
        double[] p = skeleton.probabilities(file.at.shortHistory(), file.at.slot(), targets);
        for (int i = 0; i < targets.length; i++) {
            skeletonProbability.put(targets[i], p[i]);
        }
    }

    private NameRoles.Role role(int symbol) {
        NameRoles.Declaration declared = file.roles.of(symbol);
        declared = declared != null ? declared : workspace.declaration(symbol, query.file());
        return declared == null ? NameRoles.Role.UNKNOWN : declared.role();
    }

    private float weightInRole(int symbol) {
        FileView.Use use = file.uses.get(symbol);
        if (use == null) {
            return 0.05f;
        }
        return 0.1f + 0.3f * (float) Math.log1p(use.before + use.after) + near(use.distanceBefore, 15) + 0.7f * near(use.distanceAfter, 15);
    }

    private static float near(int distance, float scale) {
        return distance == Integer.MAX_VALUE ? 0 : scale / (scale + distance);
    }

    private static float log(double p) {
        return (float) (Math.log(Math.max(p, RAREST)) / 5);
    }

    /** The features of candidate {@code index}. */
    public float[] features(int index) {
        int symbol = candidates.get(index);
        int t = target.get(symbol);
        FileView.Use use = file.uses.getOrDefault(symbol, new FileView.Use());
        NameRoles.Declaration declared = file.roles.of(symbol);
        NameRoles.Role role = role(symbol);
        boolean name = lexicon.isName(symbol);
        double inSkeleton = skeletonProbability.get(t);
        float inRole = name ? weightInRole(symbol) / roleWeight.get(t) : 1;
        int[] symbols = file.at.symbols();
        int last = symbols.length == 0 ? -1 : symbols[symbols.length - 1];
        int beforeLast = symbols.length < 2 ? -1 : symbols[symbols.length - 2];
        float[] x = new float[COUNT];
        int f = 0;
        f = distribution(own, symbol, x, f);
        f = distribution(others, symbol, x, f);
        x[f++] = log(inSkeleton);
        x[f++] = log(inSkeleton * inRole);
        x[f++] = (float) inSkeleton;
        x[f++] = inRole;
        x[f++] = (float) Math.log1p(use.before) / 4;
        x[f++] = (float) Math.log1p(use.after) / 4;
        x[f++] = (float) Math.log1p(Math.max(0, otherUses.applyAsInt(symbol))) / 6;
        x[f++] = near(use.distanceBefore, 5);
        x[f++] = near(use.distanceBefore, 50);
        x[f++] = near(use.distanceAfter, 5);
        x[f++] = near(use.distanceAfter, 50);
        x[f++] = use.symbolsBefore <= file.at.lineSize() ? 1 : 0;
        x[f++] = use.symbolsBefore <= 12 ? 1 : 0;
        x[f++] = symbol == last ? 1 : 0;
        x[f++] = symbol == beforeLast ? 1 : 0;
        x[f++] = name ? 1 : 0;
        for (NameRoles.Role one : NameRoles.Role.values()) {
            x[f++] = name && one == role ? 1 : 0;
        }
        x[f++] = declared != null && use.before + use.after == 1 ? 1 : 0;
        x[f++] = parallels.renamed(symbol);
        x[f++] = parallels.successor(symbol);
        x[f++] = parallels.nearest() == symbol ? 1 : 0;
        x[f++] = parallels.nearest() < 0 ? 0 : Names.sharedStart(lexicon.text(parallels.nearest()), lexicon.text(symbol));
        float[] likeness = name ? likeness(symbol) : new float[3];
        for (float one : likeness) {
            x[f++] = one;
        }
        x[f++] = file.at.slot() == Slot.INSIDE ? 1 : 0;
        x[f++] = file.at.slot() == Slot.LEVEL ? 1 : 0;
        x[f++] = file.at.slot() == Slot.DEEPER ? 1 : 0;
        x[f++] = own.exact.longest() / 8f;
        x[f++] = others.exact.longest() / 8f;
        x[f++] = own.exact.determinism();
        x[f++] = others.exact.determinism();
        x[f++] = last >= 0 && lexicon.isName(last) ? 1 : 0;
        if (f != COUNT) {
            throw new IllegalStateException("features: " + f);
        }
        return x;
    }

    /** A rough likelihood that needs no training, to choose whom to look at more closely. */
    public static float likelihood(float[] features) {
        return features[0] + features[1] + features[2] + 0.5f * (features[13] + features[14]) + features[22];
    }

    private int distribution(Distributions layer, int symbol, float[] x, int from) {
        int f = from;
        int[] longest = layer.longest.getOrDefault(symbol, new int[2]);
        x[f++] = log(layer.exact.of(symbol));
        x[f++] = log(layer.classes.of(symbol));
        x[f++] = log(layer.structure.of(symbol));
        x[f++] = layer.exact.shareAtLongest(symbol);
        x[f++] = layer.classes.shareAtLongest(symbol);
        x[f++] = layer.structure.shareAtLongest(symbol);
        x[f++] = longest[0] / 8f;
        x[f++] = longest[1] / 8f;
        if (layer == own) {
            for (int nearest : layer.nearest) {
                x[f++] = nearest == symbol ? 1 : 0;
            }
        }
        return f;
    }

    /** How like the other names of the statement a name is: start and end shared with the last name, start with any on the lines near. */
    private float[] likeness(int symbol) {
        String text = lexicon.text(symbol);
        int[] symbols = file.at.symbols();
        float start = 0;
        float end = 0;
        float any = 0;
        boolean last = true;
        for (int i = symbols.length - 1; i >= 0; i--) {
            if (lexicon.isName(symbols[i]) && symbols[i] != symbol) {
                String other = lexicon.text(symbols[i]);
                float shared = Names.sharedStart(other, text);
                if (last) {
                    start = shared;
                    end = Names.sharedEnd(other, text);
                    last = false;
                }
                any = Math.max(any, shared);
            }
        }
        return new float[] {start, end, any};
    }
}
