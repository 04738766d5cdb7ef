package dev.cobolwright.assist.explain.run;

import dev.cobolwright.assist.explain.diagram.Anchors;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Names of files for pages: the name in lower case where it is the only one so, with a piece of the digest of its file where others have the
 * same. They depend on the names alone, not on their order.
 */
final class PagePaths {
    private static final int LONGEST = 80;

    private PagePaths() {}

    /** @param file tells those of one name apart */
    record Named(String name, String file) {}

    /** Paths by file and name, without extension. */
    static Map<Named, String> of(String folder, List<Named> all) {
        Map<String, Integer> count = new HashMap<>();
        all.stream().distinct().forEach(n -> count.merge(slug(n.name()), 1, Integer::sum));
        Map<Named, String> paths = new HashMap<>();
        for (Named named : all) {
            String slug = slug(named.name());
            String own = count.get(slug) > 1
                    ? slug + "-" + Digest.of(named.file(), named.name()).substring(0, 8)
                    : slug;
            paths.put(named, folder + "/" + own);
        }
        return paths;
    }

    private static String slug(String name) {
        String slug = Anchors.of(name.toLowerCase(Locale.ROOT));
        return slug.isEmpty()
                ? "_"
                : slug.length() > LONGEST
                        ? slug.substring(0, LONGEST) + "-" + Digest.of(name).substring(0, 8)
                        : slug;
    }
}
