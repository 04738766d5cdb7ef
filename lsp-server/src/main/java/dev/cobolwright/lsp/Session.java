package dev.cobolwright.lsp;

import dev.cobolwright.assist.Settings;
import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.Workspace;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.lsp.review.ReviewedDocuments;
import dev.cobolwright.model.Cancellation;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** What the requests of one client share. */
public final class Session implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Session.class.getName());

    private volatile CobolwrightClient client;
    private final Function<Workspace, Assistant> assistants;
    private final Workspace workspace;
    private final Work work = new Work();
    private final Documents documents = new Documents();
    private final WorkDone workDone = new WorkDone(this);
    private final PublishDiagnostics diagnostics;
    private final ReviewedDocuments reviews;
    private final SessionConfiguration configuration;
    private volatile Positions positions = new Positions(false);
    private volatile ClientCapabilities capabilities = new ClientCapabilities();
    private volatile ClientSettings.Abilities abilities = ClientSettings.Abilities.NONE;
    private volatile LastSuggestions lastSuggestions;
    private final KeptLines keptLines = new KeptLines(this::assistant);
    private final CompletableFuture<Assistant> loaded = new CompletableFuture<>();

    Session(LspServer.Options options) {
        this.assistants = options.assistants();
        this.workspace = new Workspace(List.of(), options.settings());
        this.diagnostics = new PublishDiagnostics(this);
        this.reviews = new ReviewedDocuments(this, work.review());
        this.configuration = new SessionConfiguration(this, options.settings());
    }

    public CobolwrightClient client() {
        return client;
    }

    public Workspace workspace() {
        return workspace;
    }

    public Settings settings() {
        return workspace.settings();
    }

    public SessionConfiguration configuration() {
        return configuration;
    }

    public Work work() {
        return work;
    }

    public Documents documents() {
        return documents;
    }

    /** Progress of long requests. */
    public WorkDone workDone() {
        return workDone;
    }

    public Positions positions() {
        return positions;
    }

    public PublishDiagnostics diagnostics() {
        return diagnostics;
    }

    /** What the code review finds in open documents. */
    public ReviewedDocuments reviews() {
        return reviews;
    }

    /** Models and index; nothing much until they are loaded. */
    public Assistant assistant() {
        return loaded.getNow(Assistant.NONE);
    }

    /** As {@link #assistant}, once it is loaded or has failed to. */
    public CompletableFuture<Assistant> loadedAssistant() {
        return loaded;
    }

    public ClientCapabilities capabilities() {
        return capabilities;
    }

    /** Whether the client wants to be told when problems it asked for may be others. */
    boolean refreshesDiagnostics() {
        return capabilities.getWorkspace() != null
                && capabilities.getWorkspace().getDiagnostics() != null
                && Boolean.TRUE.equals(
                        capabilities.getWorkspace().getDiagnostics().getRefreshSupport());
    }

    /** Once, before the first message is read. */
    void connect(CobolwrightClient remote) {
        client = remote;
    }

    /** Sends {@code cobolwright/status} to a client that said, with {@code "status": true} at its start, that it shows it. */
    public void report(Status status) {
        if (abilities.showsStatus()) {
            client.status(status);
        }
    }

    void agree(ClientCapabilities announced, Positions negotiated, ClientSettings.Abilities ofOurs) {
        capabilities = announced == null ? new ClientCapabilities() : announced;
        positions = negotiated;
        abilities = ofOurs;
    }

    /** What the client can beyond LSP. */
    public ClientSettings.Abilities abilities() {
        return abilities;
    }

    /** What becomes of ghost text. */
    public KeptLines keptLines() {
        return keptLines;
    }

    /** What was shown, or would have been, as ghost text before; empty at first. */
    public Optional<LastSuggestions> lastSuggestions() {
        return Optional.ofNullable(lastSuggestions);
    }

    public void remember(LastSuggestions suggestions) {
        lastSuggestions = suggestions;
        keptLines.shown(suggestions);
    }

    /** Loads models and index in the background; until then, and where it fails, all the rest works. */
    void loadAssistant() {
        report(new Status("", "starting", "The models are being loaded.", 0, 0, List.of()));
        work.onModel(cancellation -> {
            try {
                Assistant assistant = assistants.apply(workspace);
                assistant.configured(settings()); // the client may have sent some meanwhile
                loaded.complete(assistant);
                report(new Status("", "silent", "Ready.", 0, 0, List.of()));
            } catch (RuntimeException | LinkageError e) {
                LOG.log(Level.ERROR, "The models could not be loaded", e);
                report(new Status(
                        "",
                        "silent",
                        "The models could not be loaded.",
                        0,
                        0,
                        List.of("Suggestions of models are off: " + e.getMessage()
                                + ". `cobolwright doctor` says more.")));
                loaded.complete(Assistant.NONE);
            }
            return null;
        });
    }

    /**
     * Answers a request about a document from its snapshot of this moment. A newer version of an open document ends the work; the client is told
     * that the content was modified.
     *
     * @param nothing the answer where the document is unknown
     */
    public <R> CompletableFuture<R> answer(
            TextDocumentIdentifier document, R nothing, BiFunction<Snapshot, Cancellation, R> request) {
        return workspace
                .snapshot(Documents.path(document.getUri()))
                .map(snapshot -> work.answer(cancellation -> whileCurrent(snapshot, request, cancellation)))
                .orElseGet(() -> CompletableFuture.completedFuture(nothing));
    }

    private <R> R whileCurrent(
            Snapshot snapshot, BiFunction<Snapshot, Cancellation, R> request, Cancellation byClient) {
        Cancellation any = () -> byClient.isCancelled() || isSuperseded(snapshot);
        try {
            any.check();
            return request.apply(snapshot, any);
        } catch (CancellationException e) {
            byClient.check();
            throw new ResponseErrorException(
                    new ResponseError(ResponseErrorCode.ContentModified, "The document was changed meanwhile.", null));
        }
    }

    /** Whether an open document has another text by now. */
    public boolean isSuperseded(Snapshot snapshot) {
        return workspace
                .text(snapshot.path())
                .filter(now -> now != snapshot.source())
                .isPresent();
    }

    public Location location(Span span) {
        return new Location(documents.uri(span.source().path()), positions.range(span));
    }

    @Override
    public void close() {
        work.close();
        try {
            assistant().close();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "Models and index were not closed cleanly: " + e.getMessage());
        }
    }
}
