package dev.cobolwright.assist.completion;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is known of a request before any model runs, as the named numbers by which the router foresees which model will be right.
 * Counts of text, never the text itself: nothing that stands in a comment or literal can talk the router into anything.
 */
final class RequestFeatures {
    private RequestFeatures() {}

    static Map<String, Double> of(
            Cursor cursor, Neighbours neighbours, Copies copies, int cacheMatch, Declared declared) {
        Map<String, Double> features = new LinkedHashMap<>();
        String head = cursor.lineHead();
        int lines = cursor.source().lineCount();
        double best =
                neighbours.hits().isEmpty() ? 0 : neighbours.hits().getFirst().score();
        features.put("context=" + LineCompletion.context(cursor), 1.0);
        features.put("typed", Math.log1p(cursor.typed().length()));
        features.put("lineHead", Math.log1p(head.strip().length()));
        features.put("indent", Math.log1p(head.length() - head.stripLeading().length()));
        features.put("cacheMatch", Math.log1p(cacheMatch));
        features.put("retrieval", Math.log1p(Math.max(0, best)));
        features.put("hits", (double) neighbours.hits().size());
        features.put("copies", Math.log1p(copies.found().size()));
        features.put("copyDepth", (double) copies.deepest());
        features.put(
                "copyShare",
                copies.found().isEmpty() ? 0 : copies.share(copies.found().getFirst()));
        features.put("lines", Math.log1p(lines));
        features.put("position", lines == 0 ? 0 : (double) cursor.line() / lines);
        features.put("declared", Math.log1p(declared.names().size()));
        features.put("lastCode", cursor.tail().isBlank() ? 1.0 : 0.0);
        return features;
    }
}
