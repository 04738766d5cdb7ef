package dev.cobolwright.model.specialist;

import java.util.Arrays;

/** Which of the last tokens of a long text the model looks at. */
final class ContextWindow {
    private ContextWindow() {}

    /**
     * All tokens where they fit, preceded by the end of an imagined text before, as in training; else the last ones. The start of a
     * cut window moves in steps of a quarter of it, so that typing on does not move every token's position each time.
     */
    static int[] of(int[] tokens, SpecialistConfig config) {
        int most = config.context() - Math.min(InferenceKernels.MARGIN, config.context() / 4);
        if (tokens.length < most) {
            if (tokens.length > 0 && tokens[0] == config.endOfText()) {
                return tokens.clone();
            }
            int[] out = new int[tokens.length + 1];
            out[0] = config.endOfText();
            System.arraycopy(tokens, 0, out, 1, tokens.length);
            return out;
        }
        int step = Math.max(1, most / 4);
        int start = (tokens.length - most + step - 1) / step * step;
        return Arrays.copyOfRange(tokens, start, tokens.length);
    }
}
