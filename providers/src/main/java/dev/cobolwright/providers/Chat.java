package dev.cobolwright.providers;

import dev.cobolwright.model.endpoint.Provider.Refused;
import dev.cobolwright.model.endpoint.Provider.Reply;
import dev.cobolwright.model.endpoint.Provider.Request;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** One question to a model of LangChain4j, and its failures in the terms of a provider. */
final class Chat {
    private Chat() {}

    static Reply ask(ChatModel model, Request request, List<String> stop) throws IOException {
        ChatRequest asked = ChatRequest.builder()
                .messages(SystemMessage.from(request.instruction()), UserMessage.from(request.material()))
                .stopSequences(stop.isEmpty() ? null : stop)
                .build();
        try {
            ChatResponse answer = model.chat(asked);
            String text = answer.aiMessage().text();
            if (text == null) {
                throw new IOException("its answer holds no text");
            }
            TokenUsage usage = answer.tokenUsage();
            return new Reply(
                    upTo(text, request.stop()),
                    usage == null ? -1 : count(usage.inputTokenCount()),
                    usage == null ? -1 : count(usage.outputTokenCount()));
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    /** Also stops that the protocol does not take. */
    private static String upTo(String text, List<String> stop) {
        int end = text.length();
        for (String mark : stop) {
            int found = text.indexOf(mark, leading(text));
            end = found < 0 ? end : Math.min(end, found);
        }
        return text.substring(0, end);
    }

    /** A text may begin with the end of the line before. */
    private static int leading(String text) {
        return text.length() - text.stripLeading().length();
    }

    private static int count(Integer tokens) {
        return tokens == null ? -1 : tokens;
    }

    private static IOException failure(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case HttpException http -> {
                    return new Refused(http.statusCode());
                }
                case UncheckedIOException io -> {
                    return io.getCause();
                }
                case software.amazon.awssdk.core.exception.SdkServiceException service -> {
                    return new Refused(service.statusCode());
                }
                default -> {}
            }
        }
        return new IOException("it failed: " + e.getClass().getSimpleName(), e);
    }
}
