package dev.cobolwright.model.mixture;

import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.TokenModel;
import dev.cobolwright.model.cache.CacheModel;
import java.util.List;
import java.util.Optional;

/** Specialist and cache model, weighted anew at every token by what both know there. */
public final class Mixture implements TokenModel {
    private final Optional<TokenModel> specialist;
    private final CacheModel cache;
    private final SpecialistGate gate;
    private float[][] neural = new float[0][];
    private float[][] mixed = new float[0][];
    private double[] shares = new double[0];

    /** @param specialist empty where its weights are missing: the cache model then stands alone */
    public Mixture(Optional<TokenModel> specialist, CacheModel cache, SpecialistGate gate) {
        this.specialist = specialist;
        this.cache = cache;
        this.gate = gate;
    }

    @Override
    public void context(int[] tokens, Cancellation cancellation) {
        cache.context(tokens, cancellation);
        specialist.ifPresent(model -> model.context(tokens, cancellation));
    }

    @Override
    public float[][] next(List<int[]> branches, Cancellation cancellation) {
        float[][] counted = cache.next(branches, cancellation);
        shares = new double[branches.size()];
        if (specialist.isEmpty()) {
            neural = new float[0][];
            mixed = counted;
            return counted;
        }
        neural = specialist.get().next(branches, cancellation);
        mixed = new float[branches.size()][];
        for (int b = 0; b < mixed.length; b++) {
            shares[b] = gate.share(SpecialistGate.features(neural[b], counted[b], cache.evidence(b)));
            mixed[b] = mixed(neural[b], counted[b], (float) shares[b]);
        }
        return mixed;
    }

    /** How much of the probability of a token after a branch of the last call came from the specialist, 0 to 1. */
    public double specialistShare(int branch, int token) {
        return neural.length == 0
                ? 0
                : Math.clamp(shares[branch] * neural[branch][token] / Math.max(mixed[branch][token], 1e-12), 0, 1);
    }

    private static float[] mixed(float[] neural, float[] counted, float share) {
        float[] row = new float[counted.length];
        for (int t = 0; t < row.length; t++) {
            row[t] = share * neural[t] + (1 - share) * counted[t];
        }
        return row;
    }
}
