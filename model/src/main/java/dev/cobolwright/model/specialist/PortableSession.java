package dev.cobolwright.model.specialist;

import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.TokenModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@link Session} without the PyTorch engine: an edit recomputes the tokens after it, a branch its new tokens. */
public final class PortableSession implements TokenModel {
    /** Tokens computed between two looks at the cancellation. */
    private static final int CHUNK = 64;

    /** Branches kept until the context changes; more than a search of one line looks at. */
    private static final int MOST_BRANCHES = 1024;

    private final SpecialistConfig config;
    private final PortableKernels kernels;
    private final PortableContext context;
    private final boolean readsPreamble;
    private int[] preamble = Preamble.NONE;
    private int[] cached = new int[0];
    private float[] afterContext;
    private PortableBranch root;
    private int branches;

    PortableSession(SpecialistConfig config, boolean readsPreamble, PortableKernels kernels) {
        this.config = config;
        this.readsPreamble = readsPreamble;
        this.kernels = kernels;
        this.context = kernels.emptyContext();
        forget();
    }

    @Override
    public void surroundings(List<int[]> similar, int[] after, int[] before) {
        preamble = readsPreamble ? Preamble.of(similar, after, before, config.context()) : Preamble.NONE;
    }

    @Override
    public void context(int[] tokens, Cancellation cancellation) {
        int[] window = ContextWindow.of(preamble, tokens, config);
        if (afterContext != null && Arrays.equals(window, cached)) {
            return;
        }
        int differ = Arrays.mismatch(window, cached);
        int same = Math.min(
                differ < 0 ? cached.length : differ, window.length - 1); // what follows the last is to be computed
        forget();
        cached = Arrays.copyOf(cached, same);
        while (cached.length < window.length) {
            cancellation.check();
            int end = Math.min(window.length, cached.length + CHUNK);
            float[] state = kernels.append(context, cached.length, Arrays.copyOfRange(window, cached.length, end));
            cached = Arrays.copyOf(window, end);
            afterContext = end == window.length ? kernels.probabilities(new float[][] {state})[0] : null;
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if no context was set, or setting it was cancelled
     */
    @Override
    public float[][] next(List<int[]> continuations, Cancellation cancellation) {
        if (afterContext == null) {
            throw new IllegalStateException("no context");
        }
        cancellation.check();
        if (branches > MOST_BRANCHES) {
            root = PortableBranch.root(config.layers());
            branches = 0;
        }
        List<PortableBranch> ends = new ArrayList<>();
        int deepest = 0;
        for (int[] continuation : continuations) {
            PortableBranch end = root;
            for (int token : continuation) {
                end = end.then(token);
            }
            ends.add(end);
            deepest = Math.max(deepest, continuation.length);
        }
        compute(ends, deepest);
        float[][] states = ends.stream()
                .filter(end -> end.depth() > 0)
                .map(PortableBranch::state)
                .toArray(float[][]::new);
        float[][] computed = kernels.probabilities(states);
        float[][] out = new float[ends.size()][];
        int row = 0;
        for (int i = 0; i < out.length; i++) {
            out[i] = ends.get(i).depth() == 0 ? afterContext.clone() : computed[row++];
        }
        return out;
    }

    /** Level by level, all branches of a level together: each looks at those before it. */
    private void compute(List<PortableBranch> ends, int deepest) {
        for (int depth = 1; depth <= deepest; depth++) {
            int level = depth;
            List<PortableBranch> fresh = ends.stream()
                    .filter(end -> end.depth() >= level)
                    .map(end -> ancestor(end, level))
                    .filter(branch -> branch.state() == null)
                    .distinct()
                    .toList();
            if (!fresh.isEmpty()) {
                kernels.extend(context, cached.length, fresh);
                branches += fresh.size();
            }
        }
    }

    private static PortableBranch ancestor(PortableBranch branch, int depth) {
        PortableBranch out = branch;
        while (out.depth() > depth) {
            out = out.parent();
        }
        return out;
    }

    private void forget() {
        afterContext = null;
        root = PortableBranch.root(config.layers());
        branches = 0;
    }
}
