package dev.cobolwright.retrieval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The indices of an OpenSearch server: one for each {@link Part}, with a document for each chunk, and one with a document for each file. Words
 * come from {@link CobolWords}: a text field gets them separated by blanks, a word and its parts joined by {@value #AT_ONE_PLACE}, and
 * the server only cuts there.
 */
final class OpenSearchFields {
    /** Of the documents and their analysis; indices with another number are not used. */
    static final String FORMAT = "1";

    static final String START = "start";
    static final String END = "end";
    static final String COMMIT = "commit";
    /** The words of letters alone, each once. */
    static final String LETTERS = "letters";
    /** Of a file: where its chunks are. */
    static final String CHUNKS = "chunks";

    /** Stands in no word. */
    private static final char AT_ONE_PLACE = '|';

    private static final String META = "cobolwright";
    private static final int LONGEST_PLACE = 4096;
    private static final ObjectMapper JSON = new ObjectMapper();

    private OpenSearchFields() {}

    static String filesIndex(String name) {
        return name + "-files";
    }

    /** Groups may have names that an index cannot have. */
    static String index(String name, Part part) {
        String access = part.access().equals(Part.EVERYONE)
                ? "everyone"
                : Chunk.hashOf(part.access()).substring(0, 16);
        return name + '-' + part.layer().name().toLowerCase(Locale.ROOT) + '-' + access;
    }

    /** Settings and mapping of the index of a part. */
    static ObjectNode indexOf(Part part) {
        ObjectNode index = JSON.createObjectNode();
        ObjectNode settings = settings(index);
        ObjectNode analysis = settings.putObject("analysis");
        analysis.putObject("tokenizer")
                .putObject("places")
                .put("type", "whitespace")
                .put("max_token_length", LONGEST_PLACE);
        analysis.putObject("filter")
                .putObject("words")
                .put("type", "pattern_capture")
                .put("preserve_original", false)
                .putArray("patterns")
                .add("([^" + AT_ONE_PLACE + "]+)");
        analysis.putObject("analyzer")
                .putObject("words")
                .put("tokenizer", "places")
                .putArray("filter")
                .add("words");
        ObjectNode mappings = mappings(index);
        ((ObjectNode) mappings.path("_meta").path(META))
                .put("layer", part.layer().name())
                .put("access", part.access());
        mappings.putObject("_source")
                .putArray("excludes")
                .add(Fields.CODE)
                .add(Fields.TITLE)
                .add(Fields.PAIRS)
                .add(LETTERS);
        ObjectNode fields = mappings.putObject("properties");
        for (String text : new String[] {Fields.CODE, Fields.TITLE, Fields.PAIRS}) {
            fields.putObject(text).put("type", "text").put("analyzer", "words").put("index_options", "freqs");
        }
        for (String keyword : new String[] {Fields.PATH, Fields.KIND, Fields.ACCESS}) {
            fields.putObject(keyword).put("type", "keyword");
        }
        fields.putObject(LETTERS).put("type", "keyword").put("index", false);
        fields.putObject(START).put("type", "integer");
        fields.putObject(END).put("type", "integer");
        for (String kept : new String[] {Fields.PROGRAM, Fields.NAME, Fields.HASH, Fields.FACTS, Fields.TEXT, COMMIT}) {
            fields.putObject(kept).put("type", "keyword").put("index", false).put("doc_values", false);
        }
        return index;
    }

    /** Settings and mapping of the index of files. */
    static ObjectNode indexOfFiles() {
        ObjectNode index = JSON.createObjectNode();
        settings(index);
        ObjectNode fields = mappings(index).putObject("properties");
        fields.putObject(Fields.PATH).put("type", "keyword");
        for (String kept : new String[] {Fields.HASH, Fields.ACCESS, COMMIT}) {
            fields.putObject(kept).put("type", "keyword").put("index", false).put("doc_values", false);
        }
        fields.putObject(CHUNKS).put("type", "object").put("enabled", false);
        return index;
    }

    /** One shard, so that a term is counted in one place; nothing that was deleted is kept when it is merged out ({@link OpenSearchMerging}). */
    private static ObjectNode settings(ObjectNode index) {
        return index.putObject("settings")
                .put("number_of_shards", 1)
                .put("index.soft_deletes.retention_lease.period", "1s")
                .put("index.merge.policy.expunge_deletes_allowed", 0);
    }

    private static ObjectNode mappings(ObjectNode index) {
        ObjectNode mappings = index.putObject("mappings").put("dynamic", "strict");
        mappings.putObject("_meta").putObject(META).put("format", FORMAT);
        return mappings;
    }

    /** The part that an index holds, if it is one of this program's. */
    static Optional<Part> part(JsonNode mapping) {
        JsonNode meta = mapping.path("mappings").path("_meta").path(META);
        for (Chunk.Layer layer : Chunk.Layer.values()) {
            if (meta.path("layer").asText().equals(layer.name())
                    && meta.path("format").asText().equals(FORMAT)) {
                return Optional.of(new Part(layer, meta.path("access").asText()));
            }
        }
        return Optional.empty();
    }

    static String format(JsonNode mapping) {
        return mapping.path("mappings").path("_meta").path(META).path("format").asText();
    }

    static String fileId(String path) {
        return Chunk.hashOf(path);
    }

    /** Where a chunk of a file is. */
    record Place(Part part, String id, int start, int end) {
        ObjectNode toJson() {
            return JSON.createObjectNode()
                    .put("layer", part.layer().name())
                    .put(Fields.ACCESS, part.access())
                    .put("id", id)
                    .put(START, start)
                    .put(END, end);
        }

        /** @throws IllegalArgumentException where it is none */
        static Place of(JsonNode json) {
            return new Place(
                    new Part(
                            Chunk.Layer.valueOf(json.path("layer").asText()),
                            json.path(Fields.ACCESS).asText()),
                    json.path("id").asText(),
                    json.path(START).asInt(),
                    json.path(END).asInt());
        }
    }

    /** The chunks of a file by where they are to be. */
    static Map<Place, Chunk> places(IndexedFile file, Iterable<Chunk> chunks) {
        Map<Place, Chunk> places = new LinkedHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Chunk chunk : chunks) {
            Part part = new Part(chunk.kind().layer(), file.access());
            String content = id(file, chunk, 0);
            int occurrence = seen.merge(content, 1, Integer::sum);
            String id = occurrence == 1 ? content : id(file, chunk, occurrence);
            places.put(new Place(part, id, chunk.startLine(), chunk.endLine()), chunk);
        }
        return places;
    }

    private static String id(IndexedFile file, Chunk chunk, int occurrence) {
        return HexFormat.of().formatHex(Fields.key(file.path(), file.access(), chunk, occurrence).bytes);
    }

    static ObjectNode document(IndexedFile file, Chunk chunk) {
        ObjectNode document = JSON.createObjectNode()
                .put(Fields.PATH, file.path())
                .put(START, chunk.startLine())
                .put(END, chunk.endLine())
                .put(COMMIT, file.commit())
                .put(Fields.KIND, chunk.kind().name())
                .put(Fields.PROGRAM, Fields.clip(chunk.programId()))
                .put(Fields.NAME, Fields.clip(chunk.name()))
                .put(Fields.HASH, chunk.hash())
                .put(Fields.FACTS, chunk.facts().encoded())
                .put(Fields.TEXT, chunk.text())
                .put(Fields.CODE, words(chunk.text()))
                .put(Fields.TITLE, words(chunk.name() + " " + chunk.programId()))
                .put(Fields.PAIRS, pairs(chunk.text()));
        ArrayNode letters = document.putArray(LETTERS);
        letters(chunk.text()).forEach(letters::add);
        ArrayNode access = document.putArray(Fields.ACCESS);
        for (String group : file.access().split(" ")) {
            access.add(group);
        }
        return document;
    }

    static ObjectNode document(IndexedFile file, Set<Place> places) {
        ObjectNode document = JSON.createObjectNode()
                .put(Fields.PATH, file.path())
                .put(Fields.HASH, file.hash())
                .put(Fields.ACCESS, file.access())
                .put(COMMIT, file.commit());
        ArrayNode chunks = document.putArray(CHUNKS);
        places.forEach(place -> chunks.add(place.toJson()));
        return document;
    }

    /** @throws IllegalArgumentException where it is none */
    static Hit hit(JsonNode source, double score) {
        Chunk chunk = new Chunk(
                source.path(Fields.PATH).asText(),
                source.path(START).asInt(),
                source.path(END).asInt(),
                Chunk.Kind.valueOf(source.path(Fields.KIND).asText()),
                source.path(Fields.PROGRAM).asText(),
                source.path(Fields.NAME).asText(),
                source.path(Fields.TEXT).asText(),
                source.path(Fields.HASH).asText(),
                Facts.decoded(source.path(Fields.FACTS).asText()));
        return new Hit(chunk, score, source.path(COMMIT).asText());
    }

    /** The words of a text as the server takes them. */
    static String words(String text) {
        StringBuilder places = new StringBuilder();
        for (CobolWords words = new CobolWords(text); words.advance(); ) {
            if (!places.isEmpty()) {
                places.append(words.isPart() ? AT_ONE_PLACE : ' ');
            }
            places.append(words.word());
        }
        return places.toString();
    }

    private static Set<String> letters(String text) {
        Set<String> letters = new TreeSet<>();
        for (CobolWords words = new CobolWords(text); words.advance(); ) {
            String word = words.word();
            if (word.chars().allMatch(Character::isLetter)) {
                letters.add(word);
            }
        }
        return letters;
    }

    private static String pairs(String text) {
        StringBuilder pairs = new StringBuilder();
        String before = null;
        for (CobolWords words = new CobolWords(text); words.advance(); ) {
            if (!words.isPart()) {
                String word = words.word();
                if (before != null) {
                    pairs.append(pair(CobolAnalyzer.pair(before, word))).append(' ');
                }
                before = word;
            }
        }
        return pairs.toString();
    }

    /** A pair as this server's terms have it: without the blank that separates them there. */
    static String pair(String pair) {
        return pair.replace(' ', '+');
    }

    static byte[] bytes(Object json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
