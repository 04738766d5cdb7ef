package dev.cobolwright.retrieval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Of the indices that are searched. Asks the server twice for each word that may have forms. For one query. */
final class OpenSearchVocabulary implements Vocabulary {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Words alike that are looked at. */
    private static final int MOST_ALIKE = 10_000;

    private final OpenSearchServer server;
    private final List<String> indices;
    private final Filter visible;
    private final long chunks;
    private final Map<String, Integer> frequencies = new HashMap<>();

    /** @param words whose frequency is to be known */
    OpenSearchVocabulary(OpenSearchServer server, List<String> indices, Filter filter, Set<String> words)
            throws IndexException {
        this.server = server;
        this.indices = indices;
        this.visible = new Filter(filter.groups(), Set.of(), List.of());
        OpenSearchFrequencies counted = OpenSearchFrequencies.ask(server, indices, words, Set.of());
        this.chunks = counted.documents(Fields.CODE);
        words.forEach(word -> frequencies.put(word, counted.frequency(Fields.CODE, word)));
    }

    @Override
    public long chunks() {
        return chunks;
    }

    @Override
    public int frequency(String word) {
        return frequencies.getOrDefault(word, 0);
    }

    @Override
    public Set<String> alike(String word, boolean longerToo) throws IndexException {
        StringBuilder shorter = new StringBuilder(word.substring(0, 1));
        StringBuilder longer = new StringBuilder(word.substring(0, 1)).append("[a-z]*");
        for (int i = 1; i < word.length(); i++) {
            shorter.append(word.charAt(i)).append('?');
            longer.append(word.charAt(i)).append("[a-z]*");
        }
        String either = longerToo ? shorter + "|" + longer : shorter.toString();
        ObjectNode request = request();
        conditions(request)
                .addObject()
                .putObject("regexp")
                .putObject(Fields.CODE)
                .put("value", either);
        request.putObject("aggs")
                .putObject("alike")
                .putObject("terms")
                .put("field", OpenSearchFields.LETTERS)
                .put("include", either)
                .put("size", MOST_ALIKE);
        Set<String> words = new HashSet<>();
        for (JsonNode found : ask(request).path("alike").path("buckets")) {
            words.add(found.path("key").asText());
            frequencies.put(found.path("key").asText(), found.path("doc_count").asInt());
        }
        return words;
    }

    @Override
    public Map<String, Long> together(String word, List<String> others) throws IndexException {
        ObjectNode request = request();
        conditions(request).addObject().putObject("term").put(Fields.CODE, word);
        ObjectNode filters = request.putObject("aggs")
                .putObject("together")
                .putObject("filters")
                .putObject("filters");
        others.forEach(other -> filters.putObject(other).putObject("term").put(Fields.CODE, other));
        Map<String, Long> together = new HashMap<>();
        ask(request)
                .path("together")
                .path("buckets")
                .properties()
                .forEach(bucket -> together.put(
                        bucket.getKey(), bucket.getValue().path("doc_count").asLong()));
        return together;
    }

    private ObjectNode request() {
        ObjectNode request = JSON.createObjectNode().put("size", 0).put("track_total_hits", false);
        request.set("query", OpenSearchQueries.filtered(visible));
        return request;
    }

    private static ArrayNode conditions(ObjectNode request) {
        return (ArrayNode) request.path("query").path("bool").path("filter");
    }

    private JsonNode ask(ObjectNode request) throws IndexException {
        return server.ask(
                        '/' + String.join(",", indices) + "/_search?allow_partial_search_results=false",
                        OpenSearchFields.bytes(request))
                .path("aggregations");
    }
}
