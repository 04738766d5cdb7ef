package dev.cobolwright.corpus.dedupe;

import dev.cobolwright.corpus.document.Document;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes off the comment lines at the head of a file that many files share: licences and company banners. */
final class LicenceHeaders {
    /** A comment line at the head of this many files is a banner. */
    private static final int FILES = 8;

    private final Set<String> banners = new HashSet<>();

    LicenceHeaders(List<Document> documents) {
        Map<String, Integer> files = new HashMap<>();
        for (Document document : documents) {
            Set<String> own = new HashSet<>();
            document.text().lines().takeWhile(line -> !Shingles.isCode(line)).forEach(line -> own.add(key(line)));
            own.forEach(line -> files.merge(line, 1, Integer::sum));
        }
        files.forEach((line, count) -> {
            if (count >= FILES && line.chars().anyMatch(Character::isLetter)) {
                banners.add(line);
            }
        });
    }

    /** The text without banner lines before its first line of code. */
    String cut(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean head = true;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            head &= !Shingles.isCode(line);
            if (!head || !banners.contains(key(line))) {
                out.append(line).append('\n');
            }
        }
        return out.toString();
    }

    private static String key(String line) {
        return Shingles.squeezed(line);
    }
}
