package dev.cobolwright.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.assist.Settings;
import dev.cobolwright.assist.Workspace;
import dev.cobolwright.assist.diagnostics.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/problems.md} names each problem code of the sources once, and its examples give them. */
class ProblemsPageTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern HEADING = Pattern.compile("### (CW\\d{4}) · (error|warning|note) · (.+)");
    /**
     * A code that is reported; where it is only compared with another, {@code equals(} stands before it. Codes from CW1001 on are rules of
     * the review, which have pages of their own.
     */
    private static final Pattern REPORTED = Pattern.compile("(?<!equals\\()\"(CW0\\d{3})\"");
    /** Of a file as a whole or of too much of something, or of the editor. */
    private static final Set<String> WITHOUT_EXAMPLE =
            Set.of("CW0001", "CW0005", "CW0012", "CW0015", "CW0107", "CW0901", "CW0902", "CW0903");

    private static final String PROGRAM = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. EXAMPLE.
                   DATA DIVISION.
                   WORKING-STORAGE SECTION.
                   01 A PIC 9.
            """;

    @TempDir
    Path folder;

    private record Entry(String code, String severity, String title, String example) {}

    private static List<Entry> page() throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (String part : Files.readString(ROOT.resolve("docs/problems.md")).split("\n(?=###? )")) {
            Matcher heading = HEADING.matcher(part);
            if (heading.lookingAt()) {
                StringBuilder example = new StringBuilder();
                part.lines()
                        .filter(line -> line.startsWith("    "))
                        .forEach(line -> example.append("   ").append(line).append('\n'));
                entries.add(new Entry(heading.group(1), heading.group(2), heading.group(3), example.toString()));
            } else {
                assertTrue(!part.startsWith("###"), part);
            }
        }
        return entries;
    }

    /** The packages that report a code. */
    private static Map<String, Set<String>> sources() throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        for (String module : List.of("cobol-grammar", "assist", "lsp-server", "cli")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".java"))::iterator) {
                    Matcher code = REPORTED.matcher(Files.readString(file));
                    while (code.find()) {
                        found.computeIfAbsent(code.group(1), c -> new TreeSet<>())
                                .add(stage(file));
                    }
                }
            }
        }
        return found;
    }

    /** The languages of EXEC blocks share their codes. */
    private static String stage(Path file) {
        Path folder = file.getParent();
        return folder.getParent().endsWith("embedded") ? folder.getParent().toString() : folder.toString();
    }

    @Test
    void eachCodeIsNamedOnce() throws IOException {
        List<String> named = page().stream().map(Entry::code).toList();
        assertEquals(List.copyOf(new TreeSet<>(named)), named, "in order, none twice");
        assertEquals(List.copyOf(sources().keySet()), named);
    }

    /** What one package means by a code no other uses for something else. */
    @Test
    void eachCodeHasOneMeaning() throws IOException {
        sources().forEach((code, packages) -> assertEquals(1, packages.size(), code + " of " + packages));
        List<String> titles = page().stream().map(Entry::title).toList();
        assertEquals(titles.stream().distinct().toList(), titles);
    }

    @Test
    void examplesGiveTheirCode() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Entry entry : page()) {
            assertEquals(WITHOUT_EXAMPLE.contains(entry.code()), entry.example().isEmpty(), entry.code());
            List<String> said = entry.example().isEmpty() ? List.of() : diagnostics(PROGRAM + entry.example());
            if (!entry.example().isEmpty() && !said.contains(entry.code() + " " + entry.severity())) {
                wrong.add(entry + " gives " + said);
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    /** Codes and severities of what an editor shows. */
    private List<String> diagnostics(String text) throws IOException {
        Path file = folder.resolve("EXAMPLE.cbl");
        Files.writeString(file, text);
        Workspace workspace = new Workspace(List.of(folder), Settings.DEFAULTS);
        workspace.open(file.toString(), 1, text);
        return Diagnostics.of(workspace.snapshot(file.toString()).orElseThrow()).stream()
                .map(d -> d.code() + " " + d.severity().name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
