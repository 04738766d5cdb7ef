package dev.cobolwright.model.cache;

import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.TokenModel;
import java.util.Arrays;
import java.util.List;

/**
 * Predicts a token by what followed like contexts in the file at hand, before and after the cursor, in the rest of the workspace
 * and in retrieved code. The workspace layer is shared; the rest belongs to the session.
 */
public final class CacheModel implements TokenModel {
    /** Number of layers: file, workspace, retrieved. */
    public static final int LAYERS = 3;

    private final CacheLayer workspace;
    private final LayerGate gate;
    private CacheLayer file;
    private CacheLayer retrieved;
    private String own;
    private CacheLayer.Cursor cursor;
    private int[] context = new int[0];
    private Evidence[][] evidence = new Evidence[0][];

    public CacheModel(CacheLayer workspace, LayerGate gate) {
        this.workspace = workspace;
        this.gate = gate;
        this.file = new CacheLayer(workspace.vocabulary());
        this.retrieved = new CacheLayer(workspace.vocabulary());
    }

    /**
     * Sets the file at hand; its saved form in the workspace layer no longer counts.
     *
     * @param name of the file in the workspace layer, or null
     * @param before tokens before the cursor
     * @param after tokens after the cursor's line
     */
    public void file(String name, int[] before, int[] after) {
        own = name;
        file = new CacheLayer(workspace.vocabulary(), before.length + after.length + 2);
        file.add("after", after);
        file.add("before", before);
        cursor = new CacheLayer.Cursor(after.length + 2, after.length + 2 + before.length);
    }

    /** Sets the chunks that retrieval found for the cursor, best first. */
    public void retrieved(List<int[]> chunks) {
        retrieved = new CacheLayer(workspace.vocabulary());
        for (int i = 0; i < chunks.size(); i++) {
            retrieved.add("chunk" + i, chunks.get(i));
        }
    }

    @Override
    public void context(int[] tokens, Cancellation cancellation) {
        context = tokens.length <= CacheLayer.ORDER
                ? tokens
                : Arrays.copyOfRange(tokens, tokens.length - CacheLayer.ORDER, tokens.length);
    }

    @Override
    public float[][] next(List<int[]> branches, Cancellation cancellation) {
        float[][] rows = new float[branches.size()][];
        evidence = new Evidence[branches.size()][];
        for (int b = 0; b < rows.length; b++) {
            cancellation.check();
            rows[b] = row(branches.get(b), b);
        }
        return rows;
    }

    /** What the layers knew about a branch of the last call: file, workspace, retrieved. */
    public Evidence[] evidence(int branch) {
        return evidence[branch];
    }

    private float[] row(int[] branch, int index) {
        Matches[] matches = matches(join(branch));
        boolean[] empty = new boolean[LAYERS];
        Evidence[] known = new Evidence[LAYERS];
        float[][] rows = new float[LAYERS][];
        for (int layer = 0; layer < LAYERS; layer++) {
            empty[layer] = matches[layer].isEmpty();
            known[layer] = Evidence.NONE;
            if (!empty[layer] || layer == 0) {
                rows[layer] = new float[workspace.vocabulary()];
                known[layer] = matches[layer].addTo(rows[layer]);
            }
        }
        evidence[index] = known;
        boolean nothing = empty[0] && empty[1] && empty[2];
        double[] shares = gate.shares(known, nothing ? new boolean[] {false, true, true} : empty);
        return mixed(rows, shares);
    }

    /** Probabilities of each layer for one context, for whoever learns the gate: null for an empty layer. */
    public float[][] layerRows(int[] tokens, Evidence[] known) {
        Matches[] matches = matches(tokens);
        float[][] rows = new float[LAYERS][];
        for (int layer = 0; layer < LAYERS; layer++) {
            known[layer] = Evidence.NONE;
            if (!matches[layer].isEmpty()) {
                rows[layer] = new float[workspace.vocabulary()];
                known[layer] = matches[layer].addTo(rows[layer]);
            }
        }
        return rows;
    }

    private Matches[] matches(int[] tokens) {
        return new Matches[] {
            file.matches(tokens, tokens.length, null, cursor),
            workspace.matches(tokens, tokens.length, own, null),
            retrieved.matches(tokens, tokens.length, null, null)
        };
    }

    private static float[] mixed(float[][] rows, double[] shares) {
        float[] row = null;
        for (int layer = 0; layer < LAYERS; layer++) {
            if (rows[layer] == null || shares[layer] == 0) {
                continue;
            }
            float share = (float) shares[layer];
            if (row == null) {
                row = new float[rows[layer].length];
            }
            for (int t = 0; t < row.length; t++) {
                row[t] += share * rows[layer][t];
            }
        }
        return row;
    }

    private int[] join(int[] branch) {
        int take = Math.min(CacheLayer.ORDER, context.length + branch.length);
        int fromBranch = Math.min(take, branch.length);
        int[] joined = new int[take];
        System.arraycopy(branch, branch.length - fromBranch, joined, take - fromBranch, fromBranch);
        System.arraycopy(context, context.length - (take - fromBranch), joined, 0, take - fromBranch);
        return joined;
    }
}
