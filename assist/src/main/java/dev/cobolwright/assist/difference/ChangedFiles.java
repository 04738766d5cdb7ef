package dev.cobolwright.assist.difference;

import dev.cobolwright.assist.codebase.CodeBase;
import dev.cobolwright.assist.explain.run.SourceFile;
import dev.cobolwright.assist.files.Skim;
import dev.cobolwright.assist.files.WrittenWords;
import dev.cobolwright.grammar.source.SourceText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which files two revisions differ in, and which programs that may touch through COPY. */
final class ChangedFiles {
    private final CodeBase before;
    private final CodeBase after;
    private final Set<String> differing = new HashSet<>();
    /** Names, as COPY gives them, of changed texts and of copybooks that copy them. */
    private final Set<String> copied = new HashSet<>();

    private final Map<String, Skim> skims = new HashMap<>();

    ChangedFiles(CodeBase before, CodeBase after) {
        this.before = before;
        this.after = after;
        Set<String> all = new TreeSet<>(before.files());
        all.addAll(after.files());
        for (String file : all) {
            Optional<String> was = text(before, file).map(SourceText::text);
            Optional<String> is = text(after, file).map(SourceText::text);
            if (!was.equals(is)) {
                differing.add(file);
                copied.add(stem(file));
            }
        }
        close();
    }

    private static Optional<SourceText> text(CodeBase code, String file) {
        return code.kind(file).isPresent() ? code.text(file) : Optional.empty();
    }

    private void close() {
        List<String> copybooks = after.files(SourceFile.Kind.COPYBOOK);
        for (boolean more = true; more; ) {
            more = false;
            for (String file : copybooks) {
                if (!copied.contains(stem(file)) && copies(file)) {
                    more = copied.add(stem(file));
                }
            }
        }
    }

    private boolean copies(String file) {
        return skims
                .computeIfAbsent(file, f -> after.text(f).map(Skim::of).orElseGet(() -> Skim.of(SourceText.of(f, ""))))
                .copies()
                .stream()
                .anyMatch(c -> copied.contains(stem(c)));
    }

    /** Another text, or only in one revision. */
    boolean differs(String file) {
        return differing.contains(file);
    }

    int count() {
        return differing.size();
    }

    /** Whether what a program does may be another: its text is, or that of something it copies. */
    boolean touches(String program) {
        return differs(program) || copies(program);
    }

    /** Copybooks of both revisions whose words are others. */
    List<String> copybooks() {
        return differing.stream()
                .filter(f -> after.kind(f).equals(Optional.of(SourceFile.Kind.COPYBOOK)))
                .filter(f -> before.kind(f).isPresent())
                .filter(f -> !words(before, f).equals(words(after, f)))
                .sorted()
                .toList();
    }

    private static String words(CodeBase code, String file) {
        return code.text(file).map(WrittenWords::of).orElse("");
    }

    static String stem(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name).toUpperCase(Locale.ROOT);
    }
}
