package dev.cobolwright.model.specialist;

import ai.djl.ndarray.NDList;
import ai.djl.pytorch.engine.PtNDManager;

/** Gradients of one batch, to be closed. */
public final class Gradients implements AutoCloseable {
    private final PtNDManager manager;
    private final float loss;
    private final NDList values;

    /** @param result the loss, then a gradient for each array that learns; all belong to {@code manager} */
    Gradients(PtNDManager manager, NDList result) {
        this.manager = manager;
        this.loss = result.head().getFloat(0);
        this.values = new NDList(result.subList(1, result.size()));
    }

    /** Mean loss of the batch in nats a token, against the true tokens. */
    public float loss() {
        return loss;
    }

    NDList values() {
        return values;
    }

    @Override
    public void close() {
        manager.close();
    }
}
