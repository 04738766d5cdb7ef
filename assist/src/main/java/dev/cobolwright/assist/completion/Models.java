package dev.cobolwright.assist.completion;

import dev.cobolwright.model.TokenModel;
import dev.cobolwright.model.cache.LayerGate;
import dev.cobolwright.model.mixture.SpecialistGate;
import dev.cobolwright.model.publiccode.PublicCode;
import dev.cobolwright.model.tokenizer.Tokenizer;
import dev.cobolwright.model.words.CommonWords;
import dev.cobolwright.model.words.Skeleton;
import dev.cobolwright.model.words.WordScorer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What completes: shared by all files, read-only.
 *
 * @param specialist opens a session of the specialist; empty where its weights cannot be used, and a note says why
 * @param lines which of these propose lines, and what was learned about when
 * @param notes for the user
 */
public record Models(
        Tokenizer tokenizer,
        Optional<Supplier<TokenModel>> specialist,
        LayerGate layerGate,
        SpecialistGate specialistGate,
        CommonWords commonWords,
        Skeleton skeleton,
        WordScorer wordScorer,
        WordScorer lineScorer,
        LineModels lines,
        List<String> notes) {
    /**
     * Tokenizer and learned weights of the cache model, without a specialist.
     *
     * @throws IOException where even these cannot be read: the distribution is damaged
     */
    public static Models cacheOnly(List<String> notes) throws IOException {
        CommonWords commonWords = CommonWords.bundled();
        return new Models(
                Tokenizer.bundled(),
                Optional.empty(),
                LayerGate.bundled(),
                SpecialistGate.bundled(),
                commonWords,
                Skeleton.bundled(commonWords),
                WordScorer.bundled(),
                WordScorer.bundledForLines(),
                LineModels.shipped(),
                List.copyOf(notes));
    }

    /** These models with a specialist. */
    public Models with(Supplier<TokenModel> opened) {
        return new Models(
                tokenizer,
                Optional.of(opened),
                layerGate,
                specialistGate,
                commonWords,
                skeleton,
                wordScorer,
                lineScorer,
                lines,
                notes);
    }

    /** These models with a specialist, the gate learned for it, and what may be told of it later (a list that may grow). */
    public Models with(Supplier<TokenModel> opened, SpecialistGate gate, List<String> told) {
        return new Models(
                tokenizer,
                Optional.of(opened),
                layerGate,
                gate,
                commonWords,
                skeleton,
                wordScorer,
                lineScorer,
                lines,
                told);
    }

    /** These models with texts cut as another model's tokenizer cuts them, the cache's too. */
    public Models with(Tokenizer other) {
        return new Models(
                other,
                specialist,
                layerGate,
                specialistGate,
                commonWords,
                skeleton,
                wordScorer,
                lineScorer,
                lines,
                notes);
    }

    /** The same with other models for lines. */
    public Models with(LineModels other) {
        return new Models(
                tokenizer,
                specialist,
                layerGate,
                specialistGate,
                commonWords,
                skeleton,
                wordScorer,
                lineScorer,
                other,
                notes);
    }

    /** The public code that the shipped specialist has read; of what other models have read nothing is known. */
    PublicCode publicCode() {
        PublicCode bundled = specialist.isPresent() ? PublicCode.bundled() : PublicCode.NONE;
        return bundled.fits(tokenizer) ? bundled : PublicCode.NONE;
    }
}
