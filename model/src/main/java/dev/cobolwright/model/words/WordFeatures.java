package dev.cobolwright.model.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Candidates for one cursor and what is known about each, as numbers of about -2 to 2. */
public final class WordFeatures {
    /** Features of a candidate; {@link #features} gives them their order. */
    public static final int COUNT = 71;

    private static final FileView.Use UNUSED = new FileView.Use();

    private final Lexicon lexicon;
    private final FileView file;
    private final Situation at;
    private final Scope scope;
    private final LayerEvidence own;
    private final LayerEvidence others;
    private final Parallels parallels;
    private final Candidates candidates;
    private final float belowFit;

    /** For the word at a cursor. */
    public WordFeatures(WordQuery query, WordWorkspace workspace, Skeleton skeleton) {
        this(workspace.view(query), query, workspace, skeleton);
    }

    private WordFeatures(FileView file, WordQuery query, WordWorkspace workspace, Skeleton skeleton) {
        this(
                file,
                file.at,
                Scope.word(workspace.lexicon()),
                query.file(),
                query.typed(),
                query.names(),
                workspace,
                skeleton);
    }

    WordFeatures(
            FileView file,
            Situation at,
            Scope scope,
            String fileName,
            String typed,
            Collection<String> names,
            WordWorkspace workspace,
            Skeleton skeleton) {
        this.lexicon = workspace.lexicon();
        this.file = file;
        this.at = at;
        this.scope = scope;
        List<WordLayer.Place> here = file.layer.find(at, null);
        List<WordLayer.Place> there = workspace.layer().find(at, fileName);
        this.own = new LayerEvidence(here, scope, at.line());
        this.others = new LayerEvidence(there, scope, -1);
        this.parallels = new Parallels(file, at, here, lexicon);
        List<WordLayer.Place> places = new ArrayList<>(here);
        places.addAll(there);
        this.candidates = new Candidates(places, names, typed, scope, at, file, fileName, workspace, skeleton);
        this.belowFit = scope.lineOpen() && at.below() >= 0 ? belowFit(skeleton) : 0;
    }

    /** Texts of the candidates, in no order. */
    public List<String> words() {
        return candidates.symbols().stream().map(lexicon::text).toList();
    }

    List<Integer> symbols() {
        return candidates.symbols();
    }

    /** A rough likelihood that needs no training, to choose whom to look at more closely. */
    public static float likelihood(float[] features) {
        return features[0] + features[1] + features[2] + 0.5f * (features[13] + features[14]) + features[22];
    }

    /** The features of candidate {@code index}. */
    public float[] features(int index) {
        int symbol = candidates.symbols().get(index);
        boolean name = lexicon.isName(symbol);
        float[] x = new float[COUNT];
        int f = own.features(symbol, x, 0);
        f = own.nearestFeatures(symbol, x, f);
        f = others.features(symbol, x, f);
        f = uses(symbol, x, f);
        x[f++] = name ? 1 : 0;
        NameRoles.Role role = name ? candidates.role(symbol) : null;
        for (NameRoles.Role one : NameRoles.Role.values()) {
            x[f++] = one == role ? 1 : 0;
        }
        f = parallels(symbol, name, x, f);
        f = situation(x, f);
        f = kind(symbol, x, f);
        if (f != COUNT) {
            throw new IllegalStateException("features: " + f);
        }
        return x;
    }

    private int uses(int symbol, float[] x, int from) {
        FileView.Use used = file.use(symbol);
        FileView.Use use = used == null ? UNUSED : used;
        double ofClass = candidates.ofClass(symbol);
        float inClass = candidates.inClass(symbol);
        int[] symbols = at.symbols();
        int f = from;
        x[f++] = LayerEvidence.log(ofClass);
        x[f++] = LayerEvidence.log(ofClass * inClass);
        x[f++] = (float) ofClass;
        x[f++] = inClass;
        x[f++] = (float) Math.log1p(use.before) / 4;
        x[f++] = (float) Math.log1p(use.after) / 4;
        x[f++] = (float) Math.log1p(Math.max(0, file.otherUses(symbol))) / 6;
        x[f++] = FileView.near(use.distanceBefore, 5);
        x[f++] = FileView.near(use.distanceBefore, 50);
        x[f++] = FileView.near(use.distanceAfter, 5);
        x[f++] = FileView.near(use.distanceAfter, 50);
        x[f++] = at.has(symbol, at.lineSize()) ? 1 : 0;
        x[f++] = at.has(symbol, Situation.REACH) ? 1 : 0;
        x[f++] = at.has(symbol, 1) ? 1 : 0;
        x[f++] = symbols.length > 1 && symbols[symbols.length - 2] == symbol ? 1 : 0;
        x[f++] = file.roles.of(symbol) != null && use.before + use.after == 1 ? 1 : 0;
        return f;
    }

    private int parallels(int symbol, boolean name, float[] x, int from) {
        int f = from;
        x[f++] = parallels.renamed(symbol);
        x[f++] = parallels.successor(symbol);
        x[f++] = parallels.nearest() == symbol ? 1 : 0;
        x[f++] = !name || parallels.nearest() < 0
                ? 0
                : Names.sharedStart(lexicon.text(parallels.nearest()), lexicon.text(symbol));
        if (name) {
            likeness(symbol, x, f);
        }
        return f + 3;
    }

    private int situation(float[] x, int from) {
        int f = from;
        x[f++] = at.slot() == Slot.INSIDE ? 1 : 0;
        x[f++] = at.slot() == Slot.LEVEL ? 1 : 0;
        x[f++] = at.slot() == Slot.DEEPER ? 1 : 0;
        x[f++] = own.longest() / 8f;
        x[f++] = others.longest() / 8f;
        x[f++] = own.determinism();
        x[f++] = others.determinism();
        x[f++] = at.symbols().length > 0 && lexicon.isName(at.symbols()[at.symbols().length - 1]) ? 1 : 0;
        return f;
    }

    /** What the candidate is, where it need not be a word. */
    private int kind(int symbol, float[] x, int from) {
        boolean end = symbol == scope.lineEnd();
        int c = lexicon.classOf(symbol);
        int f = from;
        x[f++] = end ? 1 : 0;
        x[f++] = end ? belowFit : 0;
        x[f++] = end ? Math.min(at.lineSize(), 16) / 8f : 0;
        x[f++] = c == CommonWords.NUMBER ? 1 : 0;
        x[f++] = c == CommonWords.LITERAL ? 1 : 0;
        x[f++] = !end && !lexicon.isWord(symbol) && c != CommonWords.NUMBER && c != CommonWords.LITERAL ? 1 : 0;
        return f;
    }

    /** How well the line below would go on if this line ended here. */
    private float belowFit(Skeleton skeleton) {
        int target = skeleton.target(lexicon.classOf(at.below()), candidates.role(at.below()));
        return LayerEvidence.log(skeleton.probabilities(at.shortHistory(), at.belowSlot(), new int[] {target})[0]);
    }

    /** How like the other names of the statement a name is: start and end shared with the last name, start with any of them. */
    private void likeness(int symbol, float[] x, int from) {
        String text = lexicon.text(symbol);
        int[] symbols = at.symbols();
        boolean last = true;
        for (int i = symbols.length - 1; i >= 0; i--) {
            if (lexicon.isName(symbols[i]) && symbols[i] != symbol) {
                String other = lexicon.text(symbols[i]);
                float shared = Names.sharedStart(other, text);
                if (last) {
                    x[from] = shared;
                    x[from + 1] = Names.sharedEnd(other, text);
                    last = false;
                }
                x[from + 2] = Math.max(x[from + 2], shared);
            }
        }
    }
}
