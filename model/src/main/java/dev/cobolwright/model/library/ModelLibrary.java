package dev.cobolwright.model.library;

import dev.cobolwright.model.library.LibraryEntry.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The models that may be asked, in the order of the file: those this build ships, and those of the user's {@code models.yaml}. An
 * entry of the user takes the place of a shipped one with the same id. Immutable.
 */
public record ModelLibrary(List<LibraryEntry> entries) {
    private static final String SHIPPED = "models.yaml";
    private static final long LARGEST = 1L << 20;

    public ModelLibrary {
        entries = List.copyOf(entries);
    }

    /** What this build ships: models of this machine alone. */
    public static ModelLibrary shipped() {
        try (InputStream in = ModelLibrary.class.getResourceAsStream(SHIPPED)) {
            return new ModelLibrary(LibraryFile.read(SHIPPED, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException damaged) {
            throw new IllegalStateException("the shipped library of models: " + damaged.getMessage(), damaged);
        }
    }

    /**
     * The shipped models and those of a user's file.
     *
     * @param file need not exist
     * @param problems told, once and with the line, why the file is not used; the shipped models stay
     */
    public static ModelLibrary with(Path file, Consumer<String> problems) {
        ModelLibrary shipped = shipped();
        if (!Files.isRegularFile(file)) {
            return shipped;
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw new IOException(file + ": larger than a megabyte, which no list of models is");
            }
            return shipped.with(LibraryFile.read(file.toString(), Files.readString(file)));
        } catch (java.nio.charset.CharacterCodingException e) {
            problems.accept(file + ": not UTF-8; its models are not used");
        } catch (IOException wrong) {
            problems.accept(wrong.getMessage() + "; no model of this file is used until that is mended");
        }
        return shipped;
    }

    private ModelLibrary with(List<LibraryEntry> more) {
        Map<String, LibraryEntry> byId = new LinkedHashMap<>();
        entries.forEach(entry -> byId.put(entry.id(), entry));
        more.forEach(entry -> byId.put(entry.id(), entry));
        return new ModelLibrary(List.copyOf(byId.values()));
    }

    public Optional<LibraryEntry> find(String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** Models of this machine. */
    public List<LibraryEntry> local() {
        return entries.stream().filter(entry -> entry.kind() != Kind.ENDPOINT).toList();
    }

    /** A model of this machine that does the same as another with more effort, such as more candidates. */
    public Optional<LibraryEntry> wider(LibraryEntry model) {
        return local().stream()
                .filter(entry -> entry.kind() == model.kind() && entry.effort() > model.effort())
                .findFirst();
    }

    /** Servers to which something may be sent from a workspace. */
    public List<LibraryEntry> allowed(Path workspace) {
        return entries.stream()
                .filter(entry ->
                        entry.endpoint().filter(to -> to.allows(workspace)).isPresent())
                .toList();
    }
}
