package dev.cobolwright.cli;

import dev.cobolwright.assist.codebase.CodeBase;
import dev.cobolwright.assist.difference.Difference;
import dev.cobolwright.assist.explain.run.SourceFile;
import dev.cobolwright.cli.git.Git;
import dev.cobolwright.cli.git.Revision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two revisions of a workspace side by side. */
final class Revisions {
    private Revisions() {}

    /**
     * @param before,after the commits; {@code after} is empty for the files as they are
     */
    record Compared(String before, String after, Difference difference) {}

    /**
     * @param copybooks folders that are searched first; of the repository, those of each revision
     * @param later empty for the files as they are
     * @throws IOException with a message for the user
     */
    static Compared compare(Path workspace, List<Path> copybooks, String earlier, Optional<String> later)
            throws IOException {
        WorkspaceCode now = WorkspaceCode.in(workspace, copybooks);
        Git git = Git.around(workspace);
        try (Revision before = Revision.of(git, earlier)) {
            CodeBase was = code(before, workspace, copybooks);
            if (later.isEmpty()) {
                return new Compared(before.commit(), "", difference(git, was, now.now(), before.commit()));
            }
            try (Revision after = Revision.of(git, later.get())) {
                CodeBase is = code(after, workspace, copybooks);
                return new Compared(
                        before.commit(), after.commit(), difference(git, was, is, before.commit(), after.commit()));
            }
        }
    }

    private static CodeBase code(Revision revision, Path workspace, List<Path> copybooks) throws IOException {
        List<Path> folders = new ArrayList<>();
        for (Path folder : copybooks) {
            folders.add(revision.path(folder));
        }
        Path root = revision.path(workspace);
        Files.createDirectories(root);
        return WorkspaceCode.in(root, folders).now();
    }

    /** Where something else than sources changed that may be configuration, all programs are looked at. */
    private static Difference difference(Git git, CodeBase before, CodeBase after, String... commits)
            throws IOException {
        List<String> words = new ArrayList<>(List.of("diff", "--no-ext-diff", "--no-textconv", "--name-only", "-z"));
        words.addAll(List.of(commits));
        words.add("--");
        boolean configured = git.words(words.toArray(String[]::new)).stream()
                .map(Path::of)
                .anyMatch(f -> WorkspaceFolder.isMark(f.getFileName().toString()) && !SourceFile.isSource(f));
        return Difference.between(before, after, configured ? Difference.Extent.ALL : Difference.Extent.TOUCHED);
    }
}
