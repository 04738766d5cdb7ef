package dev.cobolwright.model.library;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A group of keys and values of a YAML file, which knows the lines they stand on. */
final class Group {
    private final String file;
    private final int line;
    private final Map<String, Node> values = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private Group(String file, MappingNode node) throws IOException {
        this.file = file;
        this.line = lineOf(node);
        for (NodeTuple pair : node.getValue()) {
            String key = pair.getKeyNode() instanceof ScalarNode name ? name.getValue() : "?";
            if (values.put(key, pair.getValueNode()) != null) {
                throw at(lineOf(pair.getKeyNode()), "'" + key + "' is there twice");
            }
            lines.put(key, lineOf(pair.getKeyNode()));
        }
    }

    static Group of(String file, Node node) throws IOException {
        if (node instanceof MappingNode mapping) {
            return new Group(file, mapping);
        }
        throw new IOException(file + ":" + lineOf(node) + ": a group of keys and values is expected");
    }

    void allow(Set<String> known) throws IOException {
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                throw at(
                        lines.get(key),
                        "'" + key + "' is not known here; known are "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    String text(String key) throws IOException {
        if (!values.containsKey(key)) {
            throw at(line, "'" + key + "' is missing");
        }
        return text(key, "");
    }

    String text(String key, String otherwise) throws IOException {
        Node node = values.get(key);
        if (node == null) {
            return otherwise;
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw wrong(key, "a single value is expected");
    }

    String oneOf(String key, String otherwise, List<String> possible) throws IOException {
        String value = text(key, otherwise);
        if (!possible.contains(value)) {
            throw wrong(key, "'" + value + "' is none of " + String.join(", ", possible));
        }
        return value;
    }

    boolean yes(String key) throws IOException {
        return oneOf(key, "false", List.of("true", "false")).equals("true");
    }

    double number(String key, double otherwise, double least, double most) throws IOException {
        if (!values.containsKey(key)) {
            return otherwise;
        }
        try {
            double value = Double.parseDouble(text(key).replace("_", ""));
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below, as what is out of range
        }
        throw wrong(key, "'" + text(key) + "' is no number from " + plain(least) + " to " + plain(most));
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /** A list of texts, or one text instead of a list of one. */
    List<String> texts(String key) throws IOException {
        Node node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof ScalarNode scalar) {
            return List.of(scalar.getValue());
        }
        List<String> texts = new ArrayList<>();
        for (Node element : list(key)) {
            if (!(element instanceof ScalarNode scalar)) {
                throw wrong(key, "a list of texts is expected");
            }
            texts.add(scalar.getValue());
        }
        return texts;
    }

    List<Node> list(String key) throws IOException {
        if (values.get(key) instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw values.containsKey(key) ? wrong(key, "a list is expected") : at(line, "'" + key + "' is missing");
    }

    IOException wrong(String key, String message) {
        return at(lines.getOrDefault(key, line), key + ": " + message);
    }

    private IOException at(int number, String message) {
        return new IOException(file + ":" + number + ": " + message);
    }

    private static int lineOf(Node node) {
        return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
    }
}
