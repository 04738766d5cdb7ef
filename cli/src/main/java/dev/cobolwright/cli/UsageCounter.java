package dev.cobolwright.cli;

import dev.cobolwright.assist.completion.CompletionEngine;
import dev.cobolwright.assist.completion.Route;
import dev.cobolwright.model.usage.LocalCalibration;
import dev.cobolwright.model.usage.Usage;
import dev.cobolwright.model.usage.UsageFile;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Counts what becomes of suggestions in a workspace, writes the counts now and then, and lets the engine's confidence follow them.
 * Where the folder cannot be written, nothing is counted. Safe for use by several threads.
 */
final class UsageCounter implements AutoCloseable {
    private static final int TOGETHER = 10;

    private final Optional<UsageFile> file;
    private final CompletionEngine engine;
    private UnaryOperator<Usage> waiting = UnaryOperator.identity();
    private int count;
    private volatile LocalCalibration calibration = LocalCalibration.of(Usage.NONE);

    /** @param root of the workspace; empty: nothing is counted */
    UsageCounter(Optional<Path> root, CompletionEngine engine) {
        this.file =
                root.map(folder -> new UsageFile(folder.resolve(".cobolwright").resolve(UsageFile.NAME)));
        this.engine = engine;
        file.ifPresent(f -> {
            try {
                calibrate(f.read());
            } catch (IOException unreadable) {
                System.getLogger(UsageCounter.class.getName()).log(Level.WARNING, unreadable.getMessage());
            }
        });
    }

    void answered(Route route) {
        Usage.Route what = switch (route.decision()) {
            case LOCAL -> Usage.Route.SHOWN;
            case SILENT -> Usage.Route.SILENT;
            case ESCALATED -> Usage.Route.ESCALATED;
        };
        add(usage -> usage.answered(route.model(), what, route.millis()));
    }

    void outcome(String model, double confidence, boolean kept) {
        double learned = calibration.before(confidence);
        add(usage -> usage.outcome(model, learned, kept));
    }

    private synchronized void add(UnaryOperator<Usage> one) {
        UnaryOperator<Usage> before = waiting;
        waiting = usage -> one.apply(before.apply(usage));
        if (++count >= TOGETHER) {
            write();
        }
    }

    private synchronized void write() {
        UnaryOperator<Usage> change = waiting;
        boolean any = count > 0;
        waiting = UnaryOperator.identity();
        count = 0;
        if (file.isEmpty() || !any) {
            return;
        }
        try {
            calibrate(file.get().change(change));
        } catch (IOException | RuntimeException notWritten) {
            System.getLogger(UsageCounter.class.getName())
                    .log(Level.DEBUG, "suggestions are not counted: " + notWritten.getMessage());
        }
    }

    private void calibrate(Usage usage) {
        calibration = LocalCalibration.of(usage);
        engine.calibrate(calibration::at);
    }

    @Override
    public void close() {
        write();
    }
}
