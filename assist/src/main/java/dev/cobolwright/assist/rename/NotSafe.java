package dev.cobolwright.assist.rename;

/** Why something is not renamed: one sentence for the user. */
final class NotSafe extends Exception {
    private static final long serialVersionUID = 1;

    NotSafe(String reason) {
        super(reason, null, false, false);
    }
}
