package dev.cobolwright.retrieval;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cobolwright.retrieval.IndexException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;

/**
 * Requests to an OpenSearch server, each of which ends by its deadline. What has a body is told to a {@link Recorder} before it is sent. Safe
 * for use by several threads.
 */
public final class OpenSearchServer {
    /** Told of what leaves the machine. */
    @FunctionalInterface
    public interface Recorder {
        /**
         * @param purpose {@code index} or {@code search}
         * @return to be told how it ended
         * @throws IOException where it could not be recorded; it is not sent then
         */
        Ending sending(String purpose, byte[] body) throws IOException;

        /** How a request ended. */
        @FunctionalInterface
        interface Ending {
            /** @param outcome {@code answered}, or {@code failed} */
            void done(String outcome, long millis) throws IOException;
        }
    }

    private static final System.Logger LOG = System.getLogger(OpenSearchServer.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OLDEST = 3;
    private static final long LARGEST_ANSWER = 64L << 20;
    private static final Duration LONGEST_WRITE = Duration.ofMinutes(2);
    private static final Duration BEFORE_RETRY = Duration.ofMillis(200);
    private static final int TOLD = 300;

    private final OpenSearchSettings settings;
    private final UnaryOperator<String> mask;
    private final Recorder recorder;
    private final HttpClient client;

    /**
     * Nothing is sent yet.
     *
     * @param mask gives what may leave of a text: of code that is indexed, and of what is asked
     * @throws IndexException where the settings cannot be used, with what to change
     */
    public OpenSearchServer(OpenSearchSettings settings, UnaryOperator<String> mask, Recorder recorder)
            throws IndexException {
        this.settings = settings;
        this.mask = mask;
        this.recorder = recorder;
        Optional<String> problem = settings.problem();
        if (problem.isPresent()) {
            throw new IndexException(Reason.UNAVAILABLE, where(), problem.get(), "nothing was sent", null);
        }
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout());
        if (settings.authority().isPresent()) {
            builder.sslContext(trusting(settings.authority().get()));
        }
        this.client = builder.build();
    }

    String name() {
        return settings.name();
    }

    /** What may leave of a text. */
    String masked(String text) {
        return mask.apply(text);
    }

    private String where() {
        return "index '" + settings.name() + "' on " + settings.url().getAuthority();
    }

    private SSLContext trusting(Path authority) throws IndexException {
        try (InputStream in = Files.newInputStream(authority)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            int i = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                trusted.setCertificateEntry("authority" + i++, certificate);
            }
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw failure(
                    "the certificate " + authority + " cannot be read (" + e.getMessage() + ")",
                    "give a PEM file as its authority",
                    e);
        }
    }

    IndexException failure(String problem, String nextStep, Throwable cause) {
        return new IndexException(Reason.UNAVAILABLE, where(), problem, nextStep, cause);
    }

    IndexException failure(Reason reason, String problem, String nextStep) {
        return new IndexException(reason, where(), problem, nextStep, null);
    }

    /** What was answered is JSON, but not what this program's indices hold. */
    IndexException strange(String what, Throwable cause) {
        return failure("its answer makes no sense: " + what, "check that no other program writes these indices", cause);
    }

    /** @throws IndexException where this is no OpenSearch, or one that is too old */
    void check() throws IndexException {
        JsonNode version = get("/").orElseThrow(() -> strange("it has no start page", null))
                .path("version");
        String number = version.path("number").asText();
        if (!version.path("distribution").asText().equals("opensearch") || !number.matches("\\d{1,4}\\..{1,20}")) {
            throw failure(Reason.FOREIGN_VERSION, "this is no OpenSearch", "check its url");
        }
        if (Integer.parseInt(number.substring(0, number.indexOf('.'))) < OLDEST) {
            throw failure(
                    Reason.FOREIGN_VERSION,
                    "it runs OpenSearch " + number,
                    "OpenSearch " + OLDEST + " or newer is needed; the local index goes on");
        }
    }

    /** Empty where there is no such thing. */
    Optional<JsonNode> get(String path) throws IndexException {
        return exchange("GET", path, null, settings.timeout());
    }

    /** Asks; the request may be repeated. */
    JsonNode ask(String path, byte[] body) throws IndexException {
        return recorded("search", "POST", path, body, settings.timeout())
                .orElseThrow(() -> failure(
                        Reason.MISSING, "a part of it is gone", "it may just be built anew; try again in a moment"));
    }

    /** Changes something, in a way that may be repeated. @return empty where there is no such thing */
    Optional<JsonNode> change(String method, String path, byte[] body) throws IndexException {
        Duration longest = settings.timeout().compareTo(LONGEST_WRITE) > 0 ? settings.timeout() : LONGEST_WRITE;
        return body.length == 0
                ? exchange(method, path, body, longest)
                : recorded("index", method, path, body, longest);
    }

    private Optional<JsonNode> recorded(String purpose, String method, String path, byte[] body, Duration longest)
            throws IndexException {
        Recorder.Ending ending;
        try {
            ending = recorder.sending(purpose, body);
        } catch (IOException e) {
            throw failure(
                    "nothing was sent, because it could not be recorded (" + e.getMessage() + ")",
                    "check the folder's rights and space",
                    e);
        }
        long start = System.nanoTime();
        String outcome = "failed";
        try {
            Optional<JsonNode> answer = exchange(method, path, body, longest);
            outcome = "answered";
            return answer;
        } finally {
            try {
                ending.done(outcome, (System.nanoTime() - start) / 1_000_000);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "the end of a request could not be recorded: " + e.getMessage());
            }
        }
    }

    private Optional<JsonNode> exchange(String method, String path, byte[] body, Duration longest)
            throws IndexException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Accept", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (body != null) {
            request.header("Content-Type", path.startsWith("/_bulk") ? "application/x-ndjson" : "application/json");
        }
        settings.login().ifPresent(login -> request.header("Authorization", basic(login)));
        long deadline = System.nanoTime() + longest.toNanos();
        Sent first = send(request.build(), deadline);
        if (first.mayRetry() && pause(deadline)) {
            return answer(send(request.build(), deadline));
        }
        return answer(first);
    }

    private URI uri(String path) {
        String base = settings.url().toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }

    private static String basic(OpenSearchSettings.Login login) {
        byte[] both = (login.user() + ':' + login.password()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    /** Exactly one of the two is there. */
    private record Sent(HttpResponse<byte[]> response, IndexException failure, boolean mayRetry) {}

    private Sent send(HttpRequest request, long deadline) {
        CompletableFuture<HttpResponse<byte[]>> future =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
        try {
            HttpResponse<byte[]> response = future.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            int status = response.statusCode();
            return new Sent(response, null, status == 429 || status >= 502 && status <= 504);
        } catch (TimeoutException e) {
            future.cancel(true);
            return failed("it did not answer in time", "raise its timeout if it is only slow", e, false);
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            return failed("the request was interrupted", "ask again", e, false);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SSLException tls) {
                return failed(
                        "it has no certificate that is trusted for this address (" + told(tls.getMessage()) + ")",
                        "give the PEM file with the certificate of its authority",
                        tls,
                        false);
            }
            return failed("it cannot be reached", "check its url and that it runs", e.getCause(), true);
        }
    }

    private Sent failed(String problem, String nextStep, Throwable cause, boolean mayRetry) {
        return new Sent(null, failure(problem, nextStep, cause), mayRetry);
    }

    private static boolean pause(long deadline) {
        if (deadline - System.nanoTime() < 2 * BEFORE_RETRY.toNanos()) {
            return false;
        }
        try {
            Thread.sleep(BEFORE_RETRY);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<JsonNode> answer(Sent sent) throws IndexException {
        if (sent.failure() != null) {
            throw sent.failure();
        }
        HttpResponse<byte[]> response = sent.response();
        int status = response.statusCode();
        if (status == 404) {
            json(response.body());
            return Optional.empty();
        }
        if (status / 100 == 2) {
            return Optional.of(json(response.body()));
        }
        throw switch (status) {
            case 401, 403 ->
                failure("it refused the login (status " + status + ")", "check user, password and role", null);
            case 429 -> failure("it takes no more requests now", "ask again later", null);
            default ->
                status / 100 == 3
                        ? failure(
                                "it sent the request elsewhere, which is not followed", "give the final address", null)
                        : failure("it answered with status " + status + why(response.body()), "see its log", null);
        };
    }

    private JsonNode json(byte[] body) throws IndexException {
        try {
            JsonNode tree = JSON.readTree(body);
            if (tree != null && tree.isObject()) {
                return tree;
            }
        } catch (JacksonException e) {
            LOG.log(System.Logger.Level.DEBUG, "not JSON", e);
        } catch (IOException e) {
            throw new IllegalStateException("an array cannot fail", e);
        }
        boolean page = new String(body, 0, Math.min(body.length, TOLD), StandardCharsets.UTF_8)
                .stripLeading()
                .startsWith("<");
        throw failure(
                page ? "a web page answers instead of a search server" : "its answer is not JSON",
                "check its url, and whether a proxy or a login page stands before it",
                null);
    }

    private static String why(byte[] body) {
        try {
            JsonNode error = JSON.readTree(body).path("error");
            String reason = error.path("reason").asText();
            return reason.isEmpty() ? "" : " (" + told(reason) + ")";
        } catch (IOException notJson) {
            return "";
        }
    }

    /** What a server says, as a part of a message: no lines of its own, not endless. */
    static String told(String text) {
        String line = String.valueOf(text).replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= TOLD ? line : line.substring(0, TOLD) + "...";
    }
}
