package dev.cobolwright.assist.agent.dialogue;

import dev.cobolwright.assist.codebase.CodeBase;
import dev.cobolwright.assist.codebase.Names;
import dev.cobolwright.assist.codebase.Told;
import dev.cobolwright.assist.explain.check.Citation;
import dev.cobolwright.assist.explain.check.Claim;
import dev.cobolwright.assist.explain.check.ClaimCheck;
import dev.cobolwright.assist.explain.facts.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The sentences of a model, held against what they cite: lines that it was shown, by {@link ClaimCheck}. Those that are borne out are
 * kept.
 */
final class Sentences {
    private final CodeBase code;
    private final Set<Told> seen;
    private final ClaimCheck check;
    private final List<Told> kept = new ArrayList<>();
    private final List<ModelPart.LeftOut> leftOut = new ArrayList<>();

    /** @param seen what the model was shown */
    Sentences(CodeBase code, Names names, Set<Told> seen) {
        this.code = code;
        this.seen = seen;
        this.check = names.check();
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
        for (Citation citation : Citation.in(cited)) {
            Optional<Place> place = citation.of(shown);
            if (place.isEmpty()) {
                return Optional.of(
                        citation.of(code.files()).isPresent()
                                ? "no line of " + citation.file() + " was shown to the model"
                                : "there is no file " + citation.file());
            }
            if (seen.stream().flatMap(t -> t.evidence().stream()).noneMatch(p -> overlap(p, place.get()))) {
                return Optional.of("the lines " + place.get() + " were not shown to the model");
            }
            to.add(place.get());
        }
        return Optional.empty();
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
