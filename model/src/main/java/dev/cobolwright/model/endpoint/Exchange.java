package dev.cobolwright.model.endpoint;

import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.endpoint.Answer.Failed;
import dev.cobolwright.model.endpoint.Answer.Reason;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** One request over HTTP, given up at its deadline, when it is cancelled, or when the answer is too large. */
final class Exchange {
    private static final int LARGEST_ANSWER = 256 * 1024;
    private static final long POLL_NANOS = 10_000_000;

    /**
     * Exactly one of the two is there.
     *
     * @param mayRetry whether the same request may succeed a moment later
     * @param retryAfter what the server says of when, as it says it
     */
    record Outcome(
            Optional<Wire.Reply> reply, Optional<Failed> failure, boolean mayRetry, Optional<String> retryAfter) {
        static Outcome of(Wire.Reply reply) {
            return new Outcome(Optional.of(reply), Optional.empty(), false, Optional.empty());
        }

        static Outcome of(Reason reason, String note, boolean mayRetry) {
            return new Outcome(Optional.empty(), Optional.of(new Failed(reason, note)), mayRetry, Optional.empty());
        }
    }

    private final HttpClient client;
    private final EndpointSettings settings;

    Exchange(HttpClient client, EndpointSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    /**
     * @param stop texts at which a streamed answer need not go on
     * @param deadline in the terms of {@link System#nanoTime}
     */
    Outcome send(HttpRequest request, List<String> stop, long deadline, Cancellation cancellation) {
        CompletableFuture<HttpResponse<Body>> future = client.sendAsync(
                request,
                info -> isStream(info)
                        ? new EventBody(LARGEST_ANSWER, stop)
                        : BodySubscribers.mapping(new LimitedBody(LARGEST_ANSWER), Body.Whole::new));
        while (true) {
            long left = deadline - System.nanoTime();
            if (cancellation.isCancelled()) {
                return given(future, Reason.CANCELLED, "the request was cancelled");
            }
            if (left <= 0) {
                return given(
                        future,
                        Reason.TIMEOUT,
                        who() + " did not answer in time; raise its timeout if it is only slow");
            }
            try {
                return read(future.get(Math.min(left, POLL_NANOS), TimeUnit.NANOSECONDS));
            } catch (TimeoutException e) {
                continue;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return given(future, Reason.CANCELLED, "the request was interrupted");
            } catch (ExecutionException e) {
                return failed(e.getCause());
            }
        }
    }

    /** What came: all bytes of an answer, or the text of its parts. */
    sealed interface Body {
        record Whole(byte[] bytes) implements Body {}

        record Parts(Wire.Reply reply) implements Body {}
    }

    private static boolean isStream(HttpResponse.ResponseInfo info) {
        return info.statusCode() == 200
                && info.headers()
                        .firstValue("Content-Type")
                        .filter(type -> type.startsWith("text/event-stream"))
                        .isPresent();
    }

    private static Outcome given(CompletableFuture<?> future, Reason reason, String note) {
        future.cancel(true);
        return Outcome.of(reason, note, false);
    }

    private Outcome failed(Throwable cause) {
        return switch (cause) {
            case LimitedBody.TooLarge large -> Outcome.of(Reason.BAD_ANSWER, who() + ": " + large.getMessage(), false);
            case EventBody.Broken broken -> Outcome.of(Reason.BAD_ANSWER, who() + ": " + broken.getMessage(), false);
            case SSLException tls ->
                Outcome.of(
                        Reason.UNREACHABLE,
                        who()
                                + " has no certificate that this Java trusts; import its authority's certificate into the trust store",
                        false);
            default ->
                Outcome.of(Reason.UNREACHABLE, who() + " cannot be reached; check its base URL and that it runs", true);
        };
    }

    private Outcome read(HttpResponse<Body> response) {
        int status = response.statusCode();
        if (status == 200) {
            try {
                return Outcome.of(
                        switch (response.body()) {
                            case Body.Whole whole -> Wire.reply(whole.bytes());
                            case Body.Parts parts -> parts.reply();
                        });
            } catch (IOException e) {
                return Outcome.of(Reason.BAD_ANSWER, who() + ": " + e.getMessage() + "; check its base URL", false);
            }
        }
        return refused(status, settings, response.headers().firstValue("Retry-After"));
    }

    /** What a status means that is no success. @param retryAfter what the server says of when, as it says it */
    static Outcome refused(int status, EndpointSettings settings, Optional<String> retryAfter) {
        String what = switch (status) {
            case 401, 403 ->
                "refused the key; check the environment variable "
                        + settings.keyVariable().orElse("that should hold it");
            case 404 -> "knows no such address or model; check its base URL and model";
            case 429 -> "takes no more requests now; it is asked again later";
            default ->
                status / 100 == 3
                        ? "sent the request elsewhere, which is not followed; configure the final address"
                        : "answered with status " + status + "; see its log";
        };
        boolean mayRetry = status == 429 || status >= 500;
        return new Outcome(
                Optional.empty(),
                Optional.of(new Failed(Reason.REFUSED, "the model server " + settings.name() + " " + what)),
                mayRetry,
                mayRetry ? retryAfter : Optional.empty());
    }

    private String who() {
        return "the model server " + settings.name();
    }
}
