package dev.cobolwright.model.specialist;

/**
 * Rotary position angles (Su et al. 2021), halves of a head split as LLaMA does: element {@code i} of a head turns together with
 * element {@code i + headWidth / 2}.
 *
 * @param cos {@code [positions, headWidth / 2]}, row-major
 * @param sin as {@code cos}
 */
record Rope(float[] cos, float[] sin) {
    static Rope of(SpecialistConfig config, int positions) {
        int half = config.headWidth() / 2;
        float[] cos = new float[positions * half];
        float[] sin = new float[positions * half];
        for (int position = 0; position < positions; position++) {
            for (int i = 0; i < half; i++) {
                double angle = position * Math.pow(config.ropeBase(), -(double) i / half);
                cos[position * half + i] = (float) Math.cos(angle);
                sin[position * half + i] = (float) Math.sin(angle);
            }
        }
        return new Rope(cos, sin);
    }
}
