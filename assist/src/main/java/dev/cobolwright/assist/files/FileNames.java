package dev.cobolwright.assist.files;

import dev.cobolwright.assist.config.Configurations;
import dev.cobolwright.assist.config.Glob;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the name of a file tells: its extension, and whether it is a program or a copybook by the extensions of the settings. */
public final class FileNames {
    private static final Set<String> COPYBOOK_FOLDERS = Set.of(
            "copy",
            "copies",
            "copybook",
            "copybooks",
            "copylib",
            "cpy",
            "cpylib",
            "cpybk",
            "dclgen",
            "include",
            "syslib");

    private final List<String> copybookExtensions;
    private final List<String> programExtensions;
    private final List<Glob> libraries;

    FileNames(Configurations configurations) {
        copybookExtensions = configurations.copybookExtensions();
        programExtensions = configurations.programExtensions();
        libraries = configurations.libraryPlaces();
    }

    /** Empty for a file that is no COBOL by its name. */
    Optional<FileKind> kind(Path file) {
        String name = of(file);
        String extension = extension(name);
        if (programExtensions.contains(extension) && !extension.isEmpty()) {
            return Optional.of(FileKind.PROGRAM);
        }
        boolean copybook = copybookExtensions.contains(extension)
                && (!extension.isEmpty() || isCopybookFolder(file.getParent()) || isMember(name));
        return copybook ? Optional.of(FileKind.COPYBOOK) : Optional.empty();
    }

    /** Whether a folder has a name that shops give to folders of copybooks, or is configured as one. */
    boolean isCopybookFolder(Path folder) {
        return folder != null && (hasCopybookName(folder) || libraries.stream().anyMatch(l -> l.matches(folder)));
    }

    /** Whether a folder has a name that shops give to folders of copybooks. */
    static boolean hasCopybookName(Path folder) {
        return COPYBOOK_FOLDERS.contains(of(folder).toLowerCase(Locale.ROOT));
    }

    /** Where an extension stands among those of copybooks; a lower one goes before. */
    int extensionRank(String name) {
        int rank = copybookExtensions.indexOf(extension(name));
        return rank < 0 ? Integer.MAX_VALUE : rank;
    }

    /** The last part of a path; empty for a root. */
    public static String of(Path file) {
        return file == null || file.getFileName() == null
                ? ""
                : file.getFileName().toString();
    }

    /** A name without its extension. */
    public static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    /** Lower case; empty where there is none. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** A name that a partitioned data set could have: such files without extension are read, others (Makefile) are not. */
    private static boolean isMember(String name) {
        return name.length() <= 8
                && name.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "#$@".indexOf(c) >= 0);
    }
}
