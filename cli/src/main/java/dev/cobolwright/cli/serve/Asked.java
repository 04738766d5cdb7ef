package dev.cobolwright.cli.serve;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cobolwright.assist.completion.CompletionEngine.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a request asks for.
 *
 * @param model id in the library; empty: the usual one
 * @param tokens the most of an answer
 * @param stop texts at which the answer ends
 */
record Asked(String model, Text text, int tokens, List<String> stop, boolean stream) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TOKENS = 64;
    private static final int MOST_TOKENS = 1_024;
    private static final Pattern BEFORE = Pattern.compile("(?s)\\[before the cursor\\]\\n(.*)\\n<[0-9a-f]{12}>");
    private static final Pattern AFTER =
            Pattern.compile("(?s)\\[after the cursor\\]\\n(.*?)\\n\\[before the cursor\\]");
    private static final Pattern SIMILAR = Pattern.compile(
            "(?s)\\[similar code \\d+\\]\\n(.*?)(?=\\n\\[similar code \\d+\\]|\\n\\[after the cursor\\])");
    private static final Pattern FENCED = Pattern.compile("(?s)```[\\w-]*\\n(.*?)\\n?```");

    /** A request that cannot be served: told as {@code invalid_request_error}. */
    static final class Wrong extends IOException {
        Wrong(String message) {
            super(message);
        }
    }

    /** @param chat whether the request is one of {@code /chat/completions} */
    static Asked of(byte[] body, boolean chat) throws Wrong {
        JsonNode root;
        try {
            root = JSON.readTree(body);
        } catch (JacksonException e) {
            throw new Wrong("the body is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new Wrong("the body cannot be read");
        }
        if (root == null || !root.isObject()) {
            throw new Wrong("the body is not a JSON object");
        }
        if (root.path("n").asInt(1) != 1) {
            throw new Wrong("n: one answer is given, not " + root.path("n"));
        }
        JsonNode limit =
                root.has("max_completion_tokens") ? root.get("max_completion_tokens") : root.path("max_tokens");
        if (!limit.isMissingNode() && !limit.isNull() && (!limit.isInt() || limit.asInt() < 1)) {
            throw new Wrong("max_tokens: a number from 1 on is expected");
        }
        return new Asked(
                root.path("model").asText(""),
                chat ? chat(root) : prompt(root),
                Math.min(limit.asInt(TOKENS), MOST_TOKENS),
                stop(root.path("stop")),
                root.path("stream").asBoolean(false));
    }

    private static Text prompt(JsonNode root) throws Wrong {
        JsonNode prompt = root.path("prompt");
        JsonNode text = prompt.isArray() && prompt.size() == 1 ? prompt.get(0) : prompt;
        if (!text.isTextual()) {
            throw new Wrong("prompt: one text is expected");
        }
        return new Text(text.asText(), root.path("suffix").asText(""), List.of());
    }

    /** The code of the last message of the user: as our own client marks it, in a fence, or the whole. */
    private static Text chat(JsonNode root) throws Wrong {
        String last = null;
        for (JsonNode message : root.path("messages")) {
            JsonNode content = message.path("content");
            if (content.isArray()) {
                content = content.path(0).path("text");
            }
            if (message.path("role").asText().equals("user") && content.isTextual()) {
                last = content.asText();
            }
        }
        if (last == null) {
            throw new Wrong("messages: a list with a message of the role 'user' is expected");
        }
        Matcher before = BEFORE.matcher(last);
        if (before.find()) {
            Matcher after = AFTER.matcher(last);
            List<String> similar = new ArrayList<>();
            for (Matcher m = SIMILAR.matcher(last); m.find(); ) {
                similar.add(m.group(1) + "\n");
            }
            return new Text(before.group(1), after.find() ? after.group(1) + "\n" : "", similar);
        }
        Matcher fenced = FENCED.matcher(last);
        return new Text(fenced.find() ? fenced.group(1) : last, "", List.of());
    }

    private static List<String> stop(JsonNode stop) {
        List<String> texts = new ArrayList<>();
        if (stop.isTextual()) {
            texts.add(stop.asText());
        }
        stop.forEach(one -> texts.add(one.asText()));
        texts.removeIf(String::isEmpty);
        return texts;
    }
}
