package dev.cobolwright.assist.completion;

import dev.cobolwright.grammar.source.CodeText;
import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.endpoint.Answer;
import dev.cobolwright.model.endpoint.Language;
import dev.cobolwright.model.endpoint.ModelEndpoint;
import dev.cobolwright.model.endpoint.Prompt;
import dev.cobolwright.model.router.EscalationShare;
import dev.cobolwright.model.router.LibraryModel;
import dev.cobolwright.model.router.Router.RequestBudget;
import dev.cobolwright.model.router.SuccessCurve;
import dev.cobolwright.retrieval.Hit;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Asks the model server that the user configured; its answer must be as valid as any other. */
public final class Escalation {
    private static final int LINES_BEFORE = 40;
    private static final int LINES_AFTER = 15;
    private static final int MOST_SIMILAR = 2;
    private static final long POLL_MILLIS = 5;
    private static final Duration USUAL = Duration.ofMillis(800);
    /** Weight of the last answer in what an answer usually takes. */
    private static final double NEW_ANSWER = 0.2;

    private static final Pattern PICTURE = Pattern.compile("[S9XAVPZ0-9()]+");
    private static final String INSTRUCTION =
            "Continue the COBOL line at the end of the code before the cursor. Answer with the rest of that one line only, "
                    + "no explanation. Use only names that occur in the code.";
    /** What of COBOL may be sent as it is. */
    public static final Language COBOL = new Language(
            word -> WordMask.isKeyword(word.toUpperCase(Locale.ROOT))
                    || PICTURE.matcher(word).matches(),
            line -> line.startsWith("*"),
            "*>");

    private final ModelEndpoint endpoint;
    private final SuccessCurve success;
    private final double cost;
    private final EscalationShare share;
    private final Predicate<String> allowed;
    /** Touched by the one thread that completes. */
    private Pending pending;

    private String told = "";
    /** What an answer usually takes, in milliseconds: as configured at first, then as observed, late answers counting most. */
    private volatile double latency;

    /**
     * @param lift assumed share of the cases where local models are wrong and this one is right, until it is measured
     */
    public Escalation(ModelEndpoint endpoint, double lift) {
        this(endpoint, lift, USUAL, 1, path -> true);
    }

    /**
     * @param latency what an answer takes, until it is observed
     * @param mostShare most share of the requests that may be sent, 0 to 1
     * @param allowed whether anything of a file may be sent, by its path
     */
    public Escalation(
            ModelEndpoint endpoint, double lift, Duration latency, double mostShare, Predicate<String> allowed) {
        this.endpoint = endpoint;
        this.share = new EscalationShare(mostShare);
        this.allowed = allowed;
        var settings = endpoint.settings();
        this.cost = settings.cost(1_500, settings.answerTokens());
        this.success = SuccessCurve.assumed(lift);
        this.latency = latency.toMillis();
    }

    LibraryModel model() {
        return new LibraryModel(id(), cost, Duration.ofMillis(Math.round(latency)), true, success);
    }

    private String id() {
        return endpoint.settings().name();
    }

    private Answer observed(Answer answer) {
        if (answer instanceof Answer.Completed completed) {
            latency += NEW_ANSWER * (completed.time().toMillis() - latency);
        }
        return answer;
    }

    /** Whether this request may be sent; counts it. */
    boolean may(String path) {
        return share.next() && allowed.test(path);
    }

    static RequestBudget budget(List<Escalation> escalations, boolean localOnly) {
        Duration time = escalations.stream()
                .map(e -> e.endpoint.settings().timeout())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        return new RequestBudget(time, Double.MAX_VALUE, !escalations.isEmpty() && !localOnly);
    }

    /** A request on its way. */
    private record Pending(String path, String text, int offset, CompletableFuture<Answer> answer) {
        boolean isFor(Cursor cursor) {
            return path.equals(cursor.source().path())
                    && offset == cursor.offset()
                    && text.equals(cursor.source().text());
        }
    }

    /**
     * The server's line, if it comes in time and is valid; else a note says why not, the same one once. A request that takes longer
     * goes on, and its answer is used when the same is asked again.
     *
     * @param patience how long somebody waits
     */
    Optional<Suggestion> ask(
            Cursor cursor,
            Validity validity,
            Neighbours neighbours,
            double localConfidence,
            Duration patience,
            List<String> notes,
            Cancellation cancellation) {
        Optional<Answer> answer = await(started(cursor, neighbours, cancellation), patience, cancellation);
        if (answer.isEmpty()) {
            note("the model server " + id() + " has not answered yet; local models go on", notes);
            return Optional.empty();
        }
        return switch (answer.get()) {
            case Answer.Failed failed -> {
                cancellation.check();
                note(failed.note(), notes);
                yield Optional.empty();
            }
            case Answer.Completed completed -> {
                told = "";
                Optional<Suggestion> suggestion = suggestion(completed, cursor, validity, neighbours, localConfidence);
                if (suggestion.isEmpty()) {
                    notes.add(id() + " answered, but not with a line that is valid here");
                }
                yield suggestion;
            }
        };
    }

    private void note(String note, List<String> notes) {
        if (!note.equals(told)) {
            told = note;
            notes.add(note);
        }
    }

    private CompletableFuture<Answer> started(Cursor cursor, Neighbours neighbours, Cancellation cancellation) {
        Pending before = pending;
        if (before != null && before.isFor(cursor)) {
            return before.answer();
        }
        var source = cursor.source();
        String head = CodeText.of(source, Math.max(0, cursor.line() - LINES_BEFORE), cursor.line()) + cursor.lineHead();
        String after = CodeText.of(source, cursor.line() + 1, cursor.line() + 1 + LINES_AFTER);
        List<String> similar =
                neighbours.hits().stream().limit(MOST_SIMILAR).map(Hit::text).toList();
        Prompt prompt = new Prompt(INSTRUCTION, similar, head, after, List.of("\n"), "completion");
        share.used();
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        Thread.ofVirtual().name("cobolwright-escalation").start(() -> {
            try {
                answer.complete(observed(
                        endpoint.complete(prompt, COBOL, endpoint.settings().timeout(), cancellation)));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        pending = new Pending(source.path(), source.text(), cursor.offset(), answer);
        return answer;
    }

    private static Optional<Answer> await(
            CompletableFuture<Answer> answer, Duration patience, Cancellation cancellation) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            cancellation.check();
            try {
                return Optional.of(answer.get(POLL_MILLIS, TimeUnit.MILLISECONDS));
            } catch (TimeoutException e) {
                if (System.nanoTime() > end) {
                    return Optional.empty();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            } catch (ExecutionException e) {
                throw new IllegalStateException("the model server could not be asked", e.getCause());
            }
        }
    }

    private Optional<Suggestion> suggestion(
            Answer.Completed answer, Cursor cursor, Validity validity, Neighbours neighbours, double localConfidence) {
        if (answer.masked()) {
            return Optional.empty();
        }
        String line = answer.text()
                .lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .findFirst()
                .orElse("");
        String head = cursor.lineHead().strip();
        String rest = !head.isEmpty() && line.toUpperCase(Locale.ROOT).startsWith(head.toUpperCase(Locale.ROOT))
                ? line.substring(head.length())
                : line;
        rest = cursor.lineHead().endsWith(" ") ? rest.stripLeading() : rest;
        String typed = cursor.typed().toUpperCase(Locale.ROOT);
        if (!typed.isEmpty() && rest.toUpperCase(Locale.ROOT).startsWith(typed)) {
            rest = rest.substring(typed.length());
        }
        String continuation = rest;
        double confidence = success.at(localConfidence);
        return Layout.fit(continuation, cursor)
                .filter(text -> !text.isBlank())
                .filter(validity::allows)
                .map(text -> new Suggestion(
                        text, 0, confidence, id(), neighbours.evidence(cursor.typed() + continuation, cursor.typed())));
    }
}
