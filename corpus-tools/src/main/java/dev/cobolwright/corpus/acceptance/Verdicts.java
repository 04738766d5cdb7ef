package dev.cobolwright.corpus.acceptance;

import dev.cobolwright.corpus.acceptance.Judgement.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the compiler said earlier, because asking it takes most of the time: lines of repository, path and verdict, separated by tabs. To
 * be deleted when a repository is checked out at another commit or another compiler is installed. Used by one thread.
 */
public final class Verdicts {
    private final Map<String, Compiler> verdicts = new TreeMap<>();

    /** Nothing is known where there is no such file. */
    public static Verdicts read(Path file) throws IOException {
        Verdicts all = new Verdicts();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                int verdict = line.lastIndexOf('\t');
                all.verdicts.put(line.substring(0, verdict), Compiler.valueOf(line.substring(verdict + 1)));
            }
        }
        return all;
    }

    public void write(Path file) throws IOException {
        StringBuilder out = new StringBuilder();
        verdicts.forEach((program, verdict) ->
                out.append(program).append('\t').append(verdict).append('\n'));
        Files.writeString(file, out);
    }

    Optional<Compiler> of(String repository, String path) {
        return Optional.ofNullable(verdicts.get(repository + '\t' + path));
    }

    void add(String repository, String path, Compiler verdict) {
        verdicts.put(repository + '\t' + path, verdict);
    }
}
