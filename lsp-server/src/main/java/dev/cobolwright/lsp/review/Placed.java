package dev.cobolwright.lsp.review;

import dev.cobolwright.assist.review.Finding;
import dev.cobolwright.assist.review.Place;
import java.util.Optional;

/**
 * A finding with its place in the document as it is now.
 *
 * @param start offset, inclusive; what a copybook has is at its COPY statement
 * @param end exclusive
 */
public record Placed(Finding finding, int start, int end) {
    static Optional<Placed> of(Finding finding, Moved moved) {
        Place place = finding.place().inMain();
        return place.path().equals(finding.file()) && moved.keeps(place.start(), place.end())
                ? Optional.of(new Placed(finding, moved.now(place.start()), moved.now(place.end())))
                : Optional.empty();
    }
}
