package dev.cobolwright.assist.agent.dialogue;

import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.endpoint.Answer;
import dev.cobolwright.model.endpoint.Prompt;
import java.time.Duration;

/** Who is asked: a server of the user's, or what it said at another time. */
public interface LanguageModel {
    String name();

    /** Never an exception, whatever is on the other side. @param longest at most so long */
    Answer reply(Prompt prompt, Duration longest, Cancellation cancellation);

    /** Most tokens of one reply. */
    int replyTokens();

    /** Money for a number of tokens. */
    double cost(long inputTokens, long outputTokens);
}
