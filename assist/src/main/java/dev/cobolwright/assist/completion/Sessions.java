package dev.cobolwright.assist.completion;

import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.TokenModel;
import dev.cobolwright.model.cache.CacheLayer;
import dev.cobolwright.model.cache.CacheModel;
import dev.cobolwright.model.decode.Decoder;
import dev.cobolwright.model.mixture.Mixture;
import dev.cobolwright.retrieval.Hit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;

/** The sessions of the files worked on last. For one thread at a time. */
final class Sessions {
    private static final int MOST = 4;
    /** No path of a file holds this. */
    private static final String TEXT = "\0text";

    private final Models models;
    private final CacheLayer workspace;
    private final Map<String, Session> byPath = new LinkedHashMap<>(8, 0.75f, true);
    private final List<String> notes = new ArrayList<>();
    private final boolean withPreamble;
    private boolean withSpecialist;

    /** @param withPreamble whether the specialist is told what stands around */
    Sessions(Models models, CacheLayer workspace, boolean withPreamble) {
        this.withPreamble = withPreamble;
        this.models = models;
        this.workspace = workspace;
        this.withSpecialist = models.specialist().isPresent();
    }

    /** Who completes: {@code mixture}, or {@code cache} where there is no specialist. */
    String model() {
        return withSpecialist ? "mixture" : "cache";
    }

    /** The session of the cursor's file, told what stands around the cursor and what similar code was found. */
    Session of(Cursor cursor, List<Hit> hits) {
        String path = cursor.source().path();
        Session session = byPath.computeIfAbsent(path, p -> open());
        while (byPath.size() > MOST) {
            byPath.remove(byPath.keySet().iterator().next()).close();
        }
        session.surroundings(
                path,
                cursor.head(),
                encoded(cursor.tail()),
                hits.stream().map(h -> encoded(h.text())).toList());
        return session;
    }

    /** A session for a text that is no file, told what stands around its end and what similar code was given with it. */
    Session ofText(String before, String after, List<String> similar) {
        Session session = byPath.computeIfAbsent(TEXT, p -> open());
        session.surroundings(
                null,
                before,
                encoded(after),
                similar.stream().map(this::encoded).toList());
        return session;
    }

    private int[] encoded(String text) {
        return models.tokenizer().encode(text);
    }

    /** Why there is no specialist, for the user; empty where there is one. */
    List<String> notes() {
        return notes;
    }

    /** From now on the cache model completes alone. */
    void giveUpSpecialist(String note) {
        withSpecialist = false;
        notes.add(note);
        close();
    }

    void close() {
        byPath.values().forEach(Session::close);
        byPath.clear();
    }

    private Session open() {
        CacheModel cache = new CacheModel(workspace, models.layerGate());
        Optional<TokenModel> specialist = withSpecialist ? specialist() : Optional.empty();
        Optional<TokenModel> guarded = specialist.map(model -> new Guarded(model, withPreamble));
        Mixture mixture = new Mixture(guarded, cache, models.specialistGate());
        return new Session(
                guarded, cache, new Decoder(models.tokenizer(), mixture), models.tokenizer(), new AtomicReference<>());
    }

    private Optional<TokenModel> specialist() {
        try {
            return models.specialist().map(open -> open.get());
        } catch (RuntimeException | LinkageError e) {
            withSpecialist = false;
            notes.add("the specialist model cannot be used (" + e.getMessage() + "); completion goes on without it");
            return Optional.empty();
        }
    }

    /** Tells failures of the specialist from those of others. */
    private record Guarded(TokenModel model, boolean withPreamble) implements TokenModel, AutoCloseable {
        @Override
        public void surroundings(List<int[]> similar, int[] after, int[] before) {
            if (withPreamble) {
                model.surroundings(similar, after, before);
            }
        }

        @Override
        public void context(int[] tokens, Cancellation cancellation) {
            try {
                model.context(tokens, cancellation);
            } catch (CancellationException e) {
                throw e;
            } catch (RuntimeException e) {
                throw failure(e);
            }
        }

        @Override
        public float[][] next(List<int[]> branches, Cancellation cancellation) {
            try {
                return model.next(branches, cancellation);
            } catch (CancellationException e) {
                throw e;
            } catch (RuntimeException e) {
                throw failure(e);
            }
        }

        @Override
        public void close() throws Exception {
            if (model instanceof AutoCloseable open) {
                open.close();
            }
        }

        private static ModelFailure failure(RuntimeException e) {
            return new ModelFailure(
                    "the specialist model failed (" + e.getMessage() + "); completion goes on without it", e);
        }
    }
}
