package dev.cobolwright.cli.review;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cobolwright.assist.review.FileResult;
import dev.cobolwright.assist.review.Ruleset;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.syntax.CopyStatement;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Results of files that did not change: {@code HASH-OF-PATH.json.gz} in one folder, each with the hash of all that it was made from (program text,
 * rules with their options, dialect, version) and, for each COPY, what it brought. Safe for several threads and several processes; an
 * entry that cannot be read is as none, one that cannot be written is left out.
 */
public final class ResultCache {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(OptionalJson.module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setVisibility(PropertyAccessor.ALL, Visibility.NONE)
            .setVisibility(PropertyAccessor.FIELD, Visibility.ANY)
            .setVisibility(PropertyAccessor.CREATOR, Visibility.ANY);

    private final Path folder;
    private final String made;
    /** Of copybooks, by path; a text is hashed once as long as it is the same object. */
    private final Map<String, Hashed> hashes = new ConcurrentHashMap<>();

    private record Hashed(SourceText text, String hash) {}

    /** @param path of the file found; empty for none; @param hash of its text */
    record Copy(String name, String library, String from, String path, String hash) {}

    /**
     * A program to review.
     *
     * @param path as the findings name it
     * @param digest another one for another text
     */
    public record Program(String path, String digest, Dialect dialect) {}

    record Entry(String key, List<Copy> copies, FileResult result) {}

    /** @param build differs between versions of the program, so that a new rule is not answered from an old run */
    public ResultCache(Path folder, Ruleset rules, String build) {
        this.folder = folder;
        this.made = build
                + rules.rules().stream()
                        .map(r -> r.code() + r.severity() + r.options())
                        .collect(Collectors.joining(",", "[", "]"));
    }

    /** The result of an earlier run, where everything it was made from is the same. */
    public Optional<FileResult> find(Program program, Copybooks copybooks) {
        Path file = file(program);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
            Entry entry = MAPPER.readValue(in.readAllBytes(), Entry.class);
            return entry.key.equals(key(program)) && entry.copies.stream().allMatch(c -> isSame(c, copybooks))
                    ? Optional.of(entry.result)
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            log("An entry of the cache of reviews could not be read; the file is reviewed again", e);
            return Optional.empty();
        }
    }

    private boolean isSame(Copy copy, Copybooks copybooks) {
        Optional<String> library = Optional.of(copy.library).filter(l -> !l.isEmpty());
        Optional<SourceText> found = copybooks.find(copy.name, library, SourceText.of(copy.from, ""));
        return found.map(SourceText::path).orElse("").equals(copy.path)
                && found.map(this::hash).orElse("").equals(copy.hash);
    }

    /** @param copied the COPY statements of the program and its copybooks */
    public void keep(Program program, List<CopyStatement> copied, FileResult result) {
        List<Copy> copies = copied.stream().map(this::copy).distinct().toList();
        Path file = file(program);
        try {
            Files.createDirectories(folder);
            Path next = Files.createTempFile(folder, "next", ".tmp");
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(next), 1 << 16)) {
                out.write(MAPPER.writeValueAsBytes(new Entry(key(program), copies, result)));
            }
            try {
                Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            log("The cache of reviews could not be written", e);
        }
    }

    private Copy copy(CopyStatement copy) {
        return new Copy(
                copy.name(),
                copy.library().orElse(""),
                copy.span().source().path(),
                copy.copybook().map(SourceText::path).orElse(""),
                copy.copybook().map(this::hash).orElse(""));
    }

    private String hash(SourceText copybook) {
        Hashed known = hashes.get(copybook.path());
        if (known == null || known.text != copybook) {
            known = new Hashed(copybook, sha(copybook.format() + copybook.text()));
            hashes.put(copybook.path(), known);
        }
        return known.hash;
    }

    private String key(Program program) {
        return sha(String.join("\n", made, program.dialect.name(), program.path, program.digest));
    }

    private Path file(Program program) {
        return folder.resolve(
                sha(Path.of(program.path).toAbsolutePath().normalize().toString())
                                .substring(0, 24) + ".json.gz");
    }

    private static String sha(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void log(String message, Exception e) {
        System.getLogger(ResultCache.class.getName()).log(Level.DEBUG, message, e);
    }
}
