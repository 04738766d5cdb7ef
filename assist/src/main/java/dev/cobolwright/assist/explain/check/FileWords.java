package dev.cobolwright.assist.explain.check;

import dev.cobolwright.assist.files.CodeWords;
import dev.cobolwright.grammar.source.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of one file by line, read without the parser. Immutable. */
final class FileWords {
    private final SourceText source;
    private final List<List<String>> code = new ArrayList<>();
    private final Set<String> replacements = new HashSet<>();

    FileWords(SourceText source) {
        this.source = source;
        for (int i = 0; i < source.lineCount(); i++) {
            code.add(List.of());
        }
        CodeWords words = CodeWords.of(source);
        boolean by = false;
        while (words.next()) {
            if (words.kind() == CodeWords.Kind.PERIOD || words.kind() == CodeWords.Kind.OTHER) {
                continue;
            }
            String name = words.name();
            List<String> line = code.get(words.line());
            if (line.isEmpty()) {
                line = new ArrayList<>();
                code.set(words.line(), line);
            }
            line.add(name);
            if (by) {
                replacements.add(name);
            }
            by = name.equals("BY");
        }
    }

    int lines() {
        return source.lineCount();
    }

    SourceText source() {
        return source;
    }

    /** Words that COPY REPLACING or REPLACE may put in place of others. */
    Set<String> replacements() {
        return replacements;
    }

    /** Words and literals of the code of lines, upper case. @param first from 1 @param last inclusive */
    List<String> code(int first, int last) {
        List<String> words = new ArrayList<>();
        for (int i = Math.max(1, first); i <= Math.min(last, code.size()); i++) {
            words.addAll(code.get(i - 1));
        }
        return words;
    }

    /** All words of lines, of comments too, split at everything but letters and digits. */
    List<String> text(int first, int last, boolean onlyWithoutCode) {
        List<String> words = new ArrayList<>();
        for (int i = Math.max(1, first); i <= Math.min(last, source.lineCount()); i++) {
            String line = source.line(i - 1);
            if (onlyWithoutCode && !code.get(i - 1).isEmpty() && !line.contains("*>")) {
                continue;
            }
            for (String word : line.toUpperCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
        }
        return words;
    }
}
