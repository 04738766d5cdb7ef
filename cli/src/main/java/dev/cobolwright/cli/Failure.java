package dev.cobolwright.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** A failure told to a person: what happened and the next step. */
final class Failure extends IOException {
    Failure(String message) {
        super(message);
    }

    static String explain(Throwable failure) {
        return switch (failure) {
            case Failure told -> told.getMessage();
            case NoSuchFileException missing -> "no such file: " + missing.getFile();
            case AccessDeniedException denied -> "not allowed to read or write " + denied.getFile();
            case IOException io -> io.getMessage() == null ? io.toString() : io.getMessage();
            default -> {
                StringWriter trace = new StringWriter();
                failure.printStackTrace(new PrintWriter(trace));
                yield "internal error, please report it with these lines:\n" + trace;
            }
        };
    }
}
