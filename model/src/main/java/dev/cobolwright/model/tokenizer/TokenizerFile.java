package dev.cobolwright.model.tokenizer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Hugging Face's {@code tokenizer.json} (tokenizers 0.20 and later), as far as our tokenizers use it: model BPE, a Split
 * pre-tokenizer with {@link PreTokens#PATTERN}, ByteLevel bytes and decoder.
 */
public final class TokenizerFile {
    private static final String BUNDLED = "/dev/cobolwright/model/tokenizer.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private TokenizerFile() {}

    /** The vocabulary the shipped weights were trained with. */
    public static Vocabulary bundled() throws IOException {
        return read(new ByteArrayInputStream(bundledBytes()));
    }

    static byte[] bundledBytes() throws IOException {
        try (InputStream in = TokenizerFile.class.getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new IOException("no tokenizer.json in this build; run `corpus tokenizer` and build again");
            }
            return in.readAllBytes();
        }
    }

    public static Vocabulary read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        } catch (IOException e) {
            throw new IOException("tokenizer " + file + ": " + e.getMessage(), e);
        }
    }

    /** @throws IOException if this is no tokenizer that {@link #write} could have written */
    public static Vocabulary read(InputStream in) throws IOException {
        JsonNode root = JSON.readTree(in);
        JsonNode model = root.path("model");
        String pattern = root.path("pre_tokenizer")
                .path("pretokenizers")
                .path(0)
                .path("pattern")
                .path("Regex")
                .asText();
        if (!"BPE".equals(model.path("type").asText()) || !PreTokens.PATTERN.equals(pattern)) {
            throw new IOException(
                    "not a byte-level BPE tokenizer with this version's pre-token pattern; write it again with `corpus tokenizer`");
        }
        List<String> specials = new ArrayList<>();
        for (JsonNode added : root.path("added_tokens")) {
            require(added.path("id").asInt(-1) == specials.size(), "special tokens must have the first ids");
            specials.add(added.path("content").asText());
        }
        Map<String, Integer> ids = new HashMap<>();
        model.path("vocab")
                .properties()
                .forEach(e -> ids.put(e.getKey(), e.getValue().asInt()));
        List<Vocabulary.Merge> merges = new ArrayList<>();
        int first = specials.size() + 256;
        for (JsonNode pair : model.path("merges")) {
            String left = pair.path(0).asText();
            String right = pair.path(1).asText();
            int made = first + merges.size();
            require(
                    ids.getOrDefault(left + right, -1) == made,
                    "merge %d does not make token %d".formatted(merges.size(), made));
            require(
                    ids.getOrDefault(left, made) < made && ids.getOrDefault(right, made) < made,
                    "merge %d uses a later token".formatted(merges.size()));
            merges.add(new Vocabulary.Merge(ids.get(left), ids.get(right)));
        }
        Vocabulary vocabulary = new Vocabulary(specials, merges);
        require(
                vocabulary.size() == ids.size(),
                "%d tokens in vocab, %d expected".formatted(ids.size(), vocabulary.size()));
        return vocabulary;
    }

    public static void write(Vocabulary vocabulary, Path file) throws IOException {
        List<byte[]> bytes = vocabulary.bytes();
        ObjectNode root = JSON.createObjectNode();
        root.put("version", "1.0").putNull("truncation").putNull("padding");
        ArrayNode added = root.putArray("added_tokens");
        for (int id = 0; id < vocabulary.specials().size(); id++) {
            added.addObject()
                    .put("id", id)
                    .put("content", vocabulary.specials().get(id))
                    .put("single_word", false)
                    .put("lstrip", false)
                    .put("rstrip", false)
                    .put("normalized", false)
                    .put("special", true);
        }
        root.putNull("normalizer");
        ArrayNode cuts = root.putObject("pre_tokenizer").put("type", "Sequence").putArray("pretokenizers");
        ObjectNode split = cuts.addObject().put("type", "Split");
        split.putObject("pattern").put("Regex", PreTokens.PATTERN);
        split.put("behavior", "Isolated").put("invert", false);
        byteLevel(cuts.addObject());
        root.putNull("post_processor");
        byteLevel(root.putObject("decoder"));
        ObjectNode model =
                root.putObject("model").put("type", "BPE").putNull("dropout").putNull("unk_token");
        model.putNull("continuing_subword_prefix").putNull("end_of_word_suffix");
        model.put("fuse_unk", false).put("byte_fallback", false).put("ignore_merges", false);
        ObjectNode vocab = model.putObject("vocab");
        for (int id = 0; id < vocabulary.size(); id++) {
            boolean special = id < vocabulary.specials().size();
            vocab.put(special ? vocabulary.specials().get(id) : ByteAlphabet.text(bytes.get(id)), id);
        }
        ArrayNode merges = model.putArray("merges");
        for (Vocabulary.Merge merge : vocabulary.merges()) {
            merges.addArray()
                    .add(ByteAlphabet.text(bytes.get(merge.left())))
                    .add(ByteAlphabet.text(bytes.get(merge.right())));
        }
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        JSON.writeValue(file.toFile(), root);
    }

    /** The Hugging Face binding refuses a ByteLevel that lacks one of these fields. */
    private static void byteLevel(ObjectNode node) {
        node.put("type", "ByteLevel")
                .put("add_prefix_space", false)
                .put("trim_offsets", true)
                .put("use_regex", false);
    }

    private static void require(boolean condition, String message) throws IOException {
        if (!condition) {
            throw new IOException("damaged tokenizer.json: " + message);
        }
    }
}
