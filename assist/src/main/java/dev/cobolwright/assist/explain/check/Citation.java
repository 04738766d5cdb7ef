package dev.cobolwright.assist.explain.check;

import dev.cobolwright.assist.explain.facts.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines as somebody cites them: {@code cobol/PAY.cbl:12} or {@code cobol/PAY.cbl:12-14}.
 *
 * @param file as written
 * @param first from 1
 * @param last inclusive
 */
public record Citation(String file, int first, int last) {
    private static final Pattern CITED = Pattern.compile("([^\\s,;\\[\\]()]+):(\\d{1,7})(?:\\s*[-–]\\s*(\\d{1,7}))?");

    /** All that a text has, whatever stands between them. */
    public static List<Citation> in(String text) {
        List<Citation> found = new ArrayList<>();
        Matcher places = CITED.matcher(text);
        while (places.find()) {
            int first = Integer.parseInt(places.group(2));
            found.add(new Citation(
                    places.group(1), first, places.group(3) == null ? first : Integer.parseInt(places.group(3))));
        }
        return found;
    }

    /** In the one of these files that is written so, in any case; or whose name ends so, where only one does. */
    public Optional<Place> of(Collection<String> files) {
        String wanted = file.toLowerCase(Locale.ROOT);
        List<String> exact = files.stream()
                .filter(f -> f.toLowerCase(Locale.ROOT).equals(wanted))
                .toList();
        List<String> ending = files.stream()
                .filter(f -> f.toLowerCase(Locale.ROOT).endsWith("/" + wanted))
                .toList();
        Optional<String> found = !exact.isEmpty()
                ? Optional.of(exact.getFirst())
                : ending.size() == 1 ? Optional.of(ending.getFirst()) : Optional.empty();
        return found.map(f -> new Place(f, first, last));
    }
}
