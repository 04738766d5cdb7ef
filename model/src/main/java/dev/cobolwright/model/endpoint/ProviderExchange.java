package dev.cobolwright.model.endpoint;

import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.endpoint.Answer.Reason;
import dev.cobolwright.model.endpoint.Exchange.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request through a {@link Provider}, given up at its deadline and when it is cancelled, as an {@link Exchange} is. */
final class ProviderExchange {
    private static final int LARGEST_ANSWER = 256 * 1024;
    private static final long POLL_NANOS = 10_000_000;

    private final Provider provider;
    private final EndpointSettings settings;

    ProviderExchange(Provider provider, EndpointSettings settings) {
        this.provider = provider;
        this.settings = settings;
    }

    /**
     * @param body as the ledger has it, in the form of the chat protocol
     * @param deadline in the terms of {@link System#nanoTime}
     */
    Outcome send(byte[] body, String key, List<String> stop, long deadline, Cancellation cancellation) {
        Wire.Said said = Wire.said(body);
        Provider.Request request = new Provider.Request(
                settings.baseUrl(),
                settings.model(),
                key,
                said.instruction(),
                said.material(),
                stop,
                settings.answerTokens(),
                Duration.ofNanos(Math.max(1_000_000, deadline - System.nanoTime())),
                LARGEST_ANSWER);
        FutureTask<Provider.Reply> task = new FutureTask<>(() -> provider.ask(request));
        Thread.ofVirtual().name("cobolwright-" + provider.name()).start(task);
        while (true) {
            long left = deadline - System.nanoTime();
            if (cancellation.isCancelled()) {
                return given(task, Reason.CANCELLED, "the request was cancelled");
            }
            if (left <= 0) {
                return given(
                        task, Reason.TIMEOUT, who() + " did not answer in time; raise its timeout if it is only slow");
            }
            try {
                Provider.Reply reply = task.get(Math.min(left, POLL_NANOS), TimeUnit.NANOSECONDS);
                return Outcome.of(new Wire.Reply(Wire.clean(reply.text()), reply.inputTokens(), reply.outputTokens()));
            } catch (TimeoutException e) {
                continue;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return given(task, Reason.CANCELLED, "the request was interrupted");
            } catch (ExecutionException e) {
                return failed(e.getCause());
            }
        }
    }

    private static Outcome given(FutureTask<?> task, Reason reason, String note) {
        task.cancel(true);
        return Outcome.of(reason, note, false);
    }

    private Outcome failed(Throwable cause) {
        return switch (cause) {
            case Provider.Refused refused -> Exchange.refused(refused.status(), settings, Optional.empty());
            case IOException unreachable ->
                Outcome.of(
                        Reason.UNREACHABLE,
                        who() + " cannot be reached, or gives no answer that is understood (" + unreachable.getMessage()
                                + "); check its base URL",
                        true);
            default -> Outcome.of(Reason.BAD_ANSWER, who() + " gives no answer that is understood", false);
        };
    }

    private String who() {
        return "the model server " + settings.name();
    }
}
