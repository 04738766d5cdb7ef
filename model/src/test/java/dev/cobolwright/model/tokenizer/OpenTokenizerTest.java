package dev.cobolwright.model.tokenizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokenizers of other models in small: their pieces and their layout of ids, some merges. */
class OpenTokenizerTest {
    /** Of Qwen2.5: bytes, then merges, then special tokens; a Split by this expression, then bytes. */
    private static final String QWEN =
            "(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+";

    @TempDir
    Path folder;

    @Test
    void qwen() throws IOException {
        Tokenizer tokenizer = load(small());
        assertTokens(tokenizer, "MOVE A TO B-X.\n", "MOVE", " A", " TO", " ", "B", "-X", ".\n");
        assertTokens(tokenizer, "  MOVE 12\n", " ", " MOVE", " ", "1", "2", "\n");
        assertTokens(tokenizer, "é", "Ã", "©"); // a character of two bytes without a merge
        assertEquals(256 + 9 + 2, tokenizer.vocabularySize());
        assertEquals(265, tokenizer.endOfText());
        assertTrue(tokenizer.isSpecial(266));
        String text = "       01  NAME-é  PIC X(8).\n";
        assertEquals(text, tokenizer.decode(tokenizer.encode(text)));
    }

    @Test
    void granite() throws IOException {
        ObjectNode root = root(List.of("<|end_of_text|>", "<fim_prefix>"), true);
        ArrayNode steps =
                root.putObject("pre_tokenizer").put("type", "Sequence").putArray("pretokenizers");
        steps.addObject().put("type", "Digits").put("individual_digits", true);
        steps.addObject()
                .put("type", "ByteLevel")
                .put("add_prefix_space", false)
                .put("use_regex", true);
        Tokenizer tokenizer = load(root);
        assertTokens(tokenizer, "MOVE 12 TO B-X.\n", "MOVE", " ", "1", "2", " TO", " ", "B", "-", "X", ".", "\n");
        assertEquals(0, tokenizer.endOfText());
    }

    @Test
    void whatWouldCutOtherwiseIsRefused() throws IOException {
        ObjectNode root = small();
        ((ObjectNode) root.get("model")).put("byte_fallback", true);
        assertRefused(root, "characters, not bytes");
        root = small();
        root.putObject("pre_tokenizer").put("type", "Metaspace");
        assertRefused(root, "by \"Metaspace\"");
        root = small();
        root.putObject("normalizer").put("type", "Lowercase");
        assertRefused(root, "by \"Lowercase\"");
        root = small();
        ((ArrayNode) root.at("/model/merges")).add("M Q");
        assertRefused(root, "merge 9 makes no token");
        root = small();
        ((ObjectNode) root.at("/model/vocab")).remove("A");
        assertRefused(root, "not every byte has a token");
    }

    private void assertRefused(ObjectNode root, String part) {
        String message = assertThrows(IOException.class, () -> load(root)).getMessage();
        assertTrue(message.contains(part), message);
    }

    private static void assertTokens(Tokenizer tokenizer, String text, String... expected) {
        List<String> found = new ArrayList<>();
        for (int id : tokenizer.encode(text)) {
            found.add(new String(tokenizer.bytes(id), java.nio.charset.StandardCharsets.ISO_8859_1));
        }
        assertEquals(Arrays.asList(expected), found);
    }

    private Tokenizer load(ObjectNode root) throws IOException {
        Path file = folder.resolve("tokenizer.json");
        Files.writeString(file, root.toString());
        return Tokenizer.load(file);
    }

    private static ObjectNode small() {
        ObjectNode root = root(List.of("<|endoftext|>", "<|im_start|>"), false);
        root.putObject("normalizer").put("type", "NFC");
        ArrayNode steps =
                root.putObject("pre_tokenizer").put("type", "Sequence").putArray("pretokenizers");
        ObjectNode split = steps.addObject()
                .put("type", "Split")
                .put("behavior", "Isolated")
                .put("invert", false);
        split.putObject("pattern").put("Regex", QWEN);
        steps.addObject()
                .put("type", "ByteLevel")
                .put("add_prefix_space", false)
                .put("use_regex", false);
        return root;
    }

    private static ObjectNode root(List<String> specials, boolean specialsFirst) {
        ObjectNode root = new ObjectMapper().createObjectNode();
        List<String> tokens = new ArrayList<>();
        for (int b = 0; b < 256; b++) {
            tokens.add(ByteAlphabet.text(new byte[] {(byte) b}));
        }
        String space = ByteAlphabet.text(new byte[] {' '});
        String line = ByteAlphabet.text(new byte[] {'\n'});
        ObjectNode model = root.putObject("model").put("type", "BPE");
        ArrayNode merges = model.putArray("merges");
        for (String merge : List.of(
                "M O", "V E", "MO VE", space + " MOVE", "T O", space + " TO", "- X", ". " + line, space + " A")) {
            merges.add(merge);
            tokens.add(merge.replace(" ", ""));
        }
        tokens.addAll(specialsFirst ? 0 : tokens.size(), specials);
        ObjectNode vocab = model.putObject("vocab");
        ArrayNode added = root.putArray("added_tokens");
        for (int id = 0; id < tokens.size(); id++) {
            vocab.put(tokens.get(id), id);
            if (specials.contains(tokens.get(id))) {
                added.addObject().put("id", id).put("content", tokens.get(id)).put("special", true);
            }
        }
        return root;
    }
}
