package dev.cobolwright.model.specialist;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDManager;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The branches of the last call with their keys and values, so that a branch that goes on from one of them costs its new tokens
 * only. Rows grow together: a row shorter than another has columns that none of its tokens sees.
 *
 * @param rows the branches
 * @param probabilities {@code [rows][vocabulary]} of the token after each; the caller gets these very arrays
 * @param visible {@code [rows][columns]}: which columns of the cache hold tokens of the row
 * @param cache {@code [layers, 2, rows, keyValueHeads, columns, headWidth]}; null without rows
 */
record Branches(List<int[]> rows, float[][] probabilities, boolean[][] visible, NDArray cache) {
    /** More columns than this are mostly holes: start again. */
    private static final int MOST_COLUMNS = 96;

    static Branches none(SpecialistConfig config) {
        return new Branches(List.of(), new float[0][], new boolean[0][], null);
    }

    void release() {
        if (cache != null) {
            cache.close();
        }
    }

    /** One row of tokens at the end of a context of {@code length} tokens; each sees those before it. */
    static InferenceKernels.Rows first(int[] tokens, int length) {
        boolean[][] visible = new boolean[tokens.length][tokens.length];
        int[] positions = new int[tokens.length];
        for (int i = 0; i < tokens.length; i++) {
            positions[i] = length + i;
            Arrays.fill(visible[i], 0, i + 1, true);
        }
        return new InferenceKernels.Rows(
                new int[][] {tokens},
                new int[][] {positions},
                new int[] {0},
                new int[] {tokens.length - 1},
                new boolean[][][] {visible});
    }

    /** Computes what is new of {@code wanted} after a context of {@code length} tokens with so many experts; this is released. */
    Branches extend(
            List<int[]> wanted,
            int length,
            int active,
            PtNDManager manager,
            NDArray context,
            InferenceKernels kernels) {
        int[] parents = wanted.stream().mapToInt(this::parent).toArray();
        int columns = cache == null ? 0 : visible[0].length;
        int fresh = 0;
        for (int i = 0; i < parents.length; i++) {
            fresh = Math.max(fresh, wanted.get(i).length - known(parents[i]));
        }
        if (columns > 0 && columns + fresh > MOST_COLUMNS) {
            release();
            return new Branches(List.of(), new float[0][], new boolean[0][], null)
                    .extend(wanted, length, active, manager, context, kernels);
        }
        if (fresh == 0 && wanted.stream().allMatch(branch -> branch.length == 0)) {
            return this;
        }
        int m = Math.max(1, fresh);
        var rows = rows(wanted, parents, length, m, columns);
        NDArray before = cache == null ? kernels.emptyRows(manager) : cache;
        var extended = kernels.branches(manager, context, length, active, before, rows);
        before.close();
        float[][] probabilities = extended.probabilities();
        boolean[][] visible = new boolean[wanted.size()][];
        for (int i = 0; i < visible.length; i++) {
            int count = wanted.get(i).length - known(parents[i]);
            if (count == 0 && parents[i] >= 0) {
                probabilities[i] = this.probabilities[parents[i]].clone();
            }
            visible[i] = Arrays.copyOf(parents[i] < 0 ? new boolean[columns] : this.visible[parents[i]], columns + m);
            Arrays.fill(visible[i], columns, columns + count, true);
        }
        return new Branches(List.copyOf(wanted), probabilities, visible, extended.cache());
    }

    private InferenceKernels.Rows rows(List<int[]> wanted, int[] parents, int length, int m, int columns) {
        int n = wanted.size();
        int[][] tokens = new int[n][m];
        int[][] positions = new int[n][m];
        int[] last = new int[n];
        boolean[][][] sees = new boolean[n][m][columns + m];
        for (int row = 0; row < n; row++) {
            int known = known(parents[row]);
            int count = wanted.get(row).length - known;
            System.arraycopy(wanted.get(row), known, tokens[row], 0, count);
            last[row] = Math.max(0, count - 1);
            for (int i = 0; i < m; i++) {
                positions[row][i] = length + known + Math.min(i, Math.max(0, count - 1));
                if (parents[row] >= 0) {
                    System.arraycopy(visible[parents[row]], 0, sees[row][i], 0, columns);
                }
                Arrays.fill(sees[row][i], columns, columns + i + 1, true);
            }
        }
        return new InferenceKernels.Rows(
                tokens,
                positions,
                Arrays.stream(parents).map(p -> Math.max(0, p)).toArray(),
                last,
                sees);
    }

    /** Row that is the longest beginning of {@code branch}, -1 for none. */
    private int parent(int[] branch) {
        Map<Integer, Integer> byLength = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            int[] row = rows.get(i);
            if (row.length <= branch.length && Arrays.equals(row, 0, row.length, branch, 0, row.length)) {
                byLength.put(row.length, i);
            }
        }
        return byLength.isEmpty()
                ? -1
                : byLength.get(byLength.keySet().stream().max(Integer::compare).orElseThrow());
    }

    private int known(int parent) {
        return parent < 0 ? 0 : rows.get(parent).length;
    }
}
