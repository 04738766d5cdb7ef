package dev.cobolwright.assist.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Turns settings with dotted keys, {@code "a.b": 1}, into nested ones, {@code "a": {"b": 1}}, at every level but that of lists. */
public final class Nesting {
    private static final int DEEPEST = 20;

    private Nesting() {}

    /** A new map; where a key is there dotted and nested, the groups are joined and the later value wins. */
    public static Map<String, Object> of(Map<?, ?> values) {
        return of(values, 0);
    }

    private static Map<String, Object> of(Map<?, ?> values, int depth) {
        Map<String, Object> out = new LinkedHashMap<>();
        values.forEach((k, v) -> {
            String key = String.valueOf(k);
            Object value = v instanceof Map<?, ?> map && depth < DEEPEST ? of(map, depth + 1) : v;
            int dot = key.indexOf('.');
            if (dot <= 0 || depth >= DEEPEST) {
                put(out, key, value);
            } else {
                put(out, key.substring(0, dot), of(Collections.singletonMap(key.substring(dot + 1), value), depth + 1));
            }
        });
        return out;
    }

    private static void put(Map<String, Object> out, String key, Object value) {
        Object old = out.get(key);
        if (old instanceof Map<?, ?> first && value instanceof Map<?, ?> second) {
            Map<String, Object> joined = new LinkedHashMap<>();
            first.forEach((k, v) -> joined.put(String.valueOf(k), v));
            second.forEach((k, v) -> put(joined, String.valueOf(k), v));
            out.put(key, joined);
        } else {
            out.put(key, value);
        }
    }
}
