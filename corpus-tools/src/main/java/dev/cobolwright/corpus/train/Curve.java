package dev.cobolwright.corpus.train;

import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** The loss curve, a tab-separated line at each look; a resumed run adds to it. */
final class Curve implements AutoCloseable {
    private static final String HEADER =
            "step\ttokens\tepochs\ttrain_bits_per_token\tvalid_bits_per_byte\trate\tseconds\ttokens_per_cpu_second\n";

    private final Writer out;
    private long tokensBefore = -1;
    private long cpuBefore = cpuNanos();

    Curve(Path file) throws IOException {
        boolean fresh = !Files.exists(file);
        out = Files.newBufferedWriter(
                file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        if (fresh) {
            out.write(HEADER);
        }
    }

    /** Adds a point. @param trainNats mean loss since the point before. @return the point for people */
    String add(Progress progress, double epochs, double trainNats, double bitsPerByte, double rate) throws IOException {
        long cpu = cpuNanos();
        double speed = tokensBefore < 0 ? Double.NaN : (progress.tokens() - tokensBefore) * 1e9 / (cpu - cpuBefore);
        tokensBefore = progress.tokens();
        cpuBefore = cpu;
        double bitsPerToken = trainNats / Math.log(2);
        out.write(String.format(
                Locale.ROOT,
                "%d\t%d\t%.3f\t%.4f\t%.4f\t%.3e\t%d\t%.0f%n",
                progress.step(),
                progress.tokens(),
                epochs,
                bitsPerToken,
                bitsPerByte,
                rate,
                progress.elapsed().toSeconds(),
                speed));
        out.flush();
        return String.format(
                Locale.ROOT,
                "step %d, epoch %.2f: training %.3f bits a token, validation %.4f bits a byte, rate %.2e, %.0f tokens a CPU second",
                progress.step(),
                epochs,
                bitsPerToken,
                bitsPerByte,
                rate,
                speed);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static long cpuNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : System.nanoTime();
    }
}
