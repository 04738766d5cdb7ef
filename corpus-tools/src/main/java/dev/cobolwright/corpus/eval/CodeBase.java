package dev.cobolwright.corpus.eval;

import dev.cobolwright.grammar.source.SourceText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The COBOL files under a folder, by path relative to it with {@code /}, in the order of the paths. */
public record CodeBase(Path root, Map<String, SourceText> files) {
    private static final Set<String> PROGRAMS = Set.of("cbl", "cob", "cobol", "pco", "cbx", "sqb", "ccp");
    private static final Set<String> COPYBOOKS = Set.of("cpy", "copy", "copybook", "cpb", "fd", "ws", "inc", "dcl");

    /** @throws IOException if the folder cannot be read */
    public static CodeBase read(Path root) throws IOException {
        Map<String, SourceText> files = new TreeMap<>();
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(root)) {
            paths = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path path : paths) {
            String name = root.relativize(path).toString().replace('\\', '/');
            String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            if (PROGRAMS.contains(extension) || COPYBOOKS.contains(extension)) {
                files.put(name, SourceText.of(name, text(Files.readAllBytes(path))));
            }
        }
        return new CodeBase(root, files);
    }

    /** Whether a file is a program, not a copybook, by its extension. */
    public static boolean isProgram(String name) {
        return PROGRAMS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** UTF-8 where the bytes are that, else ISO 8859-1. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
