package dev.cobolwright.model.tokenizer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads {@code tokenizer.json} of other models: byte-level pairs with any pieces that Split, Digits and ByteLevel make, in any
 * order of ids. Qwen2.5 and Granite are of this kind; sentence pieces (LLaMA 2) are not.
 */
final class OpenTokenizer {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** GPT-2's pieces, what ByteLevel cuts by itself. */
    private static final String GPT2 =
            "'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+";

    private static final List<String> ENDS = List.of(Vocabulary.END_OF_TEXT, "<|end_of_text|>", "</s>", "<eos>");

    private OpenTokenizer() {}

    /** Whether our own reader, which checks more, is to read it. */
    static boolean isOurs(byte[] json) throws IOException {
        JsonNode first =
                JSON.readTree(json).path("pre_tokenizer").path("pretokenizers").path(0);
        return PreTokens.PATTERN.equals(first.path("pattern").path("Regex").asText());
    }

    static Tokens read(byte[] json) throws IOException {
        JsonNode root = JSON.readTree(json);
        JsonNode model = root.path("model");
        require(
                model.path("type").asText("BPE").equals("BPE") && model.has("merges"),
                "its model is " + model.path("type"));
        require(!model.path("byte_fallback").asBoolean(), "its tokens are characters, not bytes");
        Map<String, Integer> ids = new HashMap<>();
        model.path("vocab")
                .properties()
                .forEach(e -> ids.put(e.getKey(), e.getValue().asInt()));
        Map<String, Integer> specials = new HashMap<>();
        for (JsonNode added : root.path("added_tokens")) {
            specials.put(added.path("content").asText(), added.path("id").asInt());
        }
        int most = Math.max(
                ids.values().stream().mapToInt(id -> id).max().orElse(-1),
                specials.values().stream().mapToInt(id -> id).max().orElse(-1));
        require(most >= 255 && most < 1 << 20, "it has " + (most + 1) + " tokens");
        List<byte[]> bytes = new ArrayList<>(java.util.Collections.nCopies(most + 1, new byte[0]));
        int[] byteToken = new int[256];
        Arrays.fill(byteToken, -1);
        for (var entry : ids.entrySet()) {
            if (!specials.containsKey(entry.getKey())) {
                byte[] token = bytes(entry.getKey());
                bytes.set(entry.getValue(), token);
                if (token.length == 1) {
                    byteToken[token[0] & 0xff] = entry.getValue();
                }
            }
        }
        require(Arrays.stream(byteToken).allMatch(id -> id >= 0), "not every byte has a token");
        return merges(root, model, ids, specials, bytes, byteToken);
    }

    private static Tokens merges(
            JsonNode root,
            JsonNode model,
            Map<String, Integer> ids,
            Map<String, Integer> specials,
            List<byte[]> bytes,
            int[] byteToken)
            throws IOException {
        int count = model.path("merges").size();
        int[] left = new int[count];
        int[] right = new int[count];
        int[] merged = new int[count];
        for (int rank = 0; rank < count; rank++) {
            JsonNode pair = model.path("merges").path(rank);
            String[] parts = pair.isArray()
                    ? new String[] {pair.path(0).asText(), pair.path(1).asText()}
                    : pair.asText().split(" ", 2);
            Integer a = ids.get(parts[0]);
            Integer b = parts.length < 2 ? null : ids.get(parts[1]);
            Integer both = parts.length < 2 ? null : ids.get(parts[0] + parts[1]);
            require(a != null && b != null && both != null, "merge " + rank + " makes no token");
            left[rank] = a;
            right[rank] = b;
            merged[rank] = both;
        }
        int end = ENDS.stream()
                .filter(specials::containsKey)
                .map(specials::get)
                .findFirst()
                .orElseThrow(() -> new IOException("no tokenizer that can be used: no token ends a text"));
        List<Step> steps = new ArrayList<>();
        pieces(root.path("pre_tokenizer"), steps);
        require(!steps.isEmpty(), "it does not cut texts into pieces");
        return new Tokens(
                bytes,
                byteToken,
                left,
                right,
                merged,
                specials,
                end,
                model.path("ignore_merges").asBoolean(),
                normal(root.path("normalizer")),
                text -> cuts(text, steps));
    }

    /** A way to cut: at the ends of matches, and of what lies between them. */
    private record Step(Pattern pattern) {}

    private static void pieces(JsonNode node, List<Step> out) throws IOException {
        switch (node.path("type").asText()) {
            case "Sequence" -> {
                for (JsonNode part : node.path("pretokenizers")) {
                    pieces(part, out);
                }
            }
            case "Split" -> {
                require(
                        node.path("behavior").asText("Isolated").equals("Isolated")
                                && !node.path("invert").asBoolean(),
                        "it splits by " + node.path("behavior"));
                JsonNode pattern = node.path("pattern");
                out.add(step(
                        pattern.has("Regex")
                                ? pattern.path("Regex").asText()
                                : Pattern.quote(pattern.path("String").asText())));
            }
            case "Digits" -> out.add(step(node.path("individual_digits").asBoolean() ? "\\p{N}" : "\\p{N}+"));
            case "ByteLevel" -> {
                require(!node.path("add_prefix_space").asBoolean(), "it adds a blank before a text");
                if (node.path("use_regex").asBoolean(true)) {
                    out.add(step(GPT2));
                }
            }
            default -> require(false, "it cuts texts by " + node.path("type"));
        }
    }

    private static Step step(String regex) throws IOException {
        try {
            return new Step(Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS));
        } catch (PatternSyntaxException e) {
            throw new IOException("no tokenizer that can be used: " + e.getMessage(), e);
        }
    }

    private static Cuts cuts(String text, List<Step> steps) {
        BitSet ends = new BitSet();
        ends.set(text.length());
        for (Step step : steps) {
            BitSet more = (BitSet) ends.clone();
            for (int from = 0; from < text.length(); from = ends.nextSetBit(from + 1)) {
                // a piece is a text of its own: what stands before and after it is not seen
                int end = ends.nextSetBit(from + 1);
                Matcher matcher = step.pattern().matcher(text).region(from, end);
                while (matcher.find()) {
                    if (matcher.start() > from) {
                        more.set(matcher.start());
                    }
                    if (matcher.end() > from) {
                        more.set(matcher.end());
                    }
                }
            }
            ends = more;
        }
        BitSet all = ends;
        return (same, from) -> all.nextSetBit(from + 1);
    }

    private static Optional<Normalizer.Form> normal(JsonNode node) throws IOException {
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        require(
                List.of("NFC", "NFKC").contains(node.path("type").asText()),
                "it changes texts by " + node.path("type"));
        return Optional.of(Normalizer.Form.valueOf(node.path("type").asText()));
    }

    private static byte[] bytes(String token) throws IOException {
        try {
            return ByteAlphabet.bytes(token);
        } catch (IllegalArgumentException e) {
            throw new IOException("no tokenizer that can be used: " + e.getMessage(), e);
        }
    }

    private static void require(boolean holds, String why) throws IOException {
        if (!holds) {
            throw new IOException("no tokenizer that can be used: " + why);
        }
    }
}
