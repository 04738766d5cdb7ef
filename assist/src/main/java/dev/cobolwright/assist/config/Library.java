package dev.cobolwright.assist.config;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A place where COPY looks.
 *
 * @param name what follows IN or OF in COPY, or empty for what COPY searches without it
 * @param folder as it was written: absolute, or relative to the workspace folder; may be a glob and have variables
 * @param besideProgram relative to the folder of the program instead
 * @param extensions what may be appended to a name, lower case without period, in order; empty: what the settings say
 * @param encoding of the copybooks there; empty: what the settings say
 */
public record Library(
        String name, String folder, boolean besideProgram, List<String> extensions, String encoding, String origin) {

    static Library of(String folder, List<String> extensions, String origin) {
        return new Library("", folder, false, extensions, "", origin);
    }

    Library named(String newName) {
        return new Library(newName, folder, besideProgram, extensions, encoding, origin);
    }

    /** This for a configuration in a folder below the workspace folder. */
    Library below(String above) {
        boolean elsewhere = besideProgram || Glob.isAbsolute(folder) || folder.startsWith("$");
        return elsewhere ? this : new Library(name, above + "/" + folder, false, extensions, encoding, origin);
    }

    /**
     * The folders it stands for.
     *
     * @param program absolute
     * @param folders of the workspace: a relative library is looked for below each, those of the first before those of the next
     */
    public List<Glob> places(Path program, List<Path> folders) {
        Path beside = program.getParent() == null ? program : program.getParent();
        String name = String.valueOf(program.getFileName());
        Map<String, String> values = new HashMap<>();
        values.put("fileBasename", name);
        values.put(
                "fileBasenameNoExtension", name.lastIndexOf('.') > 0 ? name.substring(0, name.lastIndexOf('.')) : name);
        values.put("fileDirname", beside.toString());
        values.put("fileDirnameBasename", String.valueOf(beside.getFileName()));
        return globs(values, folders, List.of(beside));
    }

    /** The folders it may stand for, whatever the program. */
    List<Glob> anyPlaces(List<Path> folders) {
        Map<String, String> values = new HashMap<>();
        List.of("fileBasename", "fileBasenameNoExtension", "fileDirnameBasename")
                .forEach(v -> values.put(v, "*"));
        values.put("fileDirname", "**");
        String anywhere = besideProgram && !Glob.isAbsolute(folder) ? "**/" + folder : folder;
        return new Library(name, anywhere, false, extensions, encoding, origin).globs(values, folders, List.of());
    }

    private List<Glob> globs(Map<String, String> values, List<Path> folders, List<Path> beside) {
        if (!folders.isEmpty()) {
            values.put("workspaceFolder", folders.getFirst().toString());
            values.put("workspaceRoot", folders.getFirst().toString());
            folders.forEach(f -> values.put("workspaceFolder:" + f.getFileName(), f.toString()));
        }
        String place = Variables.replace(folder, values);
        if (Glob.isAbsolute(place)) {
            return List.of(Glob.below(Path.of("/"), place));
        }
        return (besideProgram ? beside : folders)
                .stream().map(f -> Glob.below(f, place)).toList();
    }

    /** Extensions as this class keeps them: tools write them with and without a period and in both letter cases. */
    static List<String> extensions(List<String> written) {
        return written.stream()
                .map(e -> (e.startsWith(".") ? e.substring(1) : e).toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
