package dev.cobolwright.corpus.eval;

import dev.cobolwright.grammar.source.CodeText;
import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.TokenModel;
import dev.cobolwright.model.cache.CacheLayer;
import dev.cobolwright.model.cache.CacheModel;
import dev.cobolwright.model.cache.LayerGate;
import dev.cobolwright.model.decode.Constraint;
import dev.cobolwright.model.decode.Continuation;
import dev.cobolwright.model.decode.DecodeLimits;
import dev.cobolwright.model.decode.Decoder;
import dev.cobolwright.model.mixture.Mixture;
import dev.cobolwright.model.mixture.SpecialistGate;
import dev.cobolwright.model.tokenizer.Tokenizer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A token model by itself: the cache, the specialist, or the mixture of both, decoded without anything that knows COBOL. */
public final class DecodedModel implements CompletionModel {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String id;
    private final Tokenizer tokenizer;
    private final Optional<TokenModel> specialist;
    private final boolean withCache;
    private CodeBase base;
    private CacheModel cache;
    private Decoder decoder;

    /**
     * @param specialist a session of it, empty for the cache alone
     * @param withCache false for the specialist alone
     */
    public DecodedModel(String id, Tokenizer tokenizer, Optional<TokenModel> specialist, boolean withCache) {
        this.id = id;
        this.tokenizer = tokenizer;
        this.specialist = specialist;
        this.withCache = withCache;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<Word> words(CompletionTask task) {
        return prepare(task)
                .words(task.before(), DecodeLimits.WORD.withTime(PATIENCE), Constraint.NONE, Cancellation.NEVER)
                .stream()
                .map(c -> new Word(c.text(), c.probability()))
                .toList();
    }

    @Override
    public Optional<Line> line(CompletionTask task) {
        List<Continuation> lines = prepare(task)
                .lines(task.before(), DecodeLimits.LINE.withTime(PATIENCE), Constraint.NONE, Cancellation.NEVER);
        return lines.stream()
                .findFirst()
                .map(best -> new Line(best.text(), best.probability(), false, Validity.UNKNOWN));
    }

    @Override
    public OptionalDouble bits(CompletionTask task) {
        String truth = CodeText.line(task.position().truthLine(), SourceFormat.FREE);
        DecodeLimits limits = new DecodeLimits(1, 1, 200, PATIENCE);
        double log = prepare(task).lineScores(task.before(), List.of(truth), limits, Cancellation.NEVER)[0];
        return Double.isInfinite(log) ? OptionalDouble.empty() : OptionalDouble.of(-log / Math.log(2));
    }

    private Decoder prepare(CompletionTask task) {
        if (task.base() != base) {
            base = task.base();
            CacheLayer workspace = new CacheLayer(tokenizer.vocabularySize());
            base.files().forEach((name, source) -> workspace.add(name, tokenizer.encode(CodeText.of(source))));
            cache = new CacheModel(workspace, LayerGate.bundled());
            TokenModel model = withCache || specialist.isEmpty()
                    ? new Mixture(specialist, cache, SpecialistGate.bundled())
                    : specialist.get();
            decoder = new Decoder(tokenizer, model);
        }
        if (withCache || specialist.isEmpty()) {
            cache.file(
                    task.position().file(),
                    tokenizer.encode(Decoder.context(task.before())),
                    tokenizer.encode(task.after()));
        }
        return decoder;
    }
}
