package dev.cobolwright.corpus.compiler;

import dev.cobolwright.grammar.source.SourceFormat;
import dev.cobolwright.grammar.source.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The GnuCOBOL compiler as a judge of programs: {@code cobc -fsyntax-only}, one process a question. Used by one thread.
 *
 * @param workFolder where programs are written for it
 */
public record GnuCobol(String command, Path workFolder) {
    private static final long PATIENCE_SECONDS = 30;

    /** What the compiler says: its exit code, and the first error in the program itself. */
    public record Verdict(boolean accepted, String message) {}

    /** How a program is compiled. */
    public record Options(String standard, SourceFormat format) {}

    /** A compiler that answers; empty where none is installed. */
    public static Optional<GnuCobol> find(Path workFolder) throws IOException {
        try {
            Process process = new ProcessBuilder("cobc", "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0 ? Optional.of(new GnuCobol("cobc", workFolder)) : Optional.empty();
        } catch (IOException notInstalled) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** The first options of dialect and format under which a program is accepted as it is. */
    public Optional<Options> optionsFor(SourceText program, List<Path> copybookFolders) throws IOException {
        return firstAccepting(
                program,
                List.of(new Options("default", program.format()), new Options("ibm", program.format())),
                copybookFolders);
    }

    /** The first of some options under which a program is accepted. */
    public Optional<Options> firstAccepting(SourceText program, List<Options> candidates, List<Path> copybookFolders)
            throws IOException {
        for (Options options : candidates) {
            if (check(program, options, copybookFolders).accepted()) {
                return Optional.of(options);
            }
        }
        return Optional.empty();
    }

    /** @throws IOException where the compiler cannot be run or hangs */
    public Verdict check(SourceText program, Options options, List<Path> copybookFolders) throws IOException {
        String name = Path.of(program.path()).getFileName().toString();
        Path file = workFolder.resolve(name);
        Path said = workFolder.resolve("cobc.out");
        Files.writeString(file, program.text(), StandardCharsets.UTF_8);
        List<String> line = new ArrayList<>(List.of(command, "-fsyntax-only", "-std=" + options.standard()));
        switch (options.format()) {
            case FIXED -> line.add("-fixed");
            case FREE -> line.add("-free");
            case VARIABLE -> line.addAll(List.of("-fixed", "-ftext-column=255"));
        }
        copybookFolders.forEach(f -> line.addAll(List.of("-I", f.toString())));
        line.add(name);
        Process process = new ProcessBuilder(line)
                .directory(workFolder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("cobc did not end within " + PATIENCE_SECONDS + " s on " + program.path());
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw interrupted();
        }
        Files.deleteIfExists(file);
        return new Verdict(process.exitValue() == 0, firstError(Files.readString(said, StandardCharsets.ISO_8859_1)));
    }

    private static String firstError(String said) {
        return said.lines()
                .filter(l -> l.contains("error:"))
                .findFirst()
                .map(l -> l.replaceFirst("^[^:]*:(\\d+): *error: *", "line $1: "))
                .orElse("");
    }

    private static IOException interrupted() {
        Thread.currentThread().interrupt();
        return new IOException("interrupted while cobc ran");
    }
}
