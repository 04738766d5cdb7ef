package dev.cobolwright.assist.references;

import dev.cobolwright.assist.files.FileIndex;
import dev.cobolwright.assist.files.FileKind;
import dev.cobolwright.assist.files.Skim;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which files may copy which, by the names in COPY statements: a few too many, never too few. */
final class Users {
    private final Map<String, List<FileIndex.Entry>> byCopyName = new HashMap<>();
    private final Map<String, List<FileIndex.Entry>> byFileName = new HashMap<>();
    private final Map<String, Boolean> mentioning = new HashMap<>();

    Users(Collection<FileIndex.Entry> entries) {
        for (FileIndex.Entry entry : entries) {
            entry.skim()
                    .copies()
                    .forEach(name -> byCopyName
                            .computeIfAbsent(name(name), n -> new ArrayList<>(2))
                            .add(entry));
            byFileName
                    .computeIfAbsent(name(entry.path()), n -> new ArrayList<>(1))
                    .add(entry);
        }
    }

    /** Programs that copy a file, themselves or through other copybooks, sorted. */
    Set<Path> of(Path copybook) {
        Set<Path> users = new TreeSet<>();
        closure(copybook).stream().filter(e -> e.kind() == FileKind.PROGRAM).forEach(e -> users.add(e.path()));
        return users;
    }

    /** Programs that copy a file and may mention a word, in their own text, in other copybooks they copy, or by REPLACING. */
    Set<Path> of(Path copybook, String word) {
        mentioning.clear();
        mentioning.put(name(copybook), false); // it declares the word, which says nothing of its users
        Set<Path> users = new TreeSet<>();
        closure(copybook).stream()
                .filter(e -> e.kind() == FileKind.PROGRAM && mayMention(e.skim(), word))
                .forEach(e -> users.add(e.path()));
        return users;
    }

    private Set<FileIndex.Entry> closure(Path copybook) {
        Set<FileIndex.Entry> found = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>(Set.of(name(copybook)));
        Deque<String> toDo = new ArrayDeque<>(seen);
        while (!toDo.isEmpty()) {
            for (FileIndex.Entry user : byCopyName.getOrDefault(toDo.pop(), List.of())) {
                found.add(user);
                String name = name(user.path());
                if (user.kind() == FileKind.COPYBOOK && seen.add(name)) {
                    toDo.push(name);
                }
            }
        }
        return found;
    }

    private boolean mayMention(Skim skim, String word) {
        return skim.replaces()
                || skim.words().mayContain(word)
                || skim.copies().stream().anyMatch(copy -> copyMentions(name(copy), word));
    }

    private boolean copyMentions(String copy, String word) {
        Boolean known = mentioning.get(copy);
        if (known == null) {
            mentioning.put(copy, false);
            known = byFileName.getOrDefault(copy, List.of()).stream().anyMatch(e -> mayMention(e.skim(), word));
            mentioning.put(copy, known);
        }
        return known;
    }

    private static String name(Path path) {
        return name(path.getFileName() == null ? "" : path.getFileName().toString());
    }

    private static String name(String name) {
        return Mentions.copybookName(name);
    }
}
