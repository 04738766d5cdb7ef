package dev.cobolwright.lsp.configuration;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** How a configuration file is written. */
enum Notation {
    /** With comments and a comma after the last element, as editors allow in their settings. */
    JSON {
        @Override
        Object values(byte[] bytes) throws IOException {
            return jackson(JSON_MAPPER, bytes);
        }
    },
    TOML {
        @Override
        Object values(byte[] bytes) throws IOException {
            return jackson(TOML_MAPPER, bytes);
        }
    },
    /** Anchors, aliases and merge keys are resolved; an alias bomb is an error. */
    YAML {
        @Override
        Object values(byte[] bytes) throws Damaged {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(true);
            try {
                return new Yaml(new SafeConstructor(options))
                        .load(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
            } catch (MarkedYAMLException e) {
                int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
                throw new Damaged(line, e.getProblem());
            } catch (YAMLException | StackOverflowError e) {
                throw new Damaged(0, e.getMessage());
            }
        }
    };

    private static final ObjectMapper JSON_MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
    private static final ObjectMapper TOML_MAPPER = TomlMapper.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    /** A file that does not follow its notation. */
    static final class Damaged extends IOException {
        /** From 1; 0 where it is not known. */
        final int line;

        Damaged(int line, String message) {
            super(message);
            this.line = line;
        }
    }

    abstract Object values(byte[] bytes) throws IOException;

    /**
     * The values of a file; an empty file has none.
     *
     * @throws Damaged where it is not written as this says, or is not a group of values
     */
    Map<String, Object> read(byte[] bytes) throws IOException {
        Object values = values(bytes);
        return switch (values) {
            case null -> Map.of();
            case Map<?, ?> map -> {
                Map<String, Object> out = new LinkedHashMap<>();
                map.forEach((k, v) -> out.put(String.valueOf(k), v));
                yield out;
            }
            default -> throw new Damaged(1, "names with values are expected, not " + kind(values));
        };
    }

    private static String kind(Object value) {
        return value instanceof Iterable<?> ? "a list" : "a single value";
    }

    private static Object jackson(ObjectMapper mapper, byte[] bytes) throws IOException {
        if (new String(bytes, StandardCharsets.UTF_8).isBlank()) {
            return null;
        }
        try {
            return mapper.readValue(bytes, new TypeReference<Object>() {});
        } catch (JacksonException e) {
            throw new Damaged(e.getLocation() == null ? 0 : e.getLocation().getLineNr(), e.getOriginalMessage());
        } catch (StackOverflowError e) {
            throw new Damaged(0, "it is nested too deeply");
        }
    }
}
