package dev.cobolwright.assist.completion;

/** Names who proposed something, as suggestions carry them. */
final class Origin {
    private Origin() {}

    /** @param specialistShare how much of its probability came from the specialist, 0 to 1 */
    static String of(double specialistShare) {
        return specialistShare > 0.75 ? "specialist" : specialistShare < 0.25 ? "cache" : "mixture";
    }
}
