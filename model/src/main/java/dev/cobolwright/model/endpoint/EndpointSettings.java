package dev.cobolwright.model.endpoint;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * A server that speaks the OpenAI protocol, or one that a {@link Provider} speaks with, as the user configured it.
 *
 * @param name by which answers and the ledger call it
 * @param enabled false until the user says otherwise
 * @param baseUrl up to and including the version, such as {@code https://models.example.com/v1}
 * @param model as the server names it
 * @param api which of the protocol's two requests to use
 * @param keyVariable environment variable that holds the key; empty where the server wants none
 * @param inputPrice money per million tokens sent, in the user's currency
 * @param outputPrice money per million tokens answered
 * @param timeout longest wait for one answer
 * @param answerTokens most tokens of an answer
 * @param plainHttp allows {@code http:} to another machine; code then travels unencrypted
 * @param stream asks for the answer part by part, so that it ends as soon as the wanted line is there; providers answer whole
 * @param provider who speaks with it; empty for the OpenAI protocol
 */
public record EndpointSettings(
        String name,
        boolean enabled,
        URI baseUrl,
        String model,
        Api api,
        Optional<String> keyVariable,
        double inputPrice,
        double outputPrice,
        Duration timeout,
        int answerTokens,
        boolean plainHttp,
        boolean stream,
        Optional<String> provider) {

    /** The protocol's requests. */
    public enum Api {
        /** {@code /chat/completions} */
        CHAT,
        /** {@code /completions}, with what follows the cursor as suffix */
        COMPLETIONS
    }

    /** Nothing is configured. */
    public static final EndpointSettings OFF = new EndpointSettings(
            "none",
            false,
            URI.create("http://localhost/v1"),
            "",
            Api.CHAT,
            Optional.empty(),
            0,
            0,
            Duration.ofSeconds(5),
            128,
            false,
            true,
            Optional.empty());

    /** An enabled server without prices and key. */
    public static EndpointSettings of(String name, URI baseUrl, String model) {
        return new EndpointSettings(
                name,
                true,
                baseUrl,
                model,
                Api.CHAT,
                Optional.empty(),
                0,
                0,
                Duration.ofSeconds(5),
                128,
                false,
                true,
                Optional.empty());
    }

    public EndpointSettings with(Api otherApi) {
        return new EndpointSettings(
                name,
                enabled,
                baseUrl,
                model,
                otherApi,
                keyVariable,
                inputPrice,
                outputPrice,
                timeout,
                answerTokens,
                plainHttp,
                stream,
                provider);
    }

    public EndpointSettings withKey(String variable) {
        return new EndpointSettings(
                name,
                enabled,
                baseUrl,
                model,
                api,
                Optional.of(variable),
                inputPrice,
                outputPrice,
                timeout,
                answerTokens,
                plainHttp,
                stream,
                provider);
    }

    public EndpointSettings withPrices(double input, double output) {
        return new EndpointSettings(
                name,
                enabled,
                baseUrl,
                model,
                api,
                keyVariable,
                input,
                output,
                timeout,
                answerTokens,
                plainHttp,
                stream,
                provider);
    }

    public EndpointSettings withTimeout(Duration longest) {
        return new EndpointSettings(
                name,
                enabled,
                baseUrl,
                model,
                api,
                keyVariable,
                inputPrice,
                outputPrice,
                longest,
                answerTokens,
                plainHttp,
                stream,
                provider);
    }

    public EndpointSettings withAnswerTokens(int most) {
        return new EndpointSettings(
                name,
                enabled,
                baseUrl,
                model,
                api,
                keyVariable,
                inputPrice,
                outputPrice,
                timeout,
                most,
                plainHttp,
                stream,
                provider);
    }

    /** The same, asking for the answer in parts or whole. */
    public EndpointSettings streaming(boolean parts) {
        return new EndpointSettings(
                name,
                enabled,
                baseUrl,
                model,
                api,
                keyVariable,
                inputPrice,
                outputPrice,
                timeout,
                answerTokens,
                plainHttp,
                parts,
                provider);
    }

    /** The same, spoken with by a provider. */
    public EndpointSettings by(String name) {
        return new EndpointSettings(
                this.name,
                enabled,
                baseUrl,
                model,
                api,
                keyVariable,
                inputPrice,
                outputPrice,
                timeout,
                answerTokens,
                plainHttp,
                stream,
                Optional.of(name));
    }

    /** What is wrong with these settings and how to set it right, or empty. */
    public Optional<String> problem() {
        String scheme = String.valueOf(baseUrl.getScheme());
        if (baseUrl.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
            return Optional.of("the base URL '" + baseUrl + "' is not an https address; write it as https://HOST/v1");
        }
        if (baseUrl.getUserInfo() != null) {
            return Optional.of("the base URL holds a user or password; put the key into an environment variable");
        }
        if (scheme.equals("http") && !plainHttp && !isThisMachine()) {
            return Optional.of(
                    "code would travel unencrypted to " + baseUrl.getHost() + "; use https, or allow plain http");
        }
        if (model.isBlank()) {
            return Optional.of("no model is named");
        }
        return Optional.empty();
    }

    /** Money for a number of tokens. */
    public double cost(long inputTokens, long outputTokens) {
        return (inputTokens * inputPrice + outputTokens * outputPrice) / 1e6;
    }

    URI requestUrl() {
        String base = baseUrl.toString();
        String path = api == Api.CHAT ? "chat/completions" : "completions";
        return URI.create(base.endsWith("/") ? base + path : base + "/" + path);
    }

    private boolean isThisMachine() {
        return switch (baseUrl.getHost()) {
            case "localhost", "127.0.0.1", "[::1]" -> true;
            default -> false;
        };
    }
}
