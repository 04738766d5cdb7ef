package dev.cobolwright.assist.completion;

import dev.cobolwright.model.library.LibraryEntry;
import dev.cobolwright.model.library.LibraryEntry.Kind;
import dev.cobolwright.model.library.ModelLibrary;
import dev.cobolwright.model.router.Confidence;
import dev.cobolwright.model.router.Routing;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which models of this machine may propose lines, and what was learned about them.
 *
 * @param usual answers where requests are not routed
 * @param wider the same with more candidates, for where the usual one is not sure
 * @param routed in question for a request where they are
 */
public record LineModels(LibraryEntry usual, Optional<LibraryEntry> wider, List<LibraryEntry> routed, Routing routing) {
    private static final String LEARNED = "/dev/cobolwright/assist/routing.json";
    private static final String USUAL = "mixture";

    public static LineModels shipped() throws IOException {
        return of(ModelLibrary.shipped(), learned());
    }

    /** What was learned about the models that this build ships. */
    public static Routing learned() throws IOException {
        try (InputStream in = LineModels.class.getResourceAsStream(LEARNED)) {
            if (in == null) {
                throw new IOException("what was learned for routing is missing; the distribution is damaged");
            }
            return Routing.read(in);
        }
    }

    /**
     * All models of a library that run here and that something was learned about.
     *
     * @throws IllegalArgumentException where nothing was learned about the usual model
     */
    public static LineModels of(ModelLibrary library, Routing routing) {
        LibraryEntry usual = usual(library);
        if (!routing.confidences().containsKey(usual.id())) {
            throw new IllegalArgumentException("it knows nothing of the model '" + usual.id() + "'");
        }
        Predicate<LibraryEntry> known = entry -> routing.confidences().containsKey(entry.id());
        return new LineModels(
                usual,
                library.wider(usual).filter(known),
                routing.on() ? routable(library).stream().filter(known).toList() : List.of(),
                routing);
    }

    private static LibraryEntry usual(ModelLibrary library) {
        return library.find(USUAL)
                .filter(entry -> entry.kind() == Kind.MIXTURE)
                .orElseGet(() -> ModelLibrary.shipped().find(USUAL).orElseThrow());
    }

    /** Between which a request may be routed: more candidates of the usual model are no other model. */
    public static List<LibraryEntry> routable(ModelLibrary library) {
        Optional<LibraryEntry> wider = library.wider(usual(library));
        return library.local().stream()
                .filter(entry -> !wider.equals(Optional.of(entry)))
                .toList();
    }

    /** How sure a model is of its lines; one that nothing was learned about is taken to be like the usual one. */
    Confidence confidence(LibraryEntry model) {
        return Optional.ofNullable(routing.confidences().get(model.id()))
                .orElseGet(() -> routing.confidences().get(usual.id()));
    }

    /** The same for the first word alone, where it was learned. */
    Optional<Confidence> firstWord(LibraryEntry model) {
        return Optional.ofNullable(routing.firstWords().get(model.id()));
    }
}
