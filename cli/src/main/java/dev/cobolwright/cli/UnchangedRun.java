package dev.cobolwright.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.cobolwright.assist.explain.run.Explanation;
import dev.cobolwright.assist.files.FileIndex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whether a run of {@code explain} would find everything as the last one left it: what it reads and what it writes, told by time and
 * size and without reading a file. Kept outside of the explanation, which has no times in it.
 */
final class UnchangedRun {
    /** A file may change again within the time of its last change without another time. */
    private static final long SETTLED_MILLIS = 2_000;

    private final Path out;
    private final String inputs;
    private final boolean settled;
    private final Path place;

    /** What the last run saw and left. */
    record Kept(String inputs, String outputs, Explanation.Report report) {}

    /**
     * @param folder for what is kept
     * @param options of the run
     * @param sources what there is to read
     */
    UnchangedRun(Path folder, Explanation.Options options, FileIndex.State sources) throws IOException {
        this.out = options.out();
        StringBuilder text = new StringBuilder();
        long newest = sources.newest();
        for (Object said : List.of(
                CacheFolder.build(Explanation.class),
                CacheFolder.build(UnchangedRun.class),
                options.name(),
                options.root(),
                options.format(),
                options.paths(),
                options.copybooks(),
                sources.text())) {
            text.append(said).append('\n');
        }
        for (var file : options.files()) {
            BasicFileAttributes attributes = Files.readAttributes(file.path(), BasicFileAttributes.class);
            text.append(state(file.path(), attributes));
            newest = Math.max(newest, attributes.lastModifiedTime().toMillis());
        }
        this.inputs = digest(text.toString());
        this.settled = newest < System.currentTimeMillis() - SETTLED_MILLIS;
        this.place = folder.resolve(digest(out.toString()) + ".json");
    }

    /** What the last run did, if this one would do nothing. */
    Optional<Explanation.Report> report() {
        try {
            if (!Files.isRegularFile(place)) {
                return Optional.empty();
            }
            Kept kept = new ObjectMapper().readValue(Files.readAllBytes(place), Kept.class);
            return kept.inputs.equals(inputs) && kept.outputs.equals(outputs())
                    ? Optional.of(kept.report)
                    : Optional.empty();
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    /** Takes note of a run that came to its end; of none whose sources changed just now. */
    void keep(Explanation.Report report) {
        Explanation.Report again = new Explanation.Report(
                report.programs(),
                report.copybooks(),
                report.jobs(),
                report.pages(),
                0,
                0,
                report.sentences(),
                report.dropped(),
                report.unresolved(),
                report.notes());
        try {
            if (settled) {
                Files.createDirectories(place.getParent());
                Path next = Files.createTempFile(place.getParent(), "explain", ".unfinished");
                ObjectWriter json = new ObjectMapper().writer();
                Files.write(next, json.writeValueAsBytes(new Kept(inputs, outputs(), again)));
                Files.move(next, place, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            // the next run looks at everything again
        }
    }

    private String outputs() throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        Files.walkFileTree(out, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.put(file.toString(), state(file, attributes));
                return FileVisitResult.CONTINUE;
            }
        });
        return digest(String.join("", files.values()));
    }

    private static String state(Path file, BasicFileAttributes attributes) {
        return file + " " + attributes.lastModifiedTime().to(java.util.concurrent.TimeUnit.NANOSECONDS) + " "
                + attributes.size() + "\n";
    }

    private static String digest(String text) {
        try {
            byte[] all = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(all, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
