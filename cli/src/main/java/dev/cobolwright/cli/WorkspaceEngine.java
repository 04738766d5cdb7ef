package dev.cobolwright.cli;

import dev.cobolwright.assist.Settings;
import dev.cobolwright.assist.completion.CompletionAnswer;
import dev.cobolwright.assist.completion.CompletionEngine;
import dev.cobolwright.assist.completion.CompletionRequest;
import dev.cobolwright.assist.completion.Models;
import dev.cobolwright.assist.completion.ReadyWords;
import dev.cobolwright.assist.files.Progress;
import dev.cobolwright.assist.files.SourceFiles;
import dev.cobolwright.assist.similar.SimilarCode;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.lsp.Assistant;
import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.library.ModelLibrary;
import dev.cobolwright.retrieval.AccessRules;
import dev.cobolwright.retrieval.Chunker;
import dev.cobolwright.retrieval.CodeIndex;
import dev.cobolwright.retrieval.Filter;
import dev.cobolwright.retrieval.Hit;
import dev.cobolwright.retrieval.IndexException;
import dev.cobolwright.retrieval.IndexSnapshot;
import dev.cobolwright.retrieval.Indexer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The completion engine of a workspace: models, the files learned, and the index in {@code .cobolwright/index} of its first
 * folder. What cannot be used (a damaged index, missing weights) costs what it would have given, and is told as a note.
 */
final class WorkspaceEngine implements Assistant, AutoCloseable {
    /**
     * Characters that the models learn when a workspace is read, some 200,000 lines; more would cost memory without bound. What
     * is beyond is still found by the index, and learned when it is saved.
     */
    private static final long MOST_LEARNED = 12_000_000;

    /** What the index begins with, beside its folder. */
    private static final String SNAPSHOT = "index.snapshot";

    /** Says who may see which files of the workspace. */
    static final String ACCESS_FILE = "cobolwright.access";

    private final List<Path> roots;
    private final CompletionEngine engine;
    private final UsageCounter usage;
    private final Optional<CodeIndex> index;
    private final boolean writable;
    private final AccessRules rules;
    private final Set<String> groups = Groups.ofEnvironment();
    private final List<String> notes;

    private WorkspaceEngine(
            List<Path> roots,
            Models models,
            Optional<CodeIndex> index,
            boolean writable,
            AccessRules rules,
            List<String> notes) {
        this.roots = roots;
        this.rules = rules;
        this.engine = new CompletionEngine(models, index, Filter.NONE.visibleTo(groups));
        this.usage = new UsageCounter(roots.stream().findFirst(), engine);
        this.index = index;
        this.writable = writable;
        this.notes = notes;
    }

    /**
     * Opens models and index; nothing is learned or indexed before {@link #index}.
     *
     * @throws IOException where a folder does not exist or the distribution is damaged
     */
    static WorkspaceEngine open(List<Path> roots, Models models) throws IOException {
        for (Path root : roots) {
            if (!Files.isDirectory(root)) {
                throw new Failure("the workspace " + root + " is not a folder; give one with --workspace");
            }
        }
        List<String> notes = new CopyOnWriteArrayList<>();
        if (roots.isEmpty()) {
            return new WorkspaceEngine(roots, models, Optional.empty(), false, AccessRules.NONE, notes);
        }
        Path folder = roots.getFirst().resolve(".cobolwright/index");
        AccessRules rules = rules(roots.getFirst().resolve(ACCESS_FILE), notes);
        try {
            CodeIndex index = openForWriting(folder, roots.getFirst(), rules, notes);
            return new WorkspaceEngine(roots, models, Optional.of(index), true, rules, notes);
        } catch (IndexException unusable) {
            return new WorkspaceEngine(roots, models, openForReading(folder, unusable, notes), false, rules, notes);
        }
    }

    /** With the snapshot that lies beside an index which is still to be made. */
    private static CodeIndex openForWriting(Path folder, Path root, AccessRules rules, List<String> notes)
            throws IOException {
        Path snapshot = folder.resolveSibling(SNAPSHOT);
        if (Files.exists(snapshot) && IndexSnapshot.canBegin(folder)) {
            try {
                IndexSnapshot.begin(snapshot, folder, root.toAbsolutePath().normalize(), rules);
            } catch (IndexException unusable) {
                notes.add(unusable.getMessage());
            }
        }
        return CodeIndex.open(folder, root);
    }

    private static AccessRules rules(Path file, List<String> notes) {
        try {
            return Files.exists(file) ? AccessRules.read(file) : AccessRules.NONE;
        } catch (IOException unusable) {
            notes.add(unusable.getMessage() + "; until then no code of the workspace is used");
            return AccessRules.CLOSED;
        }
    }

    private static Optional<CodeIndex> openForReading(Path folder, IndexException unusable, List<String> notes) {
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

    @Override
    public CompletionAnswer complete(CompletionRequest request, Cancellation cancellation) {
        CompletionAnswer answer = engine.complete(request, cancellation);
        if (request.kind() != CompletionRequest.Kind.WORD) {
            usage.answered(answer.route());
        }
        List<String> all = new ArrayList<>(notes);
        all.addAll(answer.notes());
        return new CompletionAnswer(answer.suggestions(), answer.route(), all);
    }

    @Override
    public ReadyWords ready(CompletionRequest request) {
        return engine.ready(request);
    }

    /** Learns all files of the workspace and, at the same time, brings the index up to date. */
    @Override
    public void index(Progress progress, Cancellation cancellation) throws IOException {
        List<Path> files = SourceFiles.find(roots, true);
        int total = files.size() * 2;
        AtomicInteger done = new AtomicInteger();
        CompletableFuture<Void> learned = CompletableFuture.runAsync(() -> {
            long characters = 0;
            for (Path file : files) {
                cancellation.check();
                characters += characters < MOST_LEARNED && rules.allows(file, groups) ? learn(file) : 0;
                progress.report(Math.min(done.incrementAndGet(), total), total, "learning and indexing");
            }
        });
        if (writable && index.isPresent()) {
            Indexer.Report report = new Indexer(index.get(), Chunker::read, rules)
                    .index(
                            roots,
                            (n, all, what) -> progress.report(
                                    Math.min(done.incrementAndGet(), total), total, "learning and indexing"),
                            cancellation::isCancelled);
            notes.addAll(report.notes());
        }
        try {
            learned.join();
        } catch (CompletionException failed) {
            cancellation.check();
            throw failed;
        }
        cancellation.check();
    }

    @Override
    public List<Hit> similar(SourceText source, int first, int last, int limit) {
        if (index.isEmpty()) {
            return List.of();
        }
        try {
            return SimilarCode.to(source, first, last, index.get(), Filter.NONE.visibleTo(groups), limit);
        } catch (IndexException unusable) {
            notes.add(unusable.getMessage());
            return List.of();
        }
    }

    @Override
    public void changed(Collection<String> paths) throws IOException {
        for (String path : paths) {
            changed(path);
        }
    }

    private void changed(String path) throws IOException {
        Path file = Path.of(path);
        boolean exists = Files.isRegularFile(file);
        if (SourceFiles.isProgram(file) || SourceFiles.isCopybook(file)) {
            if (exists && rules.allows(file, groups)) {
                learn(file);
            } else {
                engine.forget(path);
            }
        }
        if (writable && index.isPresent() && Indexer.isSource(file)) {
            if (exists) {
                new Indexer(index.get(), Chunker::read, rules)
                        .save(file, SourceFiles.read(file).text());
            } else {
                index.get().remove(path);
            }
        }
    }

    @Override
    public void outcome(String model, double confidence, boolean kept) {
        usage.outcome(model, confidence, kept);
    }

    /** Switches model servers on or off; what leaves is written to {@code .cobolwright/egress.jsonl}. */
    @Override
    public void configured(Settings settings) {
        if (roots.isEmpty()) {
            return;
        }
        ModelLibrary library = UserFolder.models(this::note);
        engine.escalateTo(Endpoints.of(library, settings.escalation(), roots.getFirst(), notes));
        try {
            engine.route(UserFolder.lines(library, this::note));
        } catch (IOException damaged) {
            note(damaged.getMessage());
        }
    }

    /** Told once. */
    private void note(String problem) {
        if (!notes.contains(problem)) {
            notes.add(problem);
        }
    }

    /** @return the characters learned */
    private int learn(Path file) {
        try {
            SourceText text = SourceFiles.read(file);
            if (!SourceFiles.isBinary(text.text())) {
                engine.learn(text);
                return text.length();
            }
        } catch (IOException unreadable) {
            notes.add(file + ": " + unreadable.getMessage());
        }
        return 0;
    }

    @Override
    public void close() throws IOException {
        engine.close();
        usage.close();
        if (index.isPresent()) {
            index.get().close();
        }
    }
}
