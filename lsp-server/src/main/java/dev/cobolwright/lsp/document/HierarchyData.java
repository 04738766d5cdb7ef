package dev.cobolwright.lsp.document;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.cobolwright.assist.references.Target;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the client keeps with an item of a hierarchy and sends back with the next request.
 *
 * @param file the path of the program the item is looked at in
 */
record HierarchyData(Target target, String file) {

    JsonObject json() {
        JsonObject data = new JsonObject();
        data.addProperty("kind", target.kind().name());
        data.addProperty("name", target.name());
        data.addProperty("path", target.path());
        data.addProperty("offset", target.offset());
        data.addProperty("file", file);
        return data;
    }

    /** Empty for what we did not send. */
    static Optional<HierarchyData> of(Object sent) {
        if (!(sent instanceof JsonObject data)
                || !(data.keySet().containsAll(java.util.Set.of("kind", "name", "path", "offset", "file")))
                || data.entrySet().stream().map(e -> e.getValue()).anyMatch(v -> !v.isJsonPrimitive())) {
            return Optional.empty();
        }
        JsonElement offset = data.get("offset");
        return Arrays.stream(Target.Kind.values())
                .filter(k -> k.name().equals(data.get("kind").getAsString()))
                .filter(k -> offset.getAsJsonPrimitive().isNumber())
                .findFirst()
                .map(kind -> new HierarchyData(
                        new Target(
                                kind,
                                data.get("name").getAsString(),
                                data.get("path").getAsString(),
                                offset.getAsInt()),
                        data.get("file").getAsString()));
    }
}
