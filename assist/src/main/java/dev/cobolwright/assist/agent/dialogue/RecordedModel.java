package dev.cobolwright.assist.agent.dialogue;

import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.endpoint.Answer;
import dev.cobolwright.model.endpoint.Prompt;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Says again what a model said, in the same order, whatever it is asked; nothing leaves and nothing is paid. */
public final class RecordedModel implements LanguageModel {
    private final String name;
    private final Deque<String> replies;

    public RecordedModel(String name, List<String> replies) {
        this.name = name;
        this.replies = new ArrayDeque<>(replies);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Answer reply(Prompt prompt, Duration longest, Cancellation cancellation) {
        return replies.isEmpty()
                ? new Answer.Failed(Answer.Reason.OFF, "the journal has no more replies of the model")
                : new Answer.Completed(replies.pop(), false, 0, 0, 0, Duration.ZERO);
    }

    @Override
    public int replyTokens() {
        return 0;
    }

    @Override
    public double cost(long inputTokens, long outputTokens) {
        return 0;
    }
}
