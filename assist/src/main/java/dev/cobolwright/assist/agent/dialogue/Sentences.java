package dev.cobolwright.assist.agent.dialogue;

import dev.cobolwright.assist.agent.Names;
import dev.cobolwright.assist.codebase.CodeBase;
import dev.cobolwright.assist.codebase.Told;
import dev.cobolwright.assist.explain.check.Claim;
import dev.cobolwright.assist.explain.check.ClaimCheck;
import dev.cobolwright.assist.explain.facts.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of a model, held against what they cite: lines that it was shown, by {@link ClaimCheck}. Those that are borne out are
 * kept.
 */
final class Sentences {
    private static final Pattern CITED = Pattern.compile("([^\\s,;\\[\\]()]+):(\\d{1,7})(?:\\s*[-–]\\s*(\\d{1,7}))?");

    private final CodeBase code;
    private final Set<Told> seen;
    private final ClaimCheck check;
    private final List<Told> kept = new ArrayList<>();
    private final List<ModelPart.LeftOut> leftOut = new ArrayList<>();

    /** @param seen what the model was shown */
    Sentences(CodeBase code, Names names, Set<Told> seen) {
        this.code = code;
        this.seen = seen;
        this.check = new ClaimCheck(code::text, new ClaimCheck.Surroundings(names::around, names::written, names::has));
    }

    void take(Move.Say say) {
        List<Place> cited = new ArrayList<>();
        Optional<String> objection =
                places(say.cited(), cited).or(() -> check.objection(new Claim(say.sentence(), cited, said(cited))));
        if (objection.isEmpty()) {
            kept.add(Told.of(say.sentence(), cited));
        } else {
            leftOut.add(new ModelPart.LeftOut(say.sentence(), say.cited(), objection.get()));
        }
    }

    List<Told> kept() {
        return kept;
    }

    List<ModelPart.LeftOut> leftOut() {
        return leftOut;
    }

    /** @return why what is cited cannot be */
    private Optional<String> places(String cited, List<Place> to) {
        Set<String> shown = new TreeSet<>();
        seen.forEach(t -> t.evidence().forEach(p -> shown.add(p.file())));
        Matcher places = CITED.matcher(cited);
        while (places.find()) {
            Optional<String> file = file(places.group(1), shown);
            if (file.isEmpty()) {
                return Optional.of(
                        file(places.group(1), new TreeSet<>(code.files())).isPresent()
                                ? "no line of " + places.group(1) + " was shown to the model"
                                : "there is no file " + places.group(1));
            }
            int first = Integer.parseInt(places.group(2));
            Place place =
                    new Place(file.get(), first, places.group(3) == null ? first : Integer.parseInt(places.group(3)));
            if (seen.stream().flatMap(t -> t.evidence().stream()).noneMatch(p -> overlap(p, place))) {
                return Optional.of("the lines " + place + " were not shown to the model");
            }
            to.add(place);
        }
        return Optional.empty();
    }

    /** As it is shown, in any case; or its end, where only one ends so. */
    private static Optional<String> file(String written, Set<String> files) {
        String wanted = written.toLowerCase(Locale.ROOT);
        List<String> exact = files.stream()
                .filter(f -> f.toLowerCase(Locale.ROOT).equals(wanted))
                .toList();
        List<String> ending = files.stream()
                .filter(f -> f.toLowerCase(Locale.ROOT).endsWith("/" + wanted))
                .toList();
        return !exact.isEmpty()
                ? Optional.of(exact.getFirst())
                : ending.size() == 1 ? Optional.of(ending.getFirst()) : Optional.empty();
    }

    /** What tools said of lines of code; what they told of comments bears out nothing. */
    private List<String> said(List<Place> cited) {
        return seen.stream()
                .filter(t -> t.evidence().stream().anyMatch(p -> cited.stream().anyMatch(c -> overlap(p, c))))
                .filter(t -> t.evidence().stream().allMatch(check::hasCode))
                .map(Told::text)
                .toList();
    }

    private static boolean overlap(Place one, Place other) {
        return one.file().equals(other.file()) && one.first() <= other.last() && other.first() <= one.last();
    }
}
