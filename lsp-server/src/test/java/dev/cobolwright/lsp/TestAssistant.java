package dev.cobolwright.lsp;

import dev.cobolwright.assist.Settings;
import dev.cobolwright.assist.completion.CompletionAnswer;
import dev.cobolwright.assist.completion.CompletionRequest;
import dev.cobolwright.assist.completion.ReadyWords;
import dev.cobolwright.assist.completion.Route;
import dev.cobolwright.assist.completion.Suggestion;
import dev.cobolwright.assist.files.Progress;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.model.Cancellation;
import dev.cobolwright.retrieval.Chunk;
import dev.cobolwright.retrieval.Hit;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Assistants with one habit each, where the real models would make a test depend on their weights. */
public abstract class TestAssistant implements Assistant {
    public final List<CompletionRequest> asked = new CopyOnWriteArrayList<>();
    public final List<Settings> configured = new CopyOnWriteArrayList<>();
    public final List<String> changed = new CopyOnWriteArrayList<>();
    public final CountDownLatch busy = new CountDownLatch(1);
    public volatile boolean cancelled;
    public volatile boolean closed;

    /** One paragraph two lines below, named by the lines asked for. */
    @Override
    public List<Hit> similar(SourceText source, int first, int last, int limit) {
        String name = "SIMILAR-TO-" + first + "-" + last;
        return List.of(new Hit(
                Chunk.of(source.path(), first + 3, last + 4, Chunk.Kind.PARAGRAPH, "PROG1", name, name + ".\n"),
                2.5,
                ""));
    }

    /** Always says one text. */
    public static TestAssistant suggesting(String text, int replaces, double confidence) {
        return new TestAssistant() {
            @Override
            CompletionAnswer answer(CompletionRequest request, Cancellation cancellation) {
                return new CompletionAnswer(
                        List.of(new Suggestion(text, replaces, confidence, "test", List.of())),
                        new Route(Route.Decision.LOCAL, "test", "It is sure.", 1),
                        List.of("a note"));
            }

            @Override
            public ReadyWords ready(CompletionRequest request) {
                return new ReadyWords(complete(request, Cancellation.NEVER).suggestions(), true);
            }
        };
    }

    /** Works until it is cancelled. */
    public static TestAssistant neverAnswering() {
        return new TestAssistant() {
            @Override
            CompletionAnswer answer(CompletionRequest request, Cancellation cancellation) {
                return waitFor(cancellation);
            }

            @Override
            public ReadyWords ready(CompletionRequest request) {
                return new ReadyWords(List.of(), false);
            }
        };
    }

    /** Indexes until it is cancelled. */
    public static TestAssistant neverIndexed() {
        return new TestAssistant() {
            @Override
            CompletionAnswer answer(CompletionRequest request, Cancellation cancellation) {
                return Assistant.NONE.complete(request, cancellation);
            }

            @Override
            public void index(Progress progress, Cancellation cancellation) {
                progress.report(1, 2, "indexing");
                waitFor(cancellation);
            }
        };
    }

    public static TestAssistant failing() {
        return new TestAssistant() {
            @Override
            CompletionAnswer answer(CompletionRequest request, Cancellation cancellation) {
                throw new IllegalStateException("the model is broken");
            }
        };
    }

    abstract CompletionAnswer answer(CompletionRequest request, Cancellation cancellation);

    @Override
    public CompletionAnswer complete(CompletionRequest request, Cancellation cancellation) {
        asked.add(request);
        return answer(request, cancellation);
    }

    @Override
    public void configured(Settings settings) {
        configured.add(settings);
    }

    @Override
    public void changed(Collection<String> paths) {
        changed.addAll(paths);
    }

    @Override
    public void close() {
        closed = true;
    }

    <R> R waitFor(Cancellation cancellation) {
        busy.countDown();
        while (!cancellation.isCancelled()) {
            Thread.onSpinWait();
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        cancelled = true;
        cancellation.check();
        throw new IllegalStateException("interrupted");
    }
}
