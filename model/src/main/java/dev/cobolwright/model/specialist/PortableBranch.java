package dev.cobolwright.model.specialist;

import java.util.HashMap;
import java.util.Map;

/** A token after the context or after another branch, with what later tokens look at. */
final class PortableBranch {
    private final PortableBranch parent;
    private final int token;
    private final int depth;
    private final float[][] keys;
    private final float[][] values;
    private final Map<Integer, PortableBranch> next = new HashMap<>();
    private float[] state;

    private PortableBranch(PortableBranch parent, int token, int depth, int layers) {
        this.parent = parent;
        this.token = token;
        this.depth = depth;
        this.keys = new float[layers][];
        this.values = new float[layers][];
    }

    /** The end of the context, before any branch. */
    static PortableBranch root(int layers) {
        return new PortableBranch(null, -1, 0, layers);
    }

    /** The branch that goes on with {@code following}, made if there is none. */
    PortableBranch then(int following) {
        return next.computeIfAbsent(following, id -> new PortableBranch(this, id, depth + 1, keys.length));
    }

    PortableBranch parent() {
        return parent;
    }

    int token() {
        return token;
    }

    /** Tokens since the end of the context. */
    int depth() {
        return depth;
    }

    /** {@code [layers][keyValueHeads * headWidth]} */
    float[][] keys() {
        return keys;
    }

    /** {@code [layers][keyValueHeads * headWidth]} */
    float[][] values() {
        return values;
    }

    /** What the last layer says, {@code [width]}; null until computed. */
    float[] state() {
        return state;
    }

    void state(float[] computed) {
        state = computed;
    }
}
