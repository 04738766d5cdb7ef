package dev.cobolwright.cli;

/** A bar on stderr where that is a terminal; nothing elsewhere. */
final class ProgressBar implements AutoCloseable {
    private static final int WIDTH = 30;
    private static final long BETWEEN_NANOS = 100_000_000;

    private final String label;
    private final boolean terminal =
            System.console() != null && System.console().isTerminal();
    private long last;
    private boolean drawn;

    ProgressBar(String label) {
        this.label = label;
    }

    void at(int done, int total, String what) {
        long now = System.nanoTime();
        if (!terminal || (done < total && now - last < BETWEEN_NANOS)) {
            return;
        }
        last = now;
        drawn = true;
        int filled = total == 0 ? WIDTH : (int) ((long) done * WIDTH / total);
        System.err.printf(
                "\r%s [%s%s] %d/%d\u001b[K", label, "#".repeat(filled), ".".repeat(WIDTH - filled), done, total);
    }

    @Override
    public void close() {
        if (drawn) {
            System.err.print("\r\u001b[K");
            drawn = false;
        }
    }
}
