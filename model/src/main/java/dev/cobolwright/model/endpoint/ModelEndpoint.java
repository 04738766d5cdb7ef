package dev.cobolwright.model.endpoint;

import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.endpoint.Answer.Completed;
import dev.cobolwright.model.endpoint.Answer.Failed;
import dev.cobolwright.model.endpoint.Answer.Reason;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;

/**
 * A larger model on a server of the user's choice. Every request is redacted, budgeted and in the ledger before it leaves, and
 * ends by its deadline. Safe for use by several threads.
 */
public final class ModelEndpoint {
    private static final System.Logger LOG = System.getLogger(ModelEndpoint.class.getName());
    private static final int ATTEMPTS = 2;
    private static final Duration POLL = Duration.ofMillis(10);
    /** Requests that may be on their way at once. */
    private static final int PLACES = 2;
    /** Bytes of code that make a token at least; for estimates. */
    private static final int BYTES_PER_TOKEN = 3;

    private final EndpointSettings settings;
    private final Redaction.Policy policy;
    private final Budget budget;
    private final EgressLedger ledger;
    private final UnaryOperator<String> environment;
    private final InstantSource clock;
    private final CircuitBreaker breaker;
    private final Semaphore places = new Semaphore(PLACES);
    private HttpClient client;

    public ModelEndpoint(EndpointSettings settings, Redaction.Policy policy, Budget budget, EgressLedger ledger) {
        this(settings, policy, budget, ledger, System::getenv, InstantSource.system());
    }

    ModelEndpoint(
            EndpointSettings settings,
            Redaction.Policy policy,
            Budget budget,
            EgressLedger ledger,
            UnaryOperator<String> environment,
            InstantSource clock) {
        this.settings = settings;
        this.policy = policy;
        this.budget = budget;
        this.ledger = ledger;
        this.environment = environment;
        this.clock = clock;
        this.breaker = new CircuitBreaker(clock);
    }

    public EndpointSettings settings() {
        return settings;
    }

    /**
     * Asks the model. Blocks, at most for the shorter of {@code longest} and the configured timeout.
     *
     * @return never an exception, whatever the server does
     */
    public Answer complete(Prompt prompt, Language language, Duration longest, Cancellation cancellation) {
        long start = System.nanoTime();
        long deadline = start + (longest.compareTo(settings.timeout()) < 0 ? longest : settings.timeout()).toNanos();
        Optional<Failed> obstacle = obstacle();
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        if (deadline - System.nanoTime() <= 0) {
            return new Failed(Reason.TIMEOUT, "no time was left to ask the model server " + settings.name());
        }
        if (!places.tryAcquire()) {
            return new Failed(
                    Reason.BUSY,
                    "the model server " + settings.name() + " is still busy with earlier requests; local models go on");
        }
        try {
            return ask(prompt, language, start, deadline, cancellation);
        } finally {
            places.release();
        }
    }

    private Answer ask(Prompt prompt, Language language, long start, long deadline, Cancellation cancellation) {
        if (!breaker.allows()) {
            return new Failed(
                    Reason.RESTING,
                    "the model server " + settings.name()
                            + " failed several times, or asked for a pause, and is left alone until "
                            + breaker.restsUntil() + "; local models go on");
        }
        Redaction redaction = new Redaction(policy, language);
        byte[] body = Wire.request(settings, prompt, redaction);
        Attempt made = Attempt.failed(Reason.CANCELLED, "the request was cancelled");
        for (int attempt = 1; attempt <= ATTEMPTS && !cancellation.isCancelled(); attempt++) {
            made = attempt(prompt, body, redaction, start, deadline, cancellation);
            Duration asked = made.retryAfter().orElse(Duration.ZERO);
            if (!made.mayRetry() || attempt == ATTEMPTS || !pause(asked, deadline, cancellation)) {
                break;
            }
        }
        report(made.answer());
        made.retryAfter().ifPresent(breaker::pausesFor);
        return made.answer();
    }

    private Optional<Failed> obstacle() {
        if (!settings.enabled()) {
            return Optional.of(new Failed(Reason.OFF, "no model server is switched on"));
        }
        Optional<String> problem = settings.problem()
                .or(
                        () -> settings.provider()
                                .filter(name -> Providers.of(name).isEmpty())
                                .map(
                                        name -> "the provider " + name
                                                + " is not installed; './dev build -Pproviders' builds it, docs/router.md says what it brings"))
                .or(() -> settings.keyVariable()
                        .filter(variable -> !key(variable).matches("[!-~]+"))
                        .map(variable ->
                                "the environment variable " + variable + " holds no key; set it and start again"));
        return problem.map(text -> new Failed(Reason.MISCONFIGURED, "model server " + settings.name() + ": " + text));
    }

    /** @param retryAfter for how long the server asks to be left alone */
    private record Attempt(Answer answer, boolean mayRetry, Optional<Duration> retryAfter) {
        static Attempt failed(Reason reason, String note) {
            return new Attempt(new Failed(reason, note), false, Optional.empty());
        }
    }

    /** One request: taken from the budget, written to the ledger, sent, and settled in both. */
    private Attempt attempt(
            Prompt prompt, byte[] body, Redaction redaction, long start, long deadline, Cancellation cancellation) {
        long input = body.length / BYTES_PER_TOKEN + 1;
        long most = input + settings.answerTokens();
        double mostCost = settings.cost(input, settings.answerTokens());
        String id;
        try {
            if (!budget.take(most, mostCost)) {
                return Attempt.failed(
                        Reason.OVER_BUDGET, "today's budget for model servers is used up; raise it or go on tomorrow");
            }
        } catch (IOException e) {
            return notRecorded(e);
        }
        try {
            id = ledger.sent(settings, prompt.purpose(), body, redaction.count(), most, mostCost);
        } catch (IOException e) {
            settle("", "not sent", -most, -mostCost, 0, 0, 0);
            return notRecorded(e);
        }
        long sent = System.nanoTime();
        Exchange.Outcome outcome = send(prompt, body, deadline, cancellation);
        long millis = (System.nanoTime() - sent) / 1_000_000;
        if (outcome.reply().isEmpty()) {
            Failed failure = outcome.failure().orElseThrow();
            // what a server that did not answer has counted is unknown: what was sent stays spent
            double cost = settings.cost(input, 0);
            settle(id, failure.reason().name(), input - most, cost - mostCost, input, cost, millis);
            return new Attempt(
                    failure,
                    outcome.mayRetry(),
                    outcome.retryAfter().flatMap(value -> RetryAfter.of(value, clock.instant())));
        }
        Wire.Reply reply = outcome.reply().get();
        long inputTokens = believable(reply.inputTokens(), input);
        long outputTokens = believable(reply.outputTokens(), reply.text().length() / BYTES_PER_TOKEN + 1);
        double cost = settings.cost(inputTokens, outputTokens);
        long tokens = inputTokens + outputTokens;
        settle(id, "answered", tokens - most, cost - mostCost, tokens, cost, millis);
        String text = redaction.unmask(reply.text());
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        Answer answer = new Completed(text, Redaction.isMasked(text), inputTokens, outputTokens, cost, time);
        return new Attempt(answer, false, Optional.empty());
    }

    private Exchange.Outcome send(Prompt prompt, byte[] body, long deadline, Cancellation cancellation) {
        return settings.provider()
                .flatMap(Providers::of)
                .map(provider -> new ProviderExchange(provider, settings)
                        .send(
                                body,
                                settings.keyVariable().map(this::key).orElse(""),
                                prompt.stop(),
                                deadline,
                                cancellation))
                .orElseGet(() ->
                        new Exchange(client(), settings).send(request(body), prompt.stop(), deadline, cancellation));
    }

    private static Attempt notRecorded(IOException e) {
        return Attempt.failed(
                Reason.NOT_RECORDED,
                "nothing was sent, because it could not be recorded (" + e.getMessage()
                        + "); check the folder's rights and space");
    }

    /** Corrects the budget and closes the ledger's entry; the answer is given even where this fails. */
    private void settle(
            String id, String outcome, long tokensMore, double costMore, long tokens, double cost, long millis) {
        try {
            budget.correct(tokensMore, costMore);
            if (!id.isEmpty()) {
                ledger.done(id, outcome, tokens, cost, millis);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the end of a request could not be recorded: " + e.getMessage());
        }
    }

    /** What the server counted, unless it makes no sense beside our own estimate. */
    private static long believable(long counted, long estimated) {
        return counted >= 0 && counted <= 4 * estimated + 1_000 ? counted : estimated;
    }

    private HttpRequest request(byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(settings.requestUrl())
                .header("Content-Type", "application/json")
                .header("Accept", settings.stream() ? "text/event-stream, application/json" : "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        settings.keyVariable().ifPresent(variable -> request.header("Authorization", "Bearer " + key(variable)));
        return request.build();
    }

    private String key(String variable) {
        String key = environment.apply(variable);
        return key == null ? "" : key.strip();
    }

    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
        }
        return client;
    }

    /** Waits a moment, and as long as the server asks, before the second attempt; false where there is no time for one. */
    private static boolean pause(Duration asked, long deadline, Cancellation cancellation) {
        long moment = ThreadLocalRandom.current().nextLong(50, 150) * 1_000_000;
        long end = System.nanoTime() + asked.toNanos() + moment;
        if (deadline - end < moment) {
            return false;
        }
        while (end - System.nanoTime() > 0) {
            if (cancellation.isCancelled()) {
                return false;
            }
            try {
                Thread.sleep(POLL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private void report(Answer answer) {
        switch (answer) {
            case Completed completed -> breaker.succeeded();
            case Failed failed -> {
                switch (failed.reason()) {
                    case TIMEOUT, UNREACHABLE, REFUSED, BAD_ANSWER -> breaker.failed();
                    case OFF, MISCONFIGURED, OVER_BUDGET, NOT_RECORDED, RESTING, BUSY, CANCELLED -> breaker.neither();
                }
            }
        }
    }
}
