package dev.cobolwright.retrieval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cobolwright.retrieval.IndexException.Reason;
import dev.cobolwright.retrieval.OpenSearchFields.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An index on an OpenSearch server, for all who may ask it. Each {@link Part} is an index of its own there, and a search names those that its
 * filter lets through and sums how often words are used over these alone, so that what is found, in which order and with which scores is that
 * of a {@link LuceneIndex} of the same files. Changes are sent together, at the latest by {@link #commit}, and found within a second.
 */
public final class OpenSearchIndex implements CodeIndex {
    /** Chunks asked for beyond those wanted, in case they are as good as the last. */
    private static final int EQUALS = 32;

    private static final int PAGE = 5_000;
    private static final String BUILD = "build it with 'cobolwright index --remote DIR PATH'";
    private static final Comparator<Hit> SAME_SCORES = Comparator.comparingDouble(Hit::score)
            .reversed()
            .thenComparing(Hit::path)
            .thenComparingInt(Hit::startLine);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OpenSearchServer server;
    private final OpenSearchWriter writer;
    private final OpenSearchMerging merging;
    private final Object writing = new Object();
    /** As they will be when all is sent; null until they are asked for. */
    private Map<String, IndexedFile> files;

    private OpenSearchIndex(OpenSearchServer server) {
        this.server = server;
        this.writer = new OpenSearchWriter(server);
        this.merging = new OpenSearchMerging(server);
    }

    /**
     * Opens an index for searching and, where the server lets this user, for writing; one process at a time is to write it.
     *
     * @param root files below it are named by their way from there; those who ask may have it elsewhere
     * @param make makes the index where there is none
     * @throws IndexException where the server cannot be asked, or has no such index, or one of another version
     */
    public static CodeIndex open(OpenSearchServer server, Path root, boolean make) throws IndexException {
        return new RootedIndex(open(server, make), root.toAbsolutePath());
    }

    static OpenSearchIndex open(OpenSearchServer server, boolean make) throws IndexException {
        server.check();
        OpenSearchIndex index = new OpenSearchIndex(server);
        String files = OpenSearchFields.filesIndex(server.name());
        Optional<JsonNode> there = server.get('/' + files + "/_mapping");
        if (there.isEmpty() && make) {
            index.writer.make(files, OpenSearchFields.indexOfFiles());
            return index;
        }
        JsonNode mapping = there.orElseThrow(() -> server.failure(Reason.MISSING, "there is none", BUILD))
                .path(files);
        String format = OpenSearchFields.format(mapping);
        if (!format.equals(OpenSearchFields.FORMAT)) {
            throw server.failure(
                    Reason.FOREIGN_VERSION,
                    "it was written by "
                            + (format.isEmpty()
                                    ? "no version of this program"
                                    : "version " + OpenSearchServer.told(format))
                            + ", this is " + OpenSearchFields.FORMAT,
                    "choose another name, or delete the indices of this one and build it again; nothing was changed");
        }
        return index;
    }

    @Override
    public List<Hit> search(String query, int k, Filter filter) throws IndexException {
        return search(query, k, filter, Wording.USUAL);
    }

    List<Hit> search(String query, int k, Filter filter, Wording wording) throws IndexException {
        List<String> indices = parts(filter);
        Map<String, Float> wanted = QueryTerms.words(server.masked(query), wording.leaveOutStopWords());
        if (indices.isEmpty() || wanted.isEmpty()) {
            return List.of();
        }
        if (wording.relatedForms()) {
            try {
                new RelatedForms(new OpenSearchVocabulary(server, indices, filter, wanted.keySet())).addTo(wanted);
            } catch (IndexException failed) {
                throw failed;
            } catch (IOException e) {
                throw server.strange(e.getMessage(), e);
            }
        }
        return hits(indices, OpenSearchQueries.words(wanted), Math.max(1, k), filter);
    }

    @Override
    public List<Hit> similar(String unfinishedCode, int k, Filter filter) throws IndexException {
        QueryTerms.Likeness likeness = QueryTerms.Likeness.of(server.masked(unfinishedCode));
        List<String> indices = parts(filter);
        if (indices.isEmpty() || likeness.words().isEmpty()) {
            return List.of();
        }
        OpenSearchFrequencies counted = OpenSearchFrequencies.ask(
                server, indices, likeness.words().keySet(), likeness.pairs().keySet());
        ArrayNode clauses = JSON.createArrayNode();
        add(clauses, Fields.CODE, likeness.words(), 1f, counted);
        Map<String, Double> pairs = new HashMap<>();
        likeness.pairs().forEach((pair, weight) -> pairs.put(OpenSearchFields.pair(pair), weight));
        add(clauses, Fields.PAIRS, pairs, QueryTerms.PAIR_BOOST, counted);
        return hits(indices, clauses, Math.max(1, k), filter);
    }

    private static void add(
            ArrayNode clauses, String field, Map<String, Double> terms, float boost, OpenSearchFrequencies counted) {
        try {
            for (QueryTerms.Weighted term :
                    QueryTerms.rarest(terms, counted.documents(field), word -> counted.frequency(field, word))) {
                clauses.add(OpenSearchQueries.term(field, term.term(), boost * term.weight()));
            }
        } catch (IOException e) {
            throw new IllegalStateException("a map cannot fail", e);
        }
    }

    /** The indices that a filter lets through, as they are now; the rest of the server does not exist for what is asked with it. */
    private List<String> parts(Filter filter) throws IndexException {
        JsonNode all = server.get('/' + server.name() + "-*/_mapping?filter_path=*.mappings._meta")
                .orElse(JSON.createObjectNode());
        List<String> indices = new ArrayList<>();
        all.properties()
                .forEach(entry -> OpenSearchFields.part(entry.getValue())
                        .filter(part -> part.isVisible(filter) && part.isWanted(filter))
                        .filter(part ->
                                OpenSearchFields.index(server.name(), part).equals(entry.getKey()))
                        .ifPresent(part -> indices.add(entry.getKey())));
        indices.sort(Comparator.naturalOrder());
        return indices;
    }

    /** As in an index of this machine: by score alone, and in whole order only where more chunks are equally good than fit. */
    private List<Hit> hits(List<String> indices, ArrayNode clauses, int k, Filter filter) throws IndexException {
        if (indices.isEmpty() || clauses.isEmpty()) {
            return List.of();
        }
        int most = k + EQUALS;
        ObjectNode search = OpenSearchQueries.search(clauses, filter, most);
        List<Hit> found = new ArrayList<>(hits(indices, search));
        if (found.size() == most && found.getLast().score() == found.get(k - 1).score()) {
            found = new ArrayList<>(hits(indices, OpenSearchQueries.inOrder(search)));
        }
        found.sort(SAME_SCORES);
        return List.copyOf(found.subList(0, Math.min(k, found.size())));
    }

    private List<Hit> hits(List<String> indices, ObjectNode search) throws IndexException {
        JsonNode answer = server.ask(
                '/' + String.join(",", indices)
                        + "/_search?search_type=dfs_query_then_fetch&allow_partial_search_results=false",
                OpenSearchFields.bytes(search));
        List<Hit> hits = new ArrayList<>();
        for (JsonNode hit : answer.path("hits").path("hits")) {
            try {
                hits.add(OpenSearchFields.hit(
                        hit.path("_source"), (float) hit.path("_score").asDouble()));
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw server.strange("a hit is no chunk", e);
            }
        }
        return hits;
    }

    @Override
    public int chunkCount(Filter filter) throws IndexException {
        List<String> indices = parts(filter);
        if (indices.isEmpty()) {
            return 0;
        }
        ObjectNode request = JSON.createObjectNode();
        request.set("query", OpenSearchQueries.filtered(filter));
        return server.ask('/' + String.join(",", indices) + "/_count", OpenSearchFields.bytes(request))
                .path("count")
                .asInt();
    }

    @Override
    public Change update(IndexedFile next, List<Chunk> chunks) throws IndexException {
        synchronized (writing) {
            IndexedFile before = files().get(next.path());
            if (before != null && before.says(next)) {
                return Change.NONE;
            }
            return changed(() -> {
                Set<Place> old = before == null ? Set.of() : places(next.path());
                hide(old, next.access());
                boolean anew = before == null || !before.commit().equals(next.commit());
                Change change = writer.update(next, OpenSearchFields.places(next, chunks), old, anew);
                files.put(next.path(), next);
                return change;
            });
        }
    }

    @Override
    public boolean remove(String path) throws IndexException {
        synchronized (writing) {
            IndexedFile known = files().get(path);
            if (known == null) {
                return false;
            }
            return changed(() -> {
                writer.remove(known, places(path));
                files.remove(path);
                return true;
            });
        }
    }

    @Override
    public boolean removeUnlessFor(String path, Set<String> groups) throws IndexException {
        synchronized (writing) {
            IndexedFile known = files().get(path);
            return known != null
                    && !known.groups().equals(groups)
                    && changed(() -> {
                        hide(places(path), Part.access(groups));
                        return remove(path);
                    });
        }
    }

    /** Notes the indices from which chunks go because others may see them now. */
    private void hide(Set<Place> places, String access) {
        places.stream()
                .map(Place::part)
                .filter(part -> !part.access().equals(access))
                .forEach(part -> merging.hidesIn(OpenSearchFields.index(server.name(), part)));
    }

    @FunctionalInterface
    private interface Work<T> {
        T done() throws IndexException;
    }

    /** After a failure it is asked anew what is there. */
    private <T> T changed(Work<T> work) throws IndexException {
        try {
            return work.done();
        } catch (IndexException failed) {
            files = null;
            throw failed;
        }
    }

    /** Where the chunks of a file are. */
    private Set<Place> places(String path) throws IndexException {
        writer.sendIfWaiting(path);
        Optional<JsonNode> file =
                server.get('/' + OpenSearchFields.filesIndex(server.name()) + "/_doc/" + OpenSearchFields.fileId(path));
        Set<Place> places = new HashSet<>();
        if (file.isPresent()) {
            try {
                for (JsonNode place : file.get().path("_source").path(OpenSearchFields.CHUNKS)) {
                    places.add(Place.of(place));
                }
            } catch (IllegalArgumentException e) {
                throw server.strange("a file has chunks of no kind", e);
            }
        }
        return places;
    }

    @Override
    public boolean isCurrent(IndexedFile file) throws IndexException {
        synchronized (writing) {
            IndexedFile known = files().get(file.path());
            return known != null && known.says(file);
        }
    }

    @Override
    public Set<String> paths() throws IndexException {
        synchronized (writing) {
            return Set.copyOf(files().keySet());
        }
    }

    private Map<String, IndexedFile> files() throws IndexException {
        if (files == null) {
            files = read();
        }
        return files;
    }

    private Map<String, IndexedFile> read() throws IndexException {
        refresh(OpenSearchFields.filesIndex(server.name()));
        Map<String, IndexedFile> read = new LinkedHashMap<>();
        ObjectNode request = JSON.createObjectNode().put("size", PAGE).put("track_total_hits", false);
        request.putObject("_source").putArray("excludes").add(OpenSearchFields.CHUNKS);
        request.putArray("sort").addObject().put(Fields.PATH, "asc");
        while (true) {
            JsonNode hits = server.ask(
                            '/' + OpenSearchFields.filesIndex(server.name())
                                    + "/_search?allow_partial_search_results=false",
                            OpenSearchFields.bytes(request))
                    .path("hits")
                    .path("hits");
            for (JsonNode hit : hits) {
                IndexedFile file = file(hit.path("_source"));
                read.put(file.path(), file);
            }
            if (hits.size() < PAGE) {
                return read;
            }
            request.set("search_after", hits.get(hits.size() - 1).path("sort"));
        }
    }

    private static IndexedFile file(JsonNode source) {
        return new IndexedFile(
                source.path(Fields.PATH).asText(),
                source.path(Fields.HASH).asText(),
                Part.groups(source.path(Fields.ACCESS).asText()),
                source.path(OpenSearchFields.COMMIT).asText());
    }

    /** Sends everything so far; the server answers when it is on its disk. */
    @Override
    public void commit() throws IndexException {
        synchronized (writing) {
            changed(() -> {
                writer.send();
                return true;
            });
        }
    }

    @Override
    public void refresh() throws IndexException {
        commit();
        refresh(server.name() + "-*");
    }

    private void refresh(String indices) throws IndexException {
        server.change("POST", '/' + indices + "/_refresh", new byte[0]);
    }

    /** Sends everything, and waits until what a new rule hides is merged out, so that it has no influence on scores. */
    @Override
    public void close() throws IndexException {
        synchronized (writing) {
            commit();
            merging.finish();
        }
    }
}
