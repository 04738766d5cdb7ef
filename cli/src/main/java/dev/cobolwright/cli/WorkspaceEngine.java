package dev.cobolwright.cli;

import dev.cobolwright.assist.completion.CompletionAnswer;
import dev.cobolwright.assist.completion.CompletionEngine;
import dev.cobolwright.assist.completion.CompletionRequest;
import dev.cobolwright.assist.completion.Models;
import dev.cobolwright.assist.files.SourceFiles;
import dev.cobolwright.model.Cancellation;
import dev.cobolwright.retrieval.CodeIndex;
import dev.cobolwright.retrieval.IndexException;
import dev.cobolwright.retrieval.Indexer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The completion engine of a folder: its files learned, its index (in {@code .cobolwright/index}) brought up to date. */
final class WorkspaceEngine implements AutoCloseable {
    private final CompletionEngine engine;
    private final Optional<CodeIndex> index;
    private final List<String> notes;

    private WorkspaceEngine(CompletionEngine engine, Optional<CodeIndex> index, List<String> notes) {
        this.engine = engine;
        this.index = index;
        this.notes = notes;
    }

    /** @throws IOException where the folder does not exist or the distribution is damaged */
    static WorkspaceEngine open(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            throw new Failure("the workspace " + root + " is not a folder");
        }
        List<String> notes = new ArrayList<>();
        Optional<CodeIndex> index = index(root, notes);
        CompletionEngine engine = new CompletionEngine(Models.cacheOnly(List.of()), index);
        for (Path file : SourceFiles.find(List.of(root), true)) {
            try {
                engine.learn(SourceFiles.read(file));
            } catch (IOException unreadable) {
                notes.add(file + ": " + unreadable.getMessage());
            }
        }
        return new WorkspaceEngine(engine, index, notes);
    }

    CompletionAnswer complete(CompletionRequest request, Cancellation cancellation) {
        CompletionAnswer answer = engine.complete(request, cancellation);
        List<String> all = new ArrayList<>(notes);
        all.addAll(answer.notes());
        return new CompletionAnswer(answer.suggestions(), answer.route(), all);
    }

    /** The index, up to date; one that cannot be used costs the evidence, not the completion. */
    private static Optional<CodeIndex> index(Path root, List<String> notes) {
        Path folder = root.resolve(".cobolwright/index");
        try {
            CodeIndex index = CodeIndex.open(folder);
            try (ProgressBar bar = new ProgressBar("indexing")) {
                new Indexer(index, Indexing::chunks).index(List.of(root), bar::at, () -> false);
            }
            return Optional.of(index);
        } catch (IndexException unusable) {
            if (unusable.reason() == IndexException.Reason.LOCKED) {
                try {
                    return Optional.of(CodeIndex.openForReading(folder));
                } catch (IndexException unreadable) {
                    notes.add(unreadable.getMessage());
                    return Optional.empty();
                }
            }
            notes.add(unusable.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        engine.close();
        if (index.isPresent()) {
            index.get().close();
        }
    }
}
