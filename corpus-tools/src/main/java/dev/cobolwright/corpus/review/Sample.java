package dev.cobolwright.corpus.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.CRC32C;

/** The findings of one rule, and a sample of them that depends on each finding alone. */
final class Sample {
    private static final int OF_ONE_FILE = 3;

    final String code;
    private final List<Candidate> all = new ArrayList<>();

    /**
     * @param path where it stands, relative to the repository
     * @param file the program
     * @param related what explains it, for people
     * @param text the file where it stands, absolute
     */
    record Candidate(
            String code,
            String repository,
            String path,
            String file,
            int line,
            String fingerprint,
            String message,
            String related,
            String text) {
        private long rank() {
            CRC32C crc = new CRC32C();
            crc.update(String.join("\t", code, repository, path, fingerprint).getBytes(StandardCharsets.UTF_8));
            return crc.getValue();
        }
    }

    Sample(String code) {
        this.code = code;
    }

    synchronized void add(Candidate finding) {
        all.add(finding);
    }

    int size() {
        return all.size();
    }

    int programs() {
        TreeSet<String> files = new TreeSet<>();
        all.forEach(c -> files.add(c.repository + " " + c.file));
        return files.size();
    }

    List<Candidate> all() {
        return all;
    }

    /** At most so many, at first not more than a few of one file. */
    List<Candidate> first(int most) {
        List<Candidate> ordered = new ArrayList<>(all);
        ordered.sort(Comparator.comparingLong(Candidate::rank)
                .thenComparing(Candidate::repository)
                .thenComparing(Candidate::path)
                .thenComparing(Candidate::fingerprint));
        Map<String, Integer> ofFile = new HashMap<>();
        List<Candidate> taken = new ArrayList<>();
        List<Candidate> rest = new ArrayList<>();
        for (Candidate candidate : ordered) {
            boolean room = ofFile.merge(candidate.repository + candidate.path, 1, Integer::sum) <= OF_ONE_FILE;
            (room ? taken : rest).add(candidate);
        }
        taken.addAll(rest);
        return taken.subList(0, Math.min(most, taken.size()));
    }
}
