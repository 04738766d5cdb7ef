package dev.cobolwright.retrieval;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.search.ReferenceManager;

/** The files that were written since searches last saw the index: what a search finds of them is not what is there. */
final class Unseen implements ReferenceManager.RefreshListener {
    private final Map<String, Integer> writtenIn = new ConcurrentHashMap<>();
    private volatile int generation;
    private int seen;

    /** To be told after the file was written, while no other thread writes it. */
    void add(String path) {
        writtenIn.put(path, generation);
    }

    boolean contains(String path) {
        return writtenIn.containsKey(path);
    }

    /** What is written from here on counts for the next refresh, though this one may see it already. */
    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // refreshes are one after the other
    public void beforeRefresh() {
        seen = generation;
        generation++;
    }

    @Override
    public void afterRefresh(boolean refreshed) {
        writtenIn.values().removeIf(writtenAt -> writtenAt <= seen);
    }
}
