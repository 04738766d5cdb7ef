package dev.cobolwright.model.decode;

import dev.cobolwright.model.TokenModel;
import dev.cobolwright.model.mixture.Mixture;

/** Which part of a model gave a token of its last call its probability. */
@FunctionalInterface
interface Origins {
    /** The specialist's share of the probability of a token after a branch, 0 to 1. */
    double specialistShare(int branch, int token);

    static Origins of(TokenModel model) {
        return model instanceof Mixture mixture ? mixture::specialistShare : (branch, token) -> 0.5;
    }
}
