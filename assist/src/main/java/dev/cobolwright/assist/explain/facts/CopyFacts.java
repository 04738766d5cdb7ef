package dev.cobolwright.assist.explain.facts;

import dev.cobolwright.grammar.syntax.CopyStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The copybooks of a program. */
final class CopyFacts {
    private CopyFacts() {}

    static List<CopyFact> of(Reading reading, List<Unresolved> unresolved) {
        List<CopyStatement> own = reading.parse.copies().stream()
                .filter(c -> reading.owns(c.span()))
                .toList();
        return of(own, reading, unresolved);
    }

    private static List<CopyFact> of(List<CopyStatement> copies, Reading reading, List<Unresolved> unresolved) {
        Map<String, CopyFact> found = new LinkedHashMap<>();
        for (CopyStatement copy : copies) {
            Place place = reading.place(copy.span());
            String file = copy.copybook().map(t -> reading.shown(t.path())).orElse("");
            String name = copy.name().toUpperCase(Locale.ROOT);
            String library = copy.library().map(l -> l.toUpperCase(Locale.ROOT)).orElse("");
            boolean replacing = copy.span().text().toUpperCase(Locale.ROOT).contains("REPLACING");
            CopyFact before = found.get(name + "/" + library + "/" + file);
            List<Place> places = new ArrayList<>(before == null ? List.of() : before.places());
            places.add(place);
            found.put(
                    name + "/" + library + "/" + file,
                    new CopyFact(
                            name,
                            library,
                            file,
                            replacing || before != null && before.replacing(),
                            List.copyOf(places)));
            if (file.isEmpty()) {
                unresolved.add(new Unresolved("copybook not found", name, place));
            }
        }
        return List.copyOf(found.values());
    }
}
