package dev.cobolwright.lsp;

import static org.junit.jupiter.api.Assertions.fail;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;

/** A client that writes down what it is sent, and can wait for something to come. */
public final class RecordingClient implements CobolwrightClient {
    private static final long MILLIS = 15_000;

    private final List<Object> received = new ArrayList<>();
    public volatile JsonElement settings;

    /** The first message of a kind that fits, waiting for it where it has not come yet. */
    public synchronized <M> M await(Class<M> kind, Predicate<M> fits) {
        long end = System.currentTimeMillis() + MILLIS;
        while (true) {
            for (Object message : received) {
                if (kind.isInstance(message) && fits.test(kind.cast(message))) {
                    return kind.cast(message);
                }
            }
            long left = end - System.currentTimeMillis();
            if (left <= 0) {
                return fail("no " + kind.getSimpleName() + " that fits came; received: " + received);
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return fail("interrupted");
            }
        }
    }

    public PublishDiagnosticsParams diagnostics(String uri, Predicate<PublishDiagnosticsParams> fits) {
        return await(PublishDiagnosticsParams.class, d -> d.getUri().equals(uri) && fits.test(d));
    }

    public synchronized <M> List<M> all(Class<M> kind) {
        return received.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public synchronized void forget() {
        received.clear();
    }

    private synchronized void record(Object message) {
        received.add(message);
        notifyAll();
    }

    @Override
    public void status(Status status) {
        record(status);
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams params) {
        record(params);
    }

    @Override
    public void notifyProgress(ProgressParams params) {
        record(params);
    }

    @Override
    public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams params) {
        record(params);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> registerCapability(RegistrationParams params) {
        record(params);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<List<Object>> configuration(ConfigurationParams params) {
        record(params);
        return CompletableFuture.completedFuture(settings == null ? List.of() : List.of(settings));
    }

    @Override
    public void telemetryEvent(Object event) {
        fail("nothing is collected");
    }

    @Override
    public void showMessage(MessageParams params) {
        record(params);
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
        record(params);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void logMessage(MessageParams params) {
        record(params);
    }
}
