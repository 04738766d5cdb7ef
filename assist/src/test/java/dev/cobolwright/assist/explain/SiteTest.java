package dev.cobolwright.assist.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cobolwright.assist.explain.run.Explanation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The explanation of the sample bank as a site. */
class SiteTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");

    @TempDir
    static Path out;

    private static Explanation.Report report;
    private static TreeMap<String, String> files;

    @BeforeAll
    static void explain() throws IOException {
        report = Explained.run(Explained.BANK, out.resolve("site"), Explanation.Format.HTML, 2);
        files = Explained.content(out.resolve("site"));
    }

    @Test
    void everySentenceIsBorneOut() {
        assertEquals(28, report.programs());
        assertEquals(48, report.copybooks());
        assertTrue(report.sentences() > 10_000, () -> "sentences: " + report.sentences());
        assertEquals(0, report.dropped());
    }

    @Test
    void everyLinkLeadsSomewhere() {
        Map<String, Set<String>> ids = new HashMap<>();
        files.forEach((path, text) -> ids.put(path, all(ID, text)));
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (!file.getKey().endsWith(".html")) {
                continue;
            }
            for (String link : all(LINK, file.getValue())) {
                if (!link.equals("data:,")) {
                    links++;
                    check(file.getKey(), link, ids, broken);
                }
            }
        }
        assertTrue(links > 1_000);
        assertEquals(List.of(), broken);
    }

    private static void check(String page, String link, Map<String, Set<String>> ids, List<String> broken) {
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        Path folder = Path.of(page).getParent();
        Path target = path.isEmpty()
                ? Path.of(page)
                : folder == null ? Path.of(path) : folder.resolve(path).normalize();
        boolean there = ids.containsKey(target.toString())
                && (hash < 0 || ids.get(target.toString()).contains(link.substring(hash + 1)));
        if (!there) {
            broken.add(page + " -> " + link);
        }
    }

    private static Set<String> all(Pattern pattern, String text) {
        Set<String> found = new HashSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void asksNothingOfOtherHosts() {
        files.forEach((path, text) -> assertFalse(
                text.replace("http://www.w3.org/2000/svg", "").contains("src=\"http") || text.contains("url(http"),
                path));
    }

    @Test
    void threadsMakeNoDifference() throws IOException {
        Explained.run(Explained.BANK, out.resolve("single"), Explanation.Format.HTML, 1);
        assertEquals(files, Explained.content(out.resolve("single")));
    }

    @Test
    void aSecondRunChangesNothing() throws IOException {
        Explained.run(Explained.BANK, out.resolve("twice"), Explanation.Format.MD, 2);
        TreeMap<String, String> first = Explained.content(out.resolve("twice"));
        Explanation.Report second = Explained.run(Explained.BANK, out.resolve("twice"), Explanation.Format.MD, 2);
        assertEquals(0, second.changed());
        assertEquals(0, second.analysed());
        assertEquals(first, Explained.content(out.resolve("twice")));
    }

    @Test
    void aFolderOfOthersIsLeftAlone() throws IOException {
        Path other = Files.createDirectories(out.resolve("other"));
        Files.writeString(other.resolve("thesis.txt"), "mine");
        assertTrue(org.junit.jupiter.api.Assertions.assertThrows(
                        IOException.class, () -> Explained.run(Explained.BANK, other, Explanation.Format.HTML, 1))
                .getMessage()
                .contains("no folder of an explanation"));
    }
}
