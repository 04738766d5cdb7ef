package dev.cobolwright.assist.agent.dialogue;

import java.util.List;

/**
 * What a model had to do with an answer.
 *
 * @param sentences that it gave; those that are borne out are the lines of the answer
 * @param leftOut the others, with the reason
 * @param said all its replies, in order
 */
public record ModelPart(String model, int sentences, List<LeftOut> leftOut, List<Said> said) {
    /** @param cited as the model wrote it */
    public record LeftOut(String sentence, String cited, String why) {}

    public long tokens() {
        return said.stream().mapToLong(Said::tokens).sum();
    }

    public double cost() {
        return said.stream().mapToDouble(Said::cost).sum();
    }

    /** Share of the sentences that were left out, 0 to 1. */
    public double shareLeftOut() {
        return sentences == 0 ? 0 : (double) leftOut.size() / sentences;
    }
}
