package dev.cobolwright.assist.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A value in a configuration file and where it stands there. What is not as expected is reported once and then treated as
 * missing.
 *
 * @param value a map, list, text, number or boolean; null where there is nothing
 * @param place such as {@code zapp.yaml: propertyGroups[0].libraries}
 */
record Node(Object value, String place, Consumer<String> problems) {

    static Node root(String file, Map<String, ?> values, Consumer<String> problems) {
        return new Node(values, file, problems);
    }

    boolean isMissing() {
        return value == null;
    }

    Node get(String key) {
        return switch (value) {
            case Map<?, ?> map -> new Node(map.get(key), place + (place.contains(": ") ? "." : ": ") + key, problems);
            case null -> this;
            default -> {
                report("a group of values is expected, not " + value);
                yield new Node(null, place, problems);
            }
        };
    }

    /** The elements of a list, or the one value that stands where a list may be. */
    List<Node> items() {
        if (!(value instanceof List<?> list)) {
            return value == null ? List.of() : List.of(this);
        }
        List<Node> items = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) != null) {
                items.add(new Node(list.get(i), place + "[" + i + "]", problems));
            }
        }
        return items;
    }

    Optional<String> text() {
        return switch (value) {
            case String text -> Optional.of(text);
            case Number number -> Optional.of(number.toString());
            case null -> Optional.empty();
            default -> {
                report("a text is expected, not " + value);
                yield Optional.empty();
            }
        };
    }

    /** The texts of a list. */
    List<String> texts() {
        return items().stream().flatMap(n -> n.text().stream()).toList();
    }

    boolean isTrue() {
        if (value != null && !(value instanceof Boolean)) {
            report("true or false is expected, not " + value);
        }
        return Boolean.TRUE.equals(value);
    }

    Map<String, Node> entries() {
        Map<String, Node> entries = new LinkedHashMap<>();
        switch (value) {
            case Map<?, ?> map -> map.keySet().forEach(k -> entries.put(String.valueOf(k), get(String.valueOf(k))));
            case null -> {}
            default -> report("names with values are expected, not " + value);
        }
        return entries;
    }

    void report(String what) {
        String shown = what.length() > 200 ? what.substring(0, 200) + "..." : what;
        problems.accept(place + ": " + shown);
    }
}
