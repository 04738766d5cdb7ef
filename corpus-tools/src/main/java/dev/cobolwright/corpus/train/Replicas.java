package dev.cobolwright.corpus.train;

import dev.cobolwright.model.specialist.Gradients;
import dev.cobolwright.model.specialist.Learner;
import dev.cobolwright.model.specialist.TrainingKernels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One thread a replica, each computing the gradients of its part of a batch over the shared weights. */
final class Replicas implements AutoCloseable {
    private final Learner kernels;
    private final WindowSampler sampler;
    private final Shape options;
    private final ExecutorService threads;

    /**
     * Of a step.
     *
     * @param replicas threads
     * @param batch windows of each
     * @param window tokens
     */
    record Shape(int replicas, int batch, int window, long seed) {
        static Shape of(TrainOptions options) {
            return new Shape(options.replicas(), options.batch(), options.window(), options.seed());
        }
    }

    Replicas(Learner kernels, WindowSampler sampler, Shape options) {
        this.kernels = kernels;
        this.sampler = sampler;
        this.options = options;
        this.threads = Executors.newFixedThreadPool(options.replicas(), work -> {
            Runnable prepared = () -> {
                TrainingKernels.prepareThread(1);
                work.run();
            };
            return Thread.ofPlatform().daemon().name("replica").unstarted(prepared);
        });
    }

    /** Gradients of every replica's part, in the order of the replicas; to be closed. */
    List<Gradients> gradients(long step) throws InterruptedException {
        List<Future<Gradients>> parts = new ArrayList<>();
        for (int replica = 0; replica < options.replicas(); replica++) {
            var random = new SplittableRandom(options.seed() + step * 1_000_003 + replica * 7_919L);
            parts.add(threads.submit(() -> part(random)));
        }
        List<Gradients> done = new ArrayList<>();
        for (Future<Gradients> part : parts) {
            try {
                done.add(part.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("a training thread failed", e.getCause());
            }
        }
        return done;
    }

    private Gradients part(SplittableRandom random) {
        int[][] tokens = new int[options.batch()][options.window()];
        int[][] targets = new int[options.batch()][options.window()];
        for (int row = 0; row < options.batch(); row++) {
            WindowSampler.Window window = sampler.window(options.window(), random);
            System.arraycopy(window.tokens(), 0, tokens[row], 0, options.window());
            System.arraycopy(window.tokens(), 1, targets[row], 0, options.window());
            Arrays.fill(targets[row], 0, Math.max(0, window.counted() - 1), -1);
        }
        return kernels.gradients(tokens, targets, random);
    }

    @Override
    public void close() {
        threads.close();
    }
}
