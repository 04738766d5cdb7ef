package dev.cobolwright.assist.explain.page;

import dev.cobolwright.assist.explain.facts.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Evidence by file, as it is shown after a sentence: places that lie in others are left out. */
final class EvidenceText {
    /** @param more places that are not shown */
    record OfFile(String file, List<Place> places, int more) {}

    static final int MOST_FILES = 6;

    private EvidenceText() {}

    static List<OfFile> of(List<Place> places, int most) {
        Map<String, List<Place>> byFile = new LinkedHashMap<>();
        for (Place place : places) {
            List<Place> known = byFile.computeIfAbsent(place.file(), f -> new ArrayList<>());
            if (known.stream().noneMatch(k -> k.first() <= place.first() && place.last() <= k.last())) {
                known.removeIf(k -> place.first() <= k.first() && k.last() <= place.last());
                known.add(place);
            }
        }
        List<OfFile> found = new ArrayList<>();
        byFile.forEach((file, all) -> {
            all.sort(null);
            found.add(new OfFile(file, all.subList(0, Math.min(most, all.size())), Math.max(0, all.size() - most)));
        });
        return found;
    }

    static String fileName(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }
}
