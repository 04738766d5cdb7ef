package dev.cobolwright.assist.completion;

/** The specialist failed while it ran; the message is for the user. */
final class ModelFailure extends RuntimeException {
    ModelFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
