package dev.cobolwright.assist.explain.check;

import dev.cobolwright.assist.explain.facts.Place;
import java.util.List;

/**
 * A sentence in free words with the lines it cites.
 *
 * @param said what tools of ours said of these lines; counts beside the lines themselves
 */
public record Claim(String sentence, List<Place> cited, List<String> said) {
    public Claim {
        cited = List.copyOf(cited);
        said = List.copyOf(said);
    }
}
