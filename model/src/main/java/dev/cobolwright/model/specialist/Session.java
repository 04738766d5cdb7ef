package dev.cobolwright.model.specialist;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDManager;
import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.TokenModel;
import java.lang.ref.Cleaner;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * The specialist at one text: keys and values of the context, and of the branches asked for last. One thread at a time; several
 * sessions may be used at once and share weights and compute thread.
 *
 * <p>What a token costs: an edit recomputes the tokens after it; a branch that extends one of the call before costs its new tokens.
 */
public final class Session implements TokenModel, AutoCloseable {
    /** Tokens computed between two looks at the cancellation. */
    private static final int CHUNK = 128;

    private static final Cleaner CLEANER = Cleaner.create();

    private final SpecialistConfig config;
    private final TorchThread thread;
    private final InferenceKernels kernels;
    private final PtNDManager manager;
    private final NDArray cache;
    private final Cleaner.Cleanable memory;
    private final boolean readsPreamble;
    private int[] preamble = Preamble.NONE;
    private int[] cached = new int[0];
    private float[] afterContext;
    private Branches branches;
    private Effort effort;

    /**
     * How many experts each token goes through, where a model has them.
     *
     * @param easy experts where the next token was nearly certain after the branches asked for last
     * @param hard experts where it was not, at least as many
     * @param entropy in nats, mean over these branches, from which on it is hard
     */
    public record Effort(int easy, int hard, double entropy) {
        /** The same everywhere. */
        public static Effort of(int active) {
            return new Effort(active, active, 0);
        }
    }

    Session(SpecialistConfig config, boolean readsPreamble, TorchThread thread, InferenceKernels kernels) {
        this.config = config;
        this.readsPreamble = readsPreamble;
        this.thread = thread;
        this.kernels = kernels;
        this.manager = thread.run(kernels::newManager);
        this.cache = thread.run(() -> kernels.emptyContext(manager));
        this.branches = Branches.none(config);
        this.effort = Effort.of(config.experts().active());
        PtNDManager outsideHeap = manager; // the action must not hold the session
        this.memory = CLEANER.register(this, () -> release(thread, outsideHeap));
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
            int[] next = Arrays.copyOfRange(window, cached.length, end);
            float[] after = thread.run(
                    () -> kernels.prefill(cache, cached.length, effort.hard(), Branches.first(next, cached.length)));
            cached = Arrays.copyOf(window, end);
            afterContext = end == window.length ? after : null;
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
        if (continuations.isEmpty()) {
            return new float[0][];
        }
        int active = active();
        branches = thread.run(() -> branches.extend(continuations, cached.length, active, manager, cache, kernels));
        float[][] out = new float[continuations.size()][];
        for (int i = 0; i < out.length; i++) {
            out[i] = continuations.get(i).length == 0 ? afterContext.clone() : branches.probabilities()[i];
        }
        return out;
    }

    /**
     * Chooses how many experts compute from now on; the context is read again with those for what is hard.
     *
     * @throws IllegalArgumentException if the model has fewer
     */
    public void effort(Effort other) {
        int most = config.experts().count();
        if (other.easy() < 1 || other.hard() < other.easy() || other.hard() > most) {
            throw new IllegalArgumentException("the model has " + most + " experts, not " + other);
        }
        effort = other;
        forget();
        cached = new int[0];
    }

    private int active() {
        if (effort.easy() == effort.hard()) {
            return effort.hard();
        }
        float[][] last = branches.probabilities().length == 0 ? new float[][] {afterContext} : branches.probabilities();
        double sum = 0;
        for (float[] row : last) {
            for (float p : row) {
                sum -= p > 0 ? p * Math.log(p) : 0;
            }
        }
        return sum / last.length >= effort.entropy() ? effort.hard() : effort.easy();
    }

    /**
     * What the middle and the last layer pass on of each token of the context (their attention's values), averaged over the tokens: a vector
     * of what the text is about. {@code [2 * keyValueHeads * headWidth]}
     *
     * @throws IllegalStateException if no context was set
     */
    public float[] states() {
        if (afterContext == null) {
            throw new IllegalStateException("no context");
        }
        return thread.run(() -> {
            float[] middle = values(config.layers() / 2);
            float[] last = values(config.layers() - 1);
            float[] both = Arrays.copyOf(middle, middle.length + last.length);
            System.arraycopy(last, 0, both, middle.length, last.length);
            return both;
        });
    }

    private float[] values(int layer) {
        try (NDArray all = cache.get(layer, 1);
                NDArray used = all.get(":, :" + cached.length);
                NDArray mean = used.mean(new int[] {1})) {
            return mean.toFloatArray();
        }
    }

    @Override
    public void close() {
        memory.clean();
    }

    /** Also called for a session that nobody closed and nobody uses any more: its memory is outside the heap. */
    private static void release(TorchThread thread, PtNDManager memory) {
        try {
            thread.run(() -> {
                memory.close();
                return null;
            });
        } catch (CancellationException e) {
            // the process is ending, and all memory with it
        }
    }

    private void forget() {
        Branches old = branches;
        branches = Branches.none(config);
        afterContext = null;
        thread.run(() -> {
            old.release();
            return null;
        });
    }
}
