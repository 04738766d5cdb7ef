package dev.cobolwright.assist.completion;

import dev.cobolwright.assist.completion.Cursor.Place;
import dev.cobolwright.assist.completion.Route.Decision;
import dev.cobolwright.grammar.source.CodeText;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.TokenModel;
import dev.cobolwright.model.cache.CacheLayer;
import dev.cobolwright.model.cache.CacheModel;
import dev.cobolwright.model.decode.Decoder;
import dev.cobolwright.model.mixture.Mixture;
import dev.cobolwright.model.words.Lexicon;
import dev.cobolwright.model.words.WordRanker;
import dev.cobolwright.model.words.WordWorkspace;
import dev.cobolwright.retrieval.CodeIndex;
import dev.cobolwright.retrieval.Hit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Completes at a cursor: candidates from the mixture of specialist and cache, from declarations and grammar; only valid ones are
 * kept; the router decides what is shown. Learns the workspace through {@link #learn}. Serves one request at a time; others wait.
 */
public final class CompletionEngine implements AutoCloseable {
    private static final int OPEN_SESSIONS = 4;

    private final Models models;
    private final Optional<CodeIndex> index;
    private final CacheLayer workspace;
    private final WordWorkspace words;
    private final WordRanker ranker;
    private final Map<String, Session> sessions = new LinkedHashMap<>(8, 0.75f, true);

    /** The state of one file: its key-value cache and its own n-grams. */
    private record Session(Optional<TokenModel> specialist, CacheModel cache, Decoder decoder) {}

    /** @param index where similar code is looked for; without one there is no evidence, and completion goes on */
    public CompletionEngine(Models models, Optional<CodeIndex> index) {
        this.models = models;
        this.index = index;
        this.workspace = new CacheLayer(models.tokenizer().vocabularySize());
        this.words = new WordWorkspace(new Lexicon(models.commonWords()));
        this.ranker = new WordRanker(words, models.skeleton(), models.wordScorer());
    }

    /** Takes a file of the workspace, or its new text, into account. */
    public void learn(SourceText file) {
        String code = CodeText.of(file);
        workspace.add(file.path(), models.tokenizer().encode(code));
        words.add(file.path(), code);
    }

    /** A file of the workspace is gone. */
    public void forget(String path) {
        workspace.remove(path);
        words.remove(path);
    }

    /**
     * Suggestions for a cursor.
     *
     * @throws java.util.concurrent.CancellationException where the answer is no longer wanted
     */
    public synchronized CompletionAnswer complete(CompletionRequest request, Cancellation cancellation) {
        long start = System.nanoTime();
        Cursor cursor = Cursor.at(request.parse().source(), request.offset());
        List<String> notes = new ArrayList<>(models.notes());
        if (cursor.place() != Place.CODE) {
            return silent(silence(cursor.place()), start, notes);
        }
        Neighbours neighbours = Neighbours.of(cursor, index, notes);
        Session session = prepare(cursor, neighbours.hits());
        cancellation.check();
        List<Suggestion> found =
                switch (request.kind()) {
                    case LINE -> new LineCompletion(cursor, request.parse(), neighbours).suggest(session.decoder(), cancellation);
                    case WORD -> new WordCompletion(cursor, neighbours)
                            .suggest(session.decoder(), ranker, Declared.in(request.parse()), cancellation);
                };
        if (found.isEmpty()) {
            return silent("no candidate is valid here", start, notes);
        }
        List<Suggestion> shown = found.stream().limit(Math.max(1, request.limit())).toList();
        String model = models.specialist().isPresent() ? "mixture" : "cache";
        return new CompletionAnswer(shown, new Route(Decision.LOCAL, model, "the best valid candidate", millis(start)), notes);
    }

    @Override
    public synchronized void close() {
        sessions.values().forEach(CompletionEngine::close);
        sessions.clear();
    }

    private Session prepare(Cursor cursor, List<Hit> hits) {
        String path = cursor.source().path();
        Session session = sessions.computeIfAbsent(path, p -> open());
        while (sessions.size() > OPEN_SESSIONS) {
            String eldest = sessions.keySet().iterator().next();
            close(sessions.remove(eldest));
        }
        int[] before = models.tokenizer().encode(cursor.head());
        int[] after = models.tokenizer().encode(cursor.tail());
        session.cache().file(path, before, after);
        session.cache().retrieved(hits.stream().map(h -> models.tokenizer().encode(h.text())).toList());
        return session;
    }

    private Session open() {
        CacheModel cache = new CacheModel(workspace, models.layerGate());
        Optional<TokenModel> specialist = models.specialist().map(s -> s.get());
        Mixture mixture = new Mixture(specialist, cache, models.specialistGate());
        return new Session(specialist, cache, new Decoder(models.tokenizer(), mixture));
    }

    private static void close(Session session) {
        session.specialist().ifPresent(model -> {
            if (model instanceof AutoCloseable closeable) {
                try {
                    closeable.close();
                } catch (Exception e) {
                    System.getLogger(CompletionEngine.class.getName()).log(System.Logger.Level.DEBUG, "closing a session", e);
                }
            }
        });
    }

    private static CompletionAnswer silent(String reason, long start, List<String> notes) {
        return new CompletionAnswer(List.of(), new Route(Decision.SILENT, "", reason, millis(start)), notes);
    }

    private static String silence(Place place) {
        return switch (place) {
            case COMMENT -> "the cursor is in a comment";
            case LITERAL -> "the cursor is in a literal";
            case OUTSIDE -> "no code can stand in these columns";
            case CODE -> throw new IllegalArgumentException();
        };
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
