package dev.cobolwright.assist.completion;

import dev.cobolwright.model.library.LibraryEntry;
import dev.cobolwright.model.library.LibraryEntry.Kind;
import dev.cobolwright.model.library.ModelLibrary;
import dev.cobolwright.model.router.Routing;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Which models of this machine may propose lines, and what was learned about them.
 *
 * @param usual asked where nothing was learned for routing
 * @param routed in question for a usual request
 * @param routing empty: every request goes to {@code usual}
 */
public record LineModels(LibraryEntry usual, List<LibraryEntry> routed, Optional<Routing> routing) {
    private static final String LEARNED = "/dev/cobolwright/assist/routing.json";
    private static final String USUAL = "mixture";

    /** What this build ships: the usual model alone, for routing was not measured to be as good (docs/router.md). */
    public static LineModels shipped() {
        return of(ModelLibrary.shipped(), Optional.empty());
    }

    /** What was learned about routing between the models that this build ships. */
    public static Routing learned() throws IOException {
        try (InputStream in = LineModels.class.getResourceAsStream(LEARNED)) {
            if (in == null) {
                throw new IOException("what was learned for routing is missing; the distribution is damaged");
            }
            return Routing.read(in);
        }
    }

    /** All models of a library that run here and that something was learned about. */
    public static LineModels of(ModelLibrary library, Optional<Routing> routing) {
        LibraryEntry usual = library.find(USUAL)
                .filter(entry -> entry.kind() == Kind.MIXTURE)
                .orElseGet(() -> ModelLibrary.shipped().find(USUAL).orElseThrow());
        List<LibraryEntry> known = library.local().stream()
                .filter(entry -> routing.filter(r -> r.confidences().containsKey(entry.id()))
                        .isPresent())
                .toList();
        return new LineModels(usual, known, routing);
    }

    /** Always the same model. */
    public static LineModels only(LibraryEntry model) {
        return new LineModels(model, List.of(), Optional.empty());
    }
}
