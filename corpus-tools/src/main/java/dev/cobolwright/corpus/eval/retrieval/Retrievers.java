package dev.cobolwright.corpus.eval.retrieval;

import dev.cobolwright.retrieval.Wording;
import java.util.List;

/** The retrievers by their names in reports. */
public final class Retrievers {
    /** All of them, the product first. */
    public static final List<String> IDS =
            List.of("bm25", "stop-words", "related-forms", "both", "structure", "hashed", "specialist");

    private Retrievers() {}

    /** An encoder that is a program of its own, see {@link EncoderProgram}. */
    static Retriever of(String id, List<String> command) {
        return new VectorRetriever(new EncoderProgram(id, command));
    }

    /** @throws IllegalArgumentException for a name that is none of {@link #IDS} */
    static Retriever of(String id) {
        return switch (id) {
            case "bm25" -> new LexicalRetriever(id, Wording.PLAIN);
            case "stop-words" -> new LexicalRetriever(id, new Wording(true, false));
            case "related-forms" -> new LexicalRetriever(id, new Wording(false, true));
            case "both" -> new LexicalRetriever(id, Wording.USUAL);
            case "structure" -> new StructureRetriever();
            case "hashed" -> new VectorRetriever(new HashedNgrams());
            case "specialist" -> new VectorRetriever(new SpecialistStates());
            default -> throw new IllegalArgumentException("no retriever is called '" + id + "'; there are " + IDS);
        };
    }
}
