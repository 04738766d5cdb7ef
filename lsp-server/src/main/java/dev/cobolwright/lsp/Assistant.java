package dev.cobolwright.lsp;

import dev.cobolwright.assist.Settings;
import dev.cobolwright.assist.completion.CompletionAnswer;
import dev.cobolwright.assist.completion.CompletionRequest;
import dev.cobolwright.assist.completion.ReadyWords;
import dev.cobolwright.assist.completion.Route;
import dev.cobolwright.assist.files.Progress;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.model.Cancellation;
import dev.cobolwright.retrieval.Hit;
import java.io.IOException;
import java.util.Collection;
import java.util.List;

/**
 * Models and index, as the launcher wires them. One thread completes; another indexes, in order, while it does.
 */
public interface Assistant extends AutoCloseable {
    /** Without models and index: everything but suggestions of a model works. */
    Assistant NONE = new Assistant() {
        @Override
        public CompletionAnswer complete(CompletionRequest request, Cancellation cancellation) {
            return new CompletionAnswer(
                    List.of(), new Route(Route.Decision.SILENT, "", "No model is loaded.", 0), List.of());
        }
    };

    /** @throws java.util.concurrent.CancellationException where the answer is no longer wanted */
    CompletionAnswer complete(CompletionRequest request, Cancellation cancellation);

    /** Words that can be said at once; may be asked while another thread completes, and never waits for it. */
    default ReadyWords ready(CompletionRequest request) {
        return ReadyWords.NONE;
    }

    /**
     * Brings the index up to date with the whole workspace.
     *
     * @throws IOException with a message for the user
     * @throws java.util.concurrent.CancellationException where it is no longer wanted; what is done stays
     */
    default void index(Progress progress, Cancellation cancellation) throws IOException {}

    /**
     * Files were written, created or deleted.
     *
     * @throws IOException with a message for the user
     */
    default void changed(Collection<String> paths) throws IOException {}

    /**
     * It is known what became of a suggestion that was shown.
     *
     * @param model that gave it
     * @param confidence in it, 0 to 1
     */
    default void outcome(String model, double confidence, boolean kept) {}

    /**
     * Code of the workspace like that of some lines.
     *
     * @param first line, from 0; with the same last line the paragraph around it is meant
     * @return best first; none without an index
     */
    default List<Hit> similar(SourceText source, int first, int last, int limit) {
        return List.of();
    }

    /** The user changed the settings. */
    default void configured(Settings settings) {}

    /** @throws IOException with a message for the user */
    @Override
    default void close() throws IOException {}
}
