package dev.cobolwright.corpus.eval;

/**
 * What one model did at one position.
 *
 * @param rank of the true word with what is typed of it, from 1; 0 where it was not proposed
 * @param ranks the same with exactly 0, 1 and 3 letters typed
 * @param wordConfidence probability given to the first word, NaN for none
 * @param line whether a line was proposed at all
 * @param exact the proposed line is the true one but for blanks
 * @param similarity of proposed and true line, 0 to 1
 * @param confidence in the line, NaN where there is none
 * @param bits for the true rest of the line, NaN for a model without probabilities
 * @param bytes of that rest, its line break included
 * @param millis wall time of words and line together, with what the positions file says is typed
 */
record Outcome(
        int rank,
        int[] ranks,
        double wordConfidence,
        boolean line,
        boolean exact,
        double similarity,
        double confidence,
        boolean shown,
        CompletionModel.Validity validity,
        double bits,
        int bytes,
        double millis) {
    boolean isWithin(int n) {
        return rank > 0 && rank <= n;
    }

    boolean firstWordIsRight() {
        return rank == 1;
    }
}
