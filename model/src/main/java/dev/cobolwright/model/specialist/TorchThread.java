package dev.cobolwright.model.specialist;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * The one thread that computes: PyTorch keeps settings by thread, and two sessions at once would only share the processor. When the
 * process ends it waits for the call under way, for a native call that loses its memory crashes.
 */
final class TorchThread {
    private static volatile TorchThread shared;

    private final ExecutorService executor = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("specialist").factory());
    private final int torchThreads;
    private boolean prepared;

    private TorchThread(int torchThreads) {
        this.torchThreads = torchThreads;
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::stop));
    }

    /** The process's compute thread; {@code torchThreads} counts only the first time. */
    static TorchThread shared(int torchThreads) {
        synchronized (TorchThread.class) {
            if (shared == null) {
                shared = new TorchThread(torchThreads);
            }
            return shared;
        }
    }

    /**
     * Runs {@code work} and waits for it, even when interrupted: its state must not be touched half-way.
     *
     * @throws CancellationException if the process is ending
     * @throws RuntimeException or an {@link Error} of the engine, if it does not start
     */
    <T> T run(Callable<T> work) {
        Future<T> future;
        try {
            future = executor.submit(() -> {
                prepare();
                return work.call();
            });
        } catch (RejectedExecutionException e) {
            throw new CancellationException("the process is ending");
        }
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    switch (e.getCause()) {
                        case RuntimeException cause -> throw cause;
                        case Error cause -> throw cause;
                        default -> throw new IllegalStateException(e.getCause());
                    }
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Within a task, so that an engine which does not start fails the task and not the thread. */
    private void prepare() {
        if (!prepared) {
            Kernels.prepareThread(torchThreads);
            prepared = true;
        }
    }

    private void stop() {
        executor.shutdown();
        try {
            executor.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
