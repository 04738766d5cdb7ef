package dev.cobolwright.corpus.eval.retrieval;

import java.io.IOException;
import java.util.List;

/** A way to find chunks. */
interface Retriever {
    /** As reports name it. */
    String id();

    /** Whether it answers tasks of this kind. */
    default boolean answers(Task.Kind kind) {
        return true;
    }

    /** Ready for one corpus. */
    Search over(Corpus corpus) throws IOException;

    /** Searches one corpus. */
    interface Search extends AutoCloseable {
        /** Chunks of the corpus without the task's own, best first, at most so many. */
        List<Integer> best(Task task, int most) throws IOException;

        @Override
        default void close() throws IOException {}
    }
}
