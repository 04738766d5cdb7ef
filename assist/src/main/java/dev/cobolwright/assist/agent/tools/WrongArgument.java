package dev.cobolwright.assist.agent.tools;

/** A tool was asked for something it cannot know; the message says what would be right. */
public final class WrongArgument extends Exception {
    private static final long serialVersionUID = 1L;

    public WrongArgument(String message) {
        super(message);
    }
}
