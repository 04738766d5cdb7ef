package dev.cobolwright.retrieval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cobolwright.retrieval.OpenSearchFields.Place;
import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Collects changes of files and sends many at once. A server changes documents one by one; so that an end in the middle leaves nothing
 * behind that is never found again, a file is first noted as being changed, with all chunks that it has or gets, then its chunks are
 * changed, then it is noted as current. Not safe for use by several threads.
 */
final class OpenSearchWriter {
    /** Of a file that is being changed: the hash of no file. */
    static final String BEING_CHANGED = "";

    private static final int MOST_BYTES = 4 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OpenSearchServer server;
    private final Set<Part> made = new HashSet<>();
    private final Set<String> waiting = new HashSet<>();
    private final Set<Part> parts = new HashSet<>();
    private final ByteArrayOutputStream before = new ByteArrayOutputStream();
    private final ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    private final ByteArrayOutputStream after = new ByteArrayOutputStream();

    OpenSearchWriter(OpenSearchServer server) {
        this.server = server;
    }

    void make(String index, ObjectNode definition) throws IndexException {
        if (server.get('/' + index + "/_settings/index.uuid").isEmpty()) {
            server.change("PUT", '/' + index, OpenSearchFields.bytes(definition));
        }
    }

    /** @param old where its chunks were */
    CodeIndex.Change update(IndexedFile file, Map<Place, Chunk> next, Set<Place> old, boolean anew)
            throws IndexException {
        Set<Place> gone = new LinkedHashSet<>();
        Set<String> ids = new HashSet<>();
        next.keySet().forEach(place -> ids.add(place.part() + place.id()));
        old.stream().filter(place -> !ids.contains(place.part() + place.id())).forEach(gone::add);
        begin(file, next.keySet(), gone);
        int added = 0;
        for (Map.Entry<Place, Chunk> entry : next.entrySet()) {
            if (anew || !old.contains(entry.getKey())) {
                parts.add(entry.getKey().part());
                index(chunks, entry.getKey(), OpenSearchFields.document(file, masked(entry.getValue())));
                added++;
                sendIfMany();
            }
        }
        ObjectNode document = OpenSearchFields.document(file, next.keySet());
        line(after, action("index", filesIndex(), OpenSearchFields.fileId(file.path())));
        line(after, document);
        sendIfMany();
        return new CodeIndex.Change(added, next.size() - added);
    }

    private Chunk masked(Chunk chunk) {
        return chunk.with(server.masked(chunk.text()));
    }

    void remove(IndexedFile file, Set<Place> old) throws IndexException {
        begin(file, Set.of(), old);
        line(after, action("delete", filesIndex(), OpenSearchFields.fileId(file.path())));
        sendIfMany();
    }

    /** Places without lines are those of which it is not known what is there. */
    private void begin(IndexedFile file, Set<Place> next, Set<Place> gone) throws IndexException {
        sendIfWaiting(file.path());
        waiting.add(file.path());
        Set<Place> all = new LinkedHashSet<>();
        next.forEach(place -> all.add(new Place(place.part(), place.id(), 0, 0)));
        gone.forEach(place -> all.add(new Place(place.part(), place.id(), 0, 0)));
        IndexedFile changing = new IndexedFile(file.path(), BEING_CHANGED, file.groups(), "");
        line(before, action("index", filesIndex(), OpenSearchFields.fileId(file.path())));
        line(before, OpenSearchFields.document(changing, all));
        for (Place place : gone) {
            line(chunks, action("delete", OpenSearchFields.index(server.name(), place.part()), place.id()));
        }
    }

    private String filesIndex() {
        return OpenSearchFields.filesIndex(server.name());
    }

    private void index(ByteArrayOutputStream to, Place place, ObjectNode document) {
        line(to, action("index", OpenSearchFields.index(server.name(), place.part()), place.id()));
        line(to, document);
    }

    private static ObjectNode action(String what, String index, String id) {
        ObjectNode action = JSON.createObjectNode();
        action.putObject(what).put("_index", index).put("_id", id);
        return action;
    }

    private static void line(ByteArrayOutputStream to, ObjectNode json) {
        to.writeBytes(OpenSearchFields.bytes(json));
        to.write('\n');
    }

    void sendIfWaiting(String path) throws IndexException {
        if (waiting.contains(path)) {
            send();
        }
    }

    private void sendIfMany() throws IndexException {
        if (chunks.size() > MOST_BYTES) {
            send();
        }
    }

    /** Sends what waits; after a failure nothing waits any more, and the files are noted as being changed at most. */
    void send() throws IndexException {
        try {
            for (Part part : parts) {
                if (made.add(part)) {
                    make(OpenSearchFields.index(server.name(), part), OpenSearchFields.indexOf(part));
                }
            }
            bulk(before);
            bulk(chunks);
            bulk(after);
        } finally {
            parts.clear();
            waiting.clear();
            before.reset();
            chunks.reset();
            after.reset();
        }
    }

    private void bulk(ByteArrayOutputStream lines) throws IndexException {
        if (lines.size() == 0) {
            return;
        }
        JsonNode answer = server.change("POST", "/_bulk", lines.toByteArray())
                .orElseThrow(() -> server.strange("it knows no bulk requests", null));
        if (answer.path("errors").asBoolean(true)) {
            for (JsonNode item : answer.path("items")) {
                JsonNode error = item.path(
                                item.fieldNames().hasNext() ? item.fieldNames().next() : "")
                        .path("error");
                // an index that is gone has nothing to be deleted
                if (!error.isMissingNode() && !(item.has("delete") && isMissingIndex(error))) {
                    throw server.failure(
                            "it refused a change ("
                                    + OpenSearchServer.told(error.path("reason").asText()) + ")",
                            "set that right and index again; unchanged files are not sent again",
                            null);
                }
            }
        }
    }

    private static boolean isMissingIndex(JsonNode error) {
        return error.path("type").asText().equals("index_not_found_exception");
    }
}
