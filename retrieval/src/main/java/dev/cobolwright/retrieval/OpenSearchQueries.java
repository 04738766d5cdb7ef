package dev.cobolwright.retrieval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@link Queries} in the language of OpenSearch. */
final class OpenSearchQueries {
    private static final ObjectMapper JSON = new ObjectMapper();

    private OpenSearchQueries() {}

    /** Chunks with these words of a person, which have weights. */
    static ArrayNode words(Map<String, Float> wanted) {
        ArrayNode clauses = JSON.createArrayNode();
        wanted.forEach((word, weight) -> {
            clauses.add(term(Fields.CODE, word, weight));
            clauses.add(term(Fields.TITLE, word, weight * QueryTerms.TITLE_BOOST));
        });
        return clauses;
    }

    static ObjectNode term(String field, String term, float boost) {
        ObjectNode clause = JSON.createObjectNode();
        clause.putObject("term").putObject(field).put("value", term).put("boost", boost);
        return clause;
    }

    /** Chunks that have any of these clauses, by score. @param most of them */
    static ObjectNode search(ArrayNode clauses, Filter filter, int most) {
        ObjectNode request = JSON.createObjectNode().put("size", most).put("track_total_hits", false);
        ObjectNode all = filtered(filter);
        ((ObjectNode) all.path("bool"))
                .putArray("must")
                .addObject()
                .putObject("bool")
                .set("should", clauses);
        request.set("query", all);
        return request;
    }

    /** The same in whole order: equal scores by path and line. */
    static ObjectNode inOrder(ObjectNode search) {
        ObjectNode request = search.deepCopy().put("track_scores", true);
        ArrayNode sort = request.putArray("sort");
        sort.add("_score");
        sort.addObject().put(Fields.PATH, "asc");
        sort.addObject().put(START, "asc");
        return request;
    }

    private static final String START = OpenSearchFields.START;

    /** What a filter lets through. */
    static ObjectNode filtered(Filter filter) {
        ObjectNode query = JSON.createObjectNode();
        ObjectNode all = query.putObject("bool");
        ArrayNode conditions = all.putArray("filter");
        filter.groups().ifPresent(groups -> {
            ArrayNode visible = conditions
                    .addObject()
                    .putObject("terms")
                    .putArray(Fields.ACCESS)
                    .add(Part.EVERYONE);
            groups.stream().sorted().forEach(visible::add);
        });
        if (!filter.kinds().isEmpty()) {
            ArrayNode kinds = conditions.addObject().putObject("terms").putArray(Fields.KIND);
            filter.kinds().stream().map(Enum::name).sorted().forEach(kinds::add);
        }
        ArrayNode not = all.putArray("must_not");
        filter.excluded().forEach(exclusion -> not.add(excluded(exclusion)));
        return query;
    }

    private static JsonNode excluded(Filter.Exclusion lines) {
        ObjectNode query = JSON.createObjectNode();
        ArrayNode all = query.putObject("bool").putArray("filter");
        all.addObject().putObject("term").put(Fields.PATH, lines.path());
        if (!lines.isWholeFile()) {
            all.addObject().putObject("range").putObject(START).put("lte", lines.endLine());
            all.addObject().putObject("range").putObject(OpenSearchFields.END).put("gte", lines.startLine());
        }
        return query;
    }

    /** How often words and pairs are used in indices, and how many chunks these have. */
    static ObjectNode frequencies(List<String> indices, Set<String> words, Set<String> pairs) {
        ObjectNode document = JSON.createObjectNode()
                .put(Fields.CODE, String.join(" ", words))
                .put(
                        Fields.PAIRS,
                        String.join(
                                " ", pairs.stream().map(OpenSearchFields::pair).toList()));
        ObjectNode request = JSON.createObjectNode();
        ArrayNode asked = request.putArray("docs");
        for (String index : indices) {
            ObjectNode one = asked.addObject().put("_index", index).put("term_statistics", true);
            one.put("field_statistics", true)
                    .put("positions", false)
                    .put("offsets", false)
                    .put("payloads", false);
            one.set("doc", document);
        }
        return request;
    }
}
