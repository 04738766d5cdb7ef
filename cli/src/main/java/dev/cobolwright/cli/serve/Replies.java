package dev.cobolwright.cli.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The protocol's answers, whole and in parts. */
record Replies(String model, String id, boolean chat) {
    private static final ObjectMapper JSON = new ObjectMapper();

    ObjectNode whole(String text, Continuing.Ended ended, int promptTokens) {
        ObjectNode root = root(chat ? "chat.completion" : "text_completion");
        ObjectNode choice = choice(root, reason(ended));
        if (chat) {
            choice.putObject("message").put("role", "assistant").put("content", text);
        } else {
            choice.put("text", text);
        }
        root.putObject("usage")
                .put("prompt_tokens", promptTokens)
                .put("completion_tokens", ended.tokens())
                .put("total_tokens", promptTokens + ended.tokens());
        return root;
    }

    ObjectNode part(String text) {
        ObjectNode root = root(chat ? "chat.completion.chunk" : "text_completion");
        ObjectNode choice = choice(root, null);
        if (chat) {
            choice.putObject("delta").put("role", "assistant").put("content", text);
        } else {
            choice.put("text", text);
        }
        return root;
    }

    ObjectNode last(Continuing.Ended ended) {
        ObjectNode root = root(chat ? "chat.completion.chunk" : "text_completion");
        ObjectNode choice = choice(root, reason(ended));
        if (chat) {
            choice.putObject("delta");
        } else {
            choice.put("text", "");
        }
        return root;
    }

    private static String reason(Continuing.Ended ended) {
        return ended.length() ? "length" : "stop";
    }

    private ObjectNode root(String object) {
        return JSON.createObjectNode()
                .put("id", id)
                .put("object", object)
                .put("created", System.currentTimeMillis() / 1000)
                .put("model", model);
    }

    private static ObjectNode choice(ObjectNode root, String reason) {
        return root.putArray("choices").addObject().put("index", 0).put("finish_reason", reason);
    }
}
