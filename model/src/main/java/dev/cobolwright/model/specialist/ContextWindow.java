package dev.cobolwright.model.specialist;

import java.util.Arrays;

/** Which of the last tokens of a long text the model looks at. */
final class ContextWindow {
    private ContextWindow() {}

    /**
     * All tokens where they fit, preceded by the end of an imagined text before, as in training; else the last ones. The start of a
     * cut window moves in steps of a quarter of it, so that typing on does not move every token's position each time.
     *
     * @param preamble tokens that come first in any case
     */
    static int[] of(int[] preamble, int[] tokens, SpecialistConfig config) {
        int most = config.context() - Math.min(InferenceKernels.MARGIN, config.context() / 4) - preamble.length;
        boolean whole = tokens.length < most;
        boolean imagined = whole && (tokens.length == 0 || tokens[0] != config.endOfText());
        int step = Math.max(1, most / 4);
        int start = whole ? 0 : (tokens.length - most + step - 1) / step * step;
        int lead = preamble.length + (imagined ? 1 : 0);
        int[] out = Arrays.copyOf(preamble, lead + tokens.length - start);
        if (imagined) {
            out[preamble.length] = config.endOfText();
        }
        System.arraycopy(tokens, start, out, lead, tokens.length - start);
        return out;
    }
}
