package dev.cobolwright.providers;

import dev.cobolwright.model.endpoint.Provider;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import java.io.IOException;

/** {@code provider: anthropic}: the Messages API, {@code POST URL/messages}. */
public final class Anthropic implements Provider {
    @Override
    public String name() {
        return "anthropic";
    }

    @Override
    public Reply ask(Request request) throws IOException {
        ChatModel model = AnthropicChatModel.builder()
                .httpClientBuilder(new BoundedHttp(request.timeout(), request.largestAnswer()))
                .baseUrl(request.baseUrl().toString())
                .apiKey(request.key().isEmpty() ? "none" : request.key())
                .modelName(request.model())
                .maxTokens(request.answerTokens())
                .temperature(0.0)
                .maxRetries(0)
                .build();
        return Chat.ask(model, request, visible(request));
    }

    /** The protocol takes no stop text that is blank alone. */
    private static java.util.List<String> visible(Request request) {
        return request.stop().stream().filter(text -> !text.isBlank()).toList();
    }
}
