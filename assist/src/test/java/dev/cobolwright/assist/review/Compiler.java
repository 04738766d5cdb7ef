package dev.cobolwright.assist.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** GnuCOBOL, where it is installed. */
final class Compiler {
    private Compiler() {}

    static Optional<String> find() throws IOException {
        try {
            Process process = new ProcessBuilder("cobc", "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0 ? Optional.of("cobc") : Optional.empty();
        } catch (IOException notInstalled) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** What it says against the programs of a fixture that have no EXEC blocks. */
    static String errors(ReviewFixture fixture, Path folder) throws IOException {
        for (Map.Entry<String, String> file : fixture.files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        StringBuilder said = new StringBuilder();
        for (String program : fixture.parses.keySet()) {
            if (!fixture.files.get(program).contains("EXEC ")) {
                said.append(run(folder, List.of("cobc", "-fsyntax-only", "-I", ".", "-I", "copy", program)));
            }
        }
        return said.toString();
    }

    /** The errors among its output, or how it failed. */
    static String run(Path folder, List<String> command) throws IOException {
        Path out = Files.createTempFile(folder, "said", ".txt");
        Process process = new ProcessBuilder(new ArrayList<>(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return command + " did not end";
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw interrupted();
        }
        return process.exitValue() == 0 ? "" : Files.readString(out, StandardCharsets.ISO_8859_1);
    }

    private static IOException interrupted() {
        Thread.currentThread().interrupt();
        return new IOException("interrupted while cobc ran");
    }
}
