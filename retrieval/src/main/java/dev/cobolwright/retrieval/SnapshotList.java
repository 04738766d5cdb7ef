package dev.cobolwright.retrieval;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a snapshot says of itself, as lines of text: the format of its index, then a word and a value each, then its files with SHA-256,
 * size and name.
 *
 * @param version of the program that wrote it
 * @param commit that was checked out there, hexadecimal; empty where git knew none
 * @param chunks of its index
 * @param files by name, in the order of the index
 */
record SnapshotList(String version, String commit, int chunks, Map<String, Listed> files) {
    private static final String FIRST_LINE = "cobolwright index snapshot, format ";
    private static final String VERSION = "version ([\\w.+-]{1,40})";
    private static final String COMMIT = "commit ([0-9a-f]{40,64})?";
    private static final String CHUNKS = "chunks (\\d{1,9})";
    private static final String FILE = "[0-9a-f]{64} \\d{1,15} [A-Za-z0-9_]+(\\.[a-z0-9]+)?";

    /** @param size in bytes */
    record Listed(String sha256, long size) {}

    String encoded() {
        StringBuilder lines = new StringBuilder(FIRST_LINE + Fields.FORMAT + "\nversion " + version + "\ncommit "
                + commit + "\nchunks " + chunks + '\n');
        files.forEach((name, file) -> lines.append(file.sha256())
                .append(' ')
                .append(file.size())
                .append(' ')
                .append(name)
                .append('\n'));
        return lines.toString();
    }

    /** @throws IOException that says what is wrong with it */
    static SnapshotList decoded(String text) throws IOException {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().startsWith(FIRST_LINE)) {
            throw new IOException("it is no snapshot of an index");
        }
        if (!lines.getFirst().equals(FIRST_LINE + Fields.FORMAT)) {
            String writer = lines.size() > 1 && lines.get(1).matches(VERSION) ? lines.get(1) : "another version";
            throw new IOException("it was written by " + writer + ", not in format " + Fields.FORMAT);
        }
        if (lines.size() < 5
                || !lines.get(1).matches(VERSION)
                || !lines.get(2).matches(COMMIT)
                || !lines.get(3).matches(CHUNKS)) {
            throw new IOException("its list of files is damaged");
        }
        return new SnapshotList(
                value(lines.get(1)),
                value(lines.get(2)),
                Integer.parseInt(value(lines.get(3))),
                files(lines.subList(4, lines.size())));
    }

    private static String value(String line) {
        return line.substring(line.indexOf(' ') + 1);
    }

    private static Map<String, Listed> files(List<String> lines) throws IOException {
        Map<String, Listed> files = new LinkedHashMap<>();
        for (String line : lines) {
            if (!line.matches(FILE)) {
                throw new IOException("its list of files is damaged");
            }
            String[] words = line.split(" ");
            files.put(words[2], new Listed(words[0], Long.parseLong(words[1])));
        }
        return files;
    }
}
