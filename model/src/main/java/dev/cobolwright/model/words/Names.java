package dev.cobolwright.model.words;

/** Names as parts between hyphens. */
final class Names {
    private Names() {}

    /** Share of the longer name that both start with, whole parts only, 0 to 1. */
    static float sharedStart(String a, String b) {
        int n = 0;
        int part = 0;
        int most = Math.min(a.length(), b.length());
        while (n < most && a.charAt(n) == b.charAt(n)) {
            n++;
            if (a.charAt(n - 1) == '-') {
                part = n;
            }
        }
        if (n == most && (n == a.length() || a.charAt(n) == '-') && (n == b.length() || b.charAt(n) == '-')) {
            part = n;
        }
        return (float) part / Math.max(a.length(), b.length());
    }

    /** Share of the longer name that both end with, whole parts only, 0 to 1. */
    static float sharedEnd(String a, String b) {
        return sharedStart(
                new StringBuilder(a).reverse().toString(),
                new StringBuilder(b).reverse().toString());
    }
}
