package dev.cobolwright.assist.explain.run;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says what to do when a folder cannot be written. */
final class FullDisk {
    private FullDisk() {}

    /** The same failure in words for the user where the disk is full; else as it is. */
    static IOException explained(IOException failure, Path out) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage() == null ? "" : cause.getMessage();
            boolean full = message.contains("No space left")
                    || message.contains("Disk quota")
                    || message.contains("not enough space")
                    || message.contains("File too large");
            if (full) {
                return new IOException(
                        "the disk of " + out + " is full" + free(out)
                                + ". What is written so far is whole: free some space and run the same command again with --resume",
                        failure);
            }
            if (cause instanceof FileSystemException && cause == failure) {
                return new IOException(
                        "cannot write " + ((FileSystemException) cause).getFile() + ": " + cause.getMessage(), failure);
            }
        }
        return failure;
    }

    private static String free(Path out) {
        try {
            return " (" + (Files.getFileStore(out).getUsableSpace() >> 10) + " KB left)";
        } catch (IOException e) {
            return "";
        }
    }
}
