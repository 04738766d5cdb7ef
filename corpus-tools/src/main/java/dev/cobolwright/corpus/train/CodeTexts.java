package dev.cobolwright.corpus.train;

import dev.cobolwright.assist.files.SourceFiles;
import dev.cobolwright.grammar.source.CodeText;
import dev.cobolwright.grammar.source.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The COBOL of a folder as models read it: what the completion of that workspace would learn, without copies of the same text.
 *
 * @param texts in the order of their paths
 * @param left out: binary, unreadable or empty files and copies, by reason
 */
public record CodeTexts(List<Text> texts, List<String> left) {
    /** @param path relative to the folder, with {@code /} */
    public record Text(String path, String code) {}

    /** @throws IOException if the folder cannot be read or has no COBOL; the message says what was looked for */
    public static CodeTexts read(Path root) throws IOException {
        List<Text> texts = new ArrayList<>();
        List<String> left = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Path file : SourceFiles.find(List.of(root), true)) {
            String name = root.relativize(file).toString().replace('\\', '/');
            try {
                SourceText source = SourceFiles.read(file);
                String code = CodeText.of(source);
                if (code.isBlank()) {
                    left.add(name + ": empty");
                } else if (!known.add(code)) {
                    left.add(name + ": a copy of another file");
                } else {
                    texts.add(new Text(name, code));
                }
            } catch (IOException unreadable) {
                left.add(unreadable.getMessage()); // it names the file
            }
        }
        if (texts.isEmpty()) {
            throw new IOException("there is no COBOL to learn from in " + root
                    + (left.isEmpty()
                            ? ""
                            : " (" + left.size() + " files left out, the first: " + left.getFirst() + ")"));
        }
        return new CodeTexts(List.copyOf(texts), List.copyOf(left));
    }
}
