package dev.cobolwright.providers;

import dev.cobolwright.model.endpoint.Provider;
import dev.langchain4j.model.bedrock.BedrockChatModel;
import dev.langchain4j.model.bedrock.BedrockChatRequestParameters;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;

/**
 * {@code provider: bedrock}: the Converse API of Amazon Bedrock. The URL is that of the region, {@code https://bedrock-runtime.REGION.amazonaws.com};
 * who asks is found as for every AWS program (environment, profile, role), not by a {@code keyVariable}.
 */
public final class Bedrock implements Provider {
    private static final Pattern HOST = Pattern.compile("bedrock-runtime(?:-fips)?\\.([a-z0-9-]+)\\.amazonaws\\.com");
    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127\\.0\\.0\\.1|\\[::1]");

    @Override
    public String name() {
        return "bedrock";
    }

    @Override
    public Reply ask(Request request) throws IOException {
        String host = String.valueOf(request.baseUrl().getHost());
        Matcher region = HOST.matcher(host);
        boolean regional = region.matches();
        if (!regional && !THIS_MACHINE.matcher(host).matches()) {
            throw new IOException("'" + request.baseUrl() + "' is no address of Bedrock; write it as"
                    + " https://bedrock-runtime.REGION.amazonaws.com");
        }
        Duration timeout = request.timeout();
        try (BedrockRuntimeClient client = BedrockRuntimeClient.builder()
                .region(Region.of(regional ? region.group(1) : "us-east-1"))
                .endpointOverride(request.baseUrl())
                .overrideConfiguration(c -> c.apiCallTimeout(timeout).retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build()) {
            BedrockChatModel model = BedrockChatModel.builder()
                    .client(client)
                    .modelId(request.model())
                    .maxRetries(0)
                    .defaultRequestParameters(BedrockChatRequestParameters.builder()
                            .maxOutputTokens(request.answerTokens())
                            .temperature(0.0)
                            .build())
                    .build();
            return Chat.ask(
                    model,
                    request,
                    request.stop().stream().filter(s -> !s.isBlank()).toList());
        }
    }
}
