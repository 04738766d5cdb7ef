package dev.cobolwright.corpus.eval;

import java.util.Locale;

/** How alike two lines are, runs of blanks counted as one and case outside literals ignored. */
public final class Similarity {
    private Similarity() {}

    /** What two lines are compared by. */
    public static String normalised(String line) {
        return line.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }

    /** 1 minus the Levenshtein distance over the longer length; 1 for two empty lines. */
    static double of(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        return longer == 0 ? 1 : 1 - (double) distance(a, b) / longer;
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
