package dev.cobolwright.model.endpoint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * A streamed answer (server-sent events): its parts joined, ended by {@code [DONE]}, by a stop text, or by its size. What came before
 * a connection broke is not taken for an answer.
 */
final class EventBody implements BodySubscriber<Exchange.Body> {
    /** The stream is none of the protocol. */
    static final class Broken extends IOException {
        Broken(String message) {
            super(message);
        }
    }

    private static final String DATA = "data:";
    private static final String DONE = "[DONE]";

    private final int limit;
    private final List<String> stop;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final StringBuilder text = new StringBuilder();
    private final CompletableFuture<Exchange.Body> body = new CompletableFuture<>();
    private Flow.Subscription subscription;
    private long bytes;
    private long inputTokens = -1;
    private long outputTokens = -1;
    private boolean ended;

    EventBody(int limit, List<String> stop) {
        this.limit = limit;
        this.stop = stop;
    }

    @Override
    public CompletionStage<Exchange.Body> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription newSubscription) {
        subscription = newSubscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            bytes += buffer.remaining();
            if (bytes > limit) {
                fail(new LimitedBody.TooLarge(limit));
                return;
            }
            while (buffer.hasRemaining() && !body.isDone()) {
                byte b = buffer.get();
                if (b == '\n') {
                    line(line.toString(StandardCharsets.UTF_8).strip());
                    line.reset();
                } else {
                    line.write(b);
                }
            }
        }
    }

    private void line(String event) {
        if (!event.startsWith(DATA)) {
            return;
        }
        String data = event.substring(DATA.length()).strip();
        if (data.equals(DONE)) {
            finish();
            return;
        }
        try {
            Wire.Part part = Wire.part(data);
            text.append(part.text());
            ended |= part.last();
            inputTokens = Math.max(inputTokens, part.inputTokens());
            outputTokens = Math.max(outputTokens, part.outputTokens());
        } catch (IOException e) {
            fail(new Broken(e.getMessage()));
            return;
        }
        // a line that is empty so far goes on: many models begin with a line break
        String begun = text.toString().stripLeading();
        if (!begun.startsWith("```") && stop.stream().anyMatch(begun::contains)) {
            finish();
        }
    }

    private void finish() {
        subscription.cancel();
        body.complete(new Exchange.Body.Parts(new Wire.Reply(Wire.clean(text.toString()), inputTokens, outputTokens)));
    }

    private void fail(IOException problem) {
        subscription.cancel();
        body.completeExceptionally(problem);
    }

    @Override
    public void onError(Throwable problem) {
        body.completeExceptionally(new Broken("its answer broke off"));
    }

    /** Some servers say that the text ended, and end the stream without {@code [DONE]}. */
    @Override
    public void onComplete() {
        if (ended) {
            finish();
        } else {
            body.completeExceptionally(
                    new Broken(text.isEmpty() ? "its answer holds no text" : "its answer broke off"));
        }
    }
}
