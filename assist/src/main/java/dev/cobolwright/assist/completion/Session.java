package dev.cobolwright.assist.completion;

import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.TokenModel;
import dev.cobolwright.model.cache.CacheModel;
import dev.cobolwright.model.cache.Evidence;
import dev.cobolwright.model.decode.Decoder;
import dev.cobolwright.model.library.LibraryEntry;
import dev.cobolwright.model.mixture.SpecialistGate;
import dev.cobolwright.model.tokenizer.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The models' state of one file: the key-value cache of the specialist and the file's own n-grams.
 *
 * @param seenAt the lines before the cursor for which the specialist was last told what stands around
 */
record Session(
        Optional<TokenModel> specialist,
        CacheModel cache,
        Decoder decoder,
        Tokenizer tokenizer,
        AtomicReference<String> seenAt) {
    /**
     * Tells the models what stands around a cursor. The specialist is told once a line, for it then reads everything anew.
     *
     * @param head text up to the cursor, @param after tokens of what follows, @param similar tokens of code found elsewhere
     */
    void surroundings(String path, String head, int[] after, List<int[]> similar) {
        int[] before = tokenizer.encode(Decoder.context(head));
        cache.file(path, before, after);
        cache.retrieved(similar);
        cache.context(before, Cancellation.NEVER);
        String lines = head.substring(0, head.lastIndexOf('\n') + 1);
        if (specialist.isPresent() && !lines.equals(seenAt.getAndSet(lines))) {
            String near = lines.substring(Math.max(0, lines.length() - 2_000));
            specialist.get().surroundings(similar, after, tokenizer.encode(near));
        }
    }

    /** What decodes for a model of the library; a specialist that is not there is replaced by the cache. */
    Decoder decoder(LibraryEntry.Kind kind) {
        return switch (kind) {
            case SPECIALIST ->
                specialist.map(model -> new Decoder(tokenizer, model)).orElse(decoder);
            case CACHE -> new Decoder(tokenizer, cache);
            case COPY, WORDS, MIXTURE, ENDPOINT -> decoder;
        };
    }

    /** As {@link CompletionEngine#evidence}. */
    List<TokenEvidence> evidence(String head, String text) {
        if (specialist.isEmpty()) {
            return List.of();
        }
        String context = Decoder.context(head);
        String word = head.substring(context.length());
        int[] tokens = tokenizer.encode((word.startsWith(" ") ? " " : "") + text);
        specialist.get().context(tokenizer.encode(context), Cancellation.NEVER);
        List<TokenEvidence> out = new ArrayList<>();
        for (int i = 0; i < tokens.length; i++) {
            List<int[]> branch = List.of(Arrays.copyOf(tokens, i));
            float[] counted = cache.next(branch, Cancellation.NEVER)[0];
            float[] neural = specialist.get().next(branch, Cancellation.NEVER)[0];
            double[] features = SpecialistGate.features(neural, counted, cache.evidence(0));
            out.add(new TokenEvidence(neural[tokens[i]], counted[tokens[i]], features));
        }
        return out;
    }

    /** Tokens before the cursor that the code at hand has in this order; set by {@link Sessions#of}. */
    int cacheMatch() {
        cache.next(List.of(new int[0]), Cancellation.NEVER);
        return Arrays.stream(cache.evidence(0))
                .mapToInt(Evidence::longest)
                .max()
                .orElse(0);
    }

    void close() {
        specialist
                .filter(AutoCloseable.class::isInstance)
                .map(AutoCloseable.class::cast)
                .ifPresent(model -> {
                    try {
                        model.close();
                    } catch (Exception e) {
                        System.getLogger(Session.class.getName())
                                .log(System.Logger.Level.DEBUG, "closing a session", e);
                    }
                });
    }
}
