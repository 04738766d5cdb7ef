package dev.cobolwright.assist.completion;

import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.TokenModel;
import dev.cobolwright.model.cache.CacheModel;
import dev.cobolwright.model.cache.Evidence;
import dev.cobolwright.model.decode.Decoder;
import dev.cobolwright.model.library.LibraryEntry;
import dev.cobolwright.model.tokenizer.Tokenizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The models' state of one file: the key-value cache of the specialist and the file's own n-grams. */
record Session(Optional<TokenModel> specialist, CacheModel cache, Decoder decoder, Tokenizer tokenizer) {
    /** What decodes for a model of the library; a specialist that is not there is replaced by the cache. */
    Decoder decoder(LibraryEntry.Kind kind) {
        return switch (kind) {
            case SPECIALIST ->
                specialist.map(model -> new Decoder(tokenizer, model)).orElse(decoder);
            case CACHE -> new Decoder(tokenizer, cache);
            case COPY, WORDS, MIXTURE, ENDPOINT -> decoder;
        };
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
