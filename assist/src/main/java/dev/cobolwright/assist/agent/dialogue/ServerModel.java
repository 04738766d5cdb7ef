package dev.cobolwright.assist.agent.dialogue;

import dev.cobolwright.model.Cancellation;
import dev.cobolwright.model.endpoint.Answer;
import dev.cobolwright.model.endpoint.Language;
import dev.cobolwright.model.endpoint.ModelEndpoint;
import dev.cobolwright.model.endpoint.Prompt;
import java.time.Duration;

/** A model on a server that the user allows: redaction, budget of the day and ledger are those of {@link ModelEndpoint}. */
public final class ServerModel implements LanguageModel {
    private final ModelEndpoint endpoint;
    private final Language language;

    /** @param language what of the material is no name of the user's, see {@link OpenWords} */
    public ServerModel(ModelEndpoint endpoint, Language language) {
        this.endpoint = endpoint;
        this.language = language;
    }

    @Override
    public String name() {
        return endpoint.settings().name();
    }

    @Override
    public Answer reply(Prompt prompt, Duration longest, Cancellation cancellation) {
        return endpoint.complete(prompt, language, longest, cancellation);
    }

    @Override
    public int replyTokens() {
        return endpoint.settings().answerTokens();
    }

    @Override
    public double cost(long inputTokens, long outputTokens) {
        return endpoint.settings().cost(inputTokens, outputTokens);
    }
}
