package dev.cobolwright.assist.completion;

import dev.cobolwright.model.router.Signals;

/**
 * A valid suggestion and what speaks for it.
 *
 * @param signals what its confidence is computed from
 */
record Proposal(Suggestion suggestion, Signals signals) {
    Proposal with(double confidence, double firstWord) {
        Suggestion s = suggestion;
        return new Proposal(
                new Suggestion(s.text(), s.replaces(), confidence, firstWord, s.origin(), s.evidence()), signals);
    }
}
