package dev.cobolwright.model.specialist;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.util.List;

/**
 * TorchScript methods called by name: many operations for one crossing from Java, and types (bfloat16) that DJL's arrays do not
 * know. The weights stay arrays of the caller. Safe for several threads.
 */
final class Kernels {
    private final PtSymbolBlock block;

    private Kernels(PtSymbolBlock block) {
        this.block = block;
    }

    /** Compiles {@code class Kernels(Module)} of {@code source} with its attributes; lives as long as {@code manager}. */
    static Kernels compile(PtNDManager manager, String source, List<String> attributes) {
        try {
            PtSymbolBlock block = JniUtils.loadModule(manager, KernelArchive.of(source, attributes), false, false);
            manager.attachInternal("kernels-" + block.getHandle(), block);
            return new Kernels(block);
        } catch (IOException e) {
            throw new IllegalStateException("an archive in memory", e);
        }
    }

    /**
     * To be called in every thread that calls kernels; the first call loads the engine, which must neither fetch natives nor
     * report its use. The optimizer of script graphs mixes up types in bfloat16.
     */
    static void prepareThread(int threads) {
        System.setProperty("ai.djl.offline", "true");
        Engine.getEngine("PyTorch");
        JniUtils.setGraphExecutorOptimize(false);
        JniUtils.setNumThreads(threads);
        JniUtils.setGradMode(true); // DJL switches it off in the thread that loads the engine
    }

    /** Calls {@code method} without gradients; the results belong to {@code manager}. */
    NDList call(PtNDManager manager, String method, NDList arguments) {
        return call(manager, method, arguments, false);
    }

    /** Calls {@code method}, which may compute gradients; the results belong to {@code manager}. */
    NDList callWithGradients(PtNDManager manager, String method, NDList arguments) {
        return call(manager, method, arguments, true);
    }

    /** An argument list of DJL is one parameter of type {@code List[Tensor]} where its arrays share a name that ends in []. */
    static NDList list(String name, List<? extends NDArray> arrays) {
        arrays.forEach(array -> array.setName(name + "[]"));
        return new NDList(List.copyOf(arrays));
    }

    private NDList call(PtNDManager manager, String method, NDList arguments, boolean gradients) {
        try (NDArray name = manager.create(0f)) {
            name.setName(
                    "module_method:" + method); // the way DJL takes a method's name; the array itself is not passed
            return IValueUtils.forward(block, new NDList(name).addAll(arguments), gradients);
        }
    }
}
