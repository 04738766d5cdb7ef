package dev.cobolwright.assist;

import dev.cobolwright.assist.files.Progress;
import dev.cobolwright.model.Cancellation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A workspace written down in one text: files are headed by {@code -- path --} lines (a text without one is {@code MAIN.cbl}), the
 * cursor is {@code <|>}. The file with the cursor is open, the others lie on disk.
 */
public final class Fixture {
    public static final String CURSOR = "<|>";

    public final Workspace workspace;
    public final Path folder;
    private Path cursorFile;
    private int cursor;

    private Fixture(Path folder) {
        this.folder = folder;
        this.workspace = new Workspace(List.of(folder), Settings.DEFAULTS);
    }

    public static Fixture of(Path folder, String text) {
        Fixture fixture = new Fixture(folder);
        String all = text.startsWith("-- ") ? text : "-- MAIN.cbl --\n" + text;
        String[] parts = all.split("(?m)^-- (?=\\S+ --$)");
        for (String part : parts) {
            if (!part.isEmpty()) {
                int end = part.indexOf('\n');
                fixture.add(part.substring(0, end).replace(" --", "").strip(), part.substring(end + 1));
            }
        }
        fixture.workspace.scan(Progress.NONE, Cancellation.NEVER);
        if (fixture.cursorFile != null) {
            fixture.workspace.open(fixture.cursorFile.toString(), 1, read(fixture.cursorFile));
        }
        return fixture;
    }

    public Snapshot snapshot() {
        return workspace.snapshot(cursorFile.toString()).orElseThrow();
    }

    public Snapshot snapshot(String file) {
        return workspace.snapshot(path(file)).orElseThrow();
    }

    public int cursor() {
        return cursor;
    }

    public String path(String file) {
        return folder.resolve(file).toString();
    }

    private void add(String name, String text) {
        Path file = folder.resolve(name);
        int at = text.indexOf(CURSOR);
        if (at >= 0) {
            cursorFile = file;
            cursor = at;
        }
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.replace(CURSOR, ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (cursorFile == null && name.equals("MAIN.cbl")) {
            cursorFile = file;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
