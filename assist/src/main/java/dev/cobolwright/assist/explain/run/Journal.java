package dev.cobolwright.assist.explain.run;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * What was done in a folder: one line for each thing, added when it is done. A line is {@code KIND<tab>RECORD<tab>CRC32}; one that was cut
 * by a crash does not fit its check and is passed over. Later lines go before earlier ones with the same name. At the end of a run the
 * lines are sorted, so that the journal, too, is the same for the same sources. Safe for several threads.
 */
final class Journal implements AutoCloseable {
    static final String NAME = "explain.journal";

    /**
     * A run.
     *
     * @param engine of what makes the pages; another one makes them anew
     * @param finished it came to its end
     */
    record Run(
            String engine, String format, String name, List<String> paths, List<String> copybooks, boolean finished) {}

    /** The state of a file. @param meaning empty for files that are no COBOL */
    record Stamp(String file, String bytes, String meaning) {}

    /**
     * A page, or another file of the explanation.
     *
     * @param key of all that it was made of
     * @param bytes of what was written
     */
    record Written(String path, String key, String bytes, int sentences, int dropped) {}

    private final Path file;
    private final Writer out;
    private Optional<Run> run = Optional.empty();
    private final Map<String, Stamp> stamps = new TreeMap<>();
    private final Map<String, Unit> units = new TreeMap<>();
    /** The lines of units, which are long, as they stand in the file. */
    private final Map<String, String> unitLines = new HashMap<>();

    private final TreeMap<String, Written> written = new TreeMap<>();

    /** What others did, and what is added to it; nothing is written. */
    Journal(List<String> lines) {
        this.file = null;
        this.out = Writer.nullWriter();
        lines.forEach(this::read);
    }

    private Journal(Path folder, boolean forWriting) throws IOException {
        this.file = folder.resolve(NAME);
        if (Files.exists(file)) {
            for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n")) {
                read(line);
            }
        }
        if (forWriting) {
            sorted();
            out = Files.newBufferedWriter(file, StandardOpenOption.APPEND, StandardOpenOption.CREATE);
        } else {
            out = Writer.nullWriter();
        }
    }

    static Journal open(Path folder) throws IOException {
        return new Journal(folder, true);
    }

    /** To look at it only. */
    static Journal look(Path folder) throws IOException {
        return new Journal(folder, false);
    }

    /** The last run alone, without reading what it did. */
    static Optional<Run> lastRun(Path folder) throws IOException {
        Optional<Run> last = Optional.empty();
        Path file = folder.resolve(NAME);
        if (Files.exists(file)) {
            for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n")) {
                int end = line.lastIndexOf('\t');
                if (line.startsWith("RUN\t")
                        && end > 4
                        && line.substring(end + 1).equals(check(line.substring(0, end)))) {
                    last = Optional.of(RecordText.read(line.substring(4, end), Run.class));
                }
            }
        }
        return last;
    }

    private void read(String line) {
        int first = line.indexOf('\t');
        int last = line.lastIndexOf('\t');
        if (first < 0 || last <= first || !line.substring(last + 1).equals(check(line.substring(0, last)))) {
            return;
        }
        String record = line.substring(first + 1, last);
        try {
            switch (line.substring(0, first)) {
                case "RUN" -> run = Optional.of(RecordText.read(record, Run.class));
                case "FILE" -> keep(RecordText.read(record, Stamp.class));
                case "UNIT" -> {
                    Unit unit = RecordText.read(record, Unit.class);
                    units.put(unit.file(), unit);
                    unitLines.put(unit.file(), line + "\n");
                }
                case "PAGE" -> {
                    Written page = RecordText.read(record, Written.class);
                    written.put(page.path(), page);
                }
                default -> {}
            }
        } catch (IllegalArgumentException ofAnotherVersion) {
            // what it says is made again
        }
    }

    private void keep(Stamp stamp) {
        stamps.put(stamp.file(), stamp);
    }

    static String check(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }

    synchronized Optional<Run> run() {
        return run;
    }

    synchronized Optional<Stamp> stamp(String file) {
        return Optional.ofNullable(stamps.get(file));
    }

    synchronized Optional<Unit> unit(String file) {
        return Optional.ofNullable(units.get(file));
    }

    synchronized Optional<Written> written(String path) {
        return Optional.ofNullable(written.get(path));
    }

    /** What was written under paths that begin so. */
    synchronized List<Written> writtenFrom(String path) {
        return List.copyOf(written.subMap(path, path + Character.MAX_VALUE).values());
    }

    synchronized List<Written> allWritten() {
        return List.copyOf(written.values());
    }

    synchronized void add(Run now) throws IOException {
        run = Optional.of(now);
        append(line("RUN", now));
    }

    synchronized void add(Stamp stamp) throws IOException {
        if (!stamp.equals(stamps.put(stamp.file(), stamp))) {
            append(line("FILE", stamp));
        }
    }

    synchronized void add(Unit unit) throws IOException {
        String line = line("UNIT", unit);
        units.put(unit.file(), unit);
        unitLines.put(unit.file(), line);
        append(line);
    }

    synchronized void add(Written page) throws IOException {
        if (!page.equals(written.put(page.path(), page))) {
            append(line("PAGE", page));
        }
    }

    synchronized void forgetPage(String path) {
        written.remove(path);
    }

    /** Forgets files that are no longer among those explained. */
    synchronized void keepFiles(java.util.Set<String> files) {
        units.keySet().retainAll(files);
        stamps.keySet().retainAll(files);
    }

    synchronized void forgetAll() {
        stamps.clear();
        units.clear();
    }

    private static String line(String kind, Object record) {
        String text = kind + "\t" + RecordText.write(record).replace("\t", " ");
        return text + "\t" + check(text) + "\n";
    }

    private void append(String line) throws IOException {
        out.write(line);
        out.flush();
    }

    /** The lines of files, units and pages, in order. */
    synchronized List<String> lines() {
        List<String> lines = new ArrayList<>();
        stamps.values().forEach(s -> lines.add(line("FILE", s)));
        units.keySet().forEach(file -> lines.add(unitLines.get(file)));
        written.values().forEach(w -> lines.add(line("PAGE", w)));
        return lines;
    }

    /** Takes in what others did. */
    synchronized void merge(List<String> lines) throws IOException {
        for (String line : lines) {
            read(line.strip());
            append(line);
        }
    }

    /** Writes all that is known in order, in place of what was added line by line. */
    synchronized void sorted() throws IOException {
        List<String> lines = new ArrayList<>();
        run.ifPresent(r -> lines.add(line("RUN", r)));
        lines.addAll(lines());
        byte[] bytes = String.join("", lines).getBytes(StandardCharsets.UTF_8);
        if (Files.exists(file) && java.util.Arrays.equals(Files.readAllBytes(file), bytes)) {
            return;
        }
        Path next = file.resolveSibling(NAME + OutputFolder.UNFINISHED);
        Files.write(next, bytes);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
