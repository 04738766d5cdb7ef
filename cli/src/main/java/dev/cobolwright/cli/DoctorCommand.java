package dev.cobolwright.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "doctor", mixinStandardHelpOptions = true, description = "Says what is installed and what is missing.")
final class DoctorCommand implements Callable<Integer> {
    private boolean healthy = true;

    @Override
    public Integer call() {
        Path home = Path.of(System.getProperty("cobolwright.home", "dist"));
        report("Java", Runtime.version().feature() >= 25, Runtime.version() + ", " + System.getProperty("java.home"));
        report("distribution", Files.isDirectory(home.resolve("lib")), home.toString());
        report(
                "fast start",
                Files.exists(home.resolve("lib/cobolwright.aot")),
                "lib/cobolwright.aot; rebuild with ./dev build");
        report(
                "PyTorch natives",
                hasNatives(home),
                home.resolve("natives") + "; unpacked when the model is first used");
        report(
                "memory",
                Runtime.getRuntime().maxMemory() >= 1L << 30,
                (Runtime.getRuntime().maxMemory() >> 20) + " MB heap at most");
        return healthy ? ExitCode.OK : ExitCode.FAILURE;
    }

    private void report(String what, boolean fine, String detail) {
        healthy &= fine;
        System.out.printf("%-16s %-8s %s%n", what, fine ? "ok" : "missing", detail);
    }

    private static boolean hasNatives(Path home) {
        Path pytorch = home.resolve("natives/pytorch");
        return Files.isDirectory(pytorch);
    }
}
