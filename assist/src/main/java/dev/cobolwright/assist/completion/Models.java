package dev.cobolwright.assist.completion;

import dev.cobolwright.model.TokenModel;
import dev.cobolwright.model.cache.LayerGate;
import dev.cobolwright.model.mixture.SpecialistGate;
import dev.cobolwright.model.publiccode.PublicCode;
import dev.cobolwright.model.router.Confidence;
import dev.cobolwright.model.tokenizer.Tokenizer;
import dev.cobolwright.model.words.CommonWords;
import dev.cobolwright.model.words.Skeleton;
import dev.cobolwright.model.words.WordScorer;
import java.io.IOException;
import java.io.InputStream;
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
        Confidence confidence,
        LineModels lines,
        List<String> notes) {
    private static final String CONFIDENCE = "/dev/cobolwright/assist/line-confidence.json";

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
                shippedConfidence(),
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
                confidence,
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
                confidence,
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
                confidence,
                lines,
                notes);
    }

    /** The same without its calibration, or with another one. */
    public Models with(Confidence other) {
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
                confidence,
                other,
                notes);
    }

    /** The public code that the shipped specialist has read; of what other models have read nothing is known. */
    PublicCode publicCode() {
        PublicCode bundled = specialist.isPresent() ? PublicCode.bundled() : PublicCode.NONE;
        return bundled.fits(tokenizer) ? bundled : PublicCode.NONE;
    }

    private static Confidence shippedConfidence() throws IOException {
        try (InputStream in = Models.class.getResourceAsStream(CONFIDENCE)) {
            return in == null ? Confidence.unfitted() : Confidence.read(in);
        }
    }
}
