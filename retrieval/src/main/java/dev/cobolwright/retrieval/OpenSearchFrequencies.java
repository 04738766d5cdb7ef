package dev.cobolwright.retrieval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How often the terms of one query are used, and how many chunks have terms at all, summed over the indices that are searched.
 *
 * @param documents by field
 * @param terms by field and term
 */
record OpenSearchFrequencies(Map<String, Long> documents, Map<String, Integer> terms) {
    static OpenSearchFrequencies ask(
            OpenSearchServer server, List<String> indices, Set<String> words, Set<String> pairs) throws IndexException {
        JsonNode answer = server.ask(
                "/_mtermvectors", OpenSearchFields.bytes(OpenSearchQueries.frequencies(indices, words, pairs)));
        Map<String, Long> documents = new HashMap<>();
        Map<String, Integer> terms = new HashMap<>();
        for (JsonNode index : answer.path("docs")) {
            if (index.has("error") || !index.has("term_vectors")) {
                throw server.failure("a part of it does not answer", "check the health of the server", null);
            }
            index.path("term_vectors").properties().forEach(field -> {
                documents.merge(
                        field.getKey(),
                        field.getValue()
                                .path("field_statistics")
                                .path("doc_count")
                                .asLong(),
                        Long::sum);
                field.getValue()
                        .path("terms")
                        .properties()
                        .forEach(term -> terms.merge(
                                field.getKey() + '/' + term.getKey(),
                                term.getValue().path("doc_freq").asInt(),
                                Integer::sum));
            });
        }
        return new OpenSearchFrequencies(documents, terms);
    }

    long documents(String field) {
        return documents.getOrDefault(field, 0L);
    }

    int frequency(String field, String term) {
        return terms.getOrDefault(field + '/' + term, 0);
    }
}
