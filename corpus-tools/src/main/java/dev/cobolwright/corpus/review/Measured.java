package dev.cobolwright.corpus.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was measured of each rule, kept as lines of rule, findings, programs with findings, labelled right, labelled wrong, defects seeded, defects
 * found, separated by tabs. The line {@code corpus} has programs, lines and findings of the default profile.
 */
public record Measured(Optional<Corpus> corpus, Map<String, OfRule> rules) {
    public record Corpus(int programs, int lines, int findings) {}

    public record OfRule(int findings, int programs, int right, int wrong, int seeded, int found) {
        int labelled() {
            return right + wrong;
        }
    }

    /** Nothing where there is no such file. */
    public static Measured read(Path file) throws IOException {
        Optional<Corpus> corpus = Optional.empty();
        Map<String, OfRule> rules = new TreeMap<>();
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            try {
                if (cells[0].equals("corpus")) {
                    corpus = Optional.of(new Corpus(number(cells, 1), number(cells, 2), number(cells, 3)));
                } else {
                    rules.put(
                            cells[0],
                            new OfRule(
                                    number(cells, 1),
                                    number(cells, 2),
                                    number(cells, 3),
                                    number(cells, 4),
                                    number(cells, 5),
                                    number(cells, 6)));
                }
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw new IOException(file + ": not a line of measurements: " + line, e);
            }
        }
        return new Measured(corpus, rules);
    }

    private static int number(String[] cells, int i) {
        return Integer.parseInt(cells[i]);
    }

    public void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# rule, findings, programs, right, wrong, seeded, found; made by cobolwright corpus review-report");
        corpus.ifPresent(c -> lines.add("corpus\t" + c.programs + "\t" + c.lines + "\t" + c.findings));
        rules.forEach((code, m) -> lines.add(String.join(
                "\t",
                code,
                String.valueOf(m.findings),
                String.valueOf(m.programs),
                String.valueOf(m.right),
                String.valueOf(m.wrong),
                String.valueOf(m.seeded),
                String.valueOf(m.found))));
        Files.write(file, lines);
    }
}
