package dev.cobolwright.cli.mcp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/**
 * Tells when the other end is closed. The end is passed on when the calls under way are answered, since the protocol's transport drops what
 * is answered after it.
 */
final class WatchedInput extends FilterInputStream {
    private static final long SETTLING_MILLIS = 300;
    private static final long LONGEST_MILLIS = 60_000;

    private final CountDownLatch ended = new CountDownLatch(1);

    private final BooleanSupplier idle;

    /** @param idle whether no call is under way */
    WatchedInput(InputStream in, BooleanSupplier idle) {
        super(in);
        this.idle = idle;
    }

    @Override
    public int read() throws IOException {
        return noted(() -> in.read());
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        return noted(() -> in.read(to, offset, length));
    }

    private interface Reading {
        int read() throws IOException;
    }

    private int noted(Reading reading) throws IOException {
        try {
            int got = reading.read();
            if (got < 0) {
                awaitAnswers();
                ended.countDown();
            }
            return got;
        } catch (IOException e) {
            ended.countDown();
            throw e;
        }
    }

    /** What was read last is handled by another thread, and so is what is written last. */
    private void awaitAnswers() {
        try {
            Thread.sleep(SETTLING_MILLIS);
            for (long waited = 0; !idle.getAsBoolean() && waited < LONGEST_MILLIS; waited += SETTLING_MILLIS) {
                Thread.sleep(SETTLING_MILLIS);
            }
            Thread.sleep(SETTLING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        ended.countDown();
        super.close();
    }

    void awaitEnd() throws InterruptedException {
        ended.await();
    }
}
