package dev.cobolwright.assist.completion;

/**
 * What specialist and cache made of one token of a known text; for learning how they are weighed.
 *
 * @param specialist probability it gave the token
 * @param cache probability it gave the token
 * @param features as of {@link dev.cobolwright.model.mixture.SpecialistGate#features}
 */
public record TokenEvidence(double specialist, double cache, double[] features) {}
