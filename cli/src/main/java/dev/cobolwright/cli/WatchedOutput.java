package dev.cobolwright.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Remembers that what was printed did not arrive, such as on a full disk: print streams tell nobody. A reader that had enough
 * and closed its pipe ({@code | head}) is no failure.
 */
final class WatchedOutput extends FilterOutputStream {
    private IOException failure;

    WatchedOutput(OutputStream out) {
        super(new BufferedOutputStream(out));
    }

    /** The first failure. */
    synchronized Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void write(int b) throws IOException {
        try {
            out.write(b);
        } catch (IOException e) {
            throw noted(e);
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            throw noted(e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            throw noted(e);
        }
    }

    private synchronized IOException noted(IOException e) {
        boolean closedByReader = e.getMessage() != null && e.getMessage().contains("Broken pipe");
        failure = failure == null && !closedByReader ? e : failure;
        return e;
    }
}
