package dev.cobolwright.cli;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cobolwright.assist.completion.Escalation;
import dev.cobolwright.model.endpoint.EgressLedger;
import dev.cobolwright.model.endpoint.Redaction;
import dev.cobolwright.retrieval.CodeIndex;
import dev.cobolwright.retrieval.OpenSearchIndex;
import dev.cobolwright.retrieval.OpenSearchServer;
import dev.cobolwright.retrieval.OpenSearchSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The search servers to which the user allows code to be sent: {@value #FILE} in the user's own folder, for what a workspace says gives no
 * rights. Secrets are masked, and what leaves is written to the ledger in the workspace's {@code .cobolwright} folder before.
 */
final class SearchServers {
    static final String FILE = "search.json";

    private static final String HELP = "; docs/retrieval.md shows how search servers are written";
    private static final int USUAL_MILLIS = 5_000;
    private static final Redaction.Policy SECRETS_ALONE = new Redaction.Policy(Redaction.Comments.KEPT, false, false);
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private SearchServers() {}

    /** As it is written. Absent is null, or 0: Jackson leaves it so. */
    private record Written(
            String name,
            String url,
            List<String> workspaces,
            String user,
            String passwordVariable,
            String authority,
            int timeoutMillis,
            boolean plainHttp) {
        boolean allows(Path workspace) {
            return workspaces != null
                    && workspaces.stream()
                            .map(Path::of)
                            .anyMatch(folder -> folder.isAbsolute() && workspace.startsWith(folder.normalize()));
        }
    }

    private record Servers(List<Written> servers) {}

    /**
     * The index of a workspace's code on the first server that the user allows for it.
     *
     * @param make makes the index where there is none
     * @throws IOException where none is allowed, or it cannot be used: with what to do
     */
    static CodeIndex open(Path workspace, boolean make) throws IOException {
        Path root = workspace.toAbsolutePath().normalize();
        Path file = UserFolder.path().resolve(FILE);
        for (Written written : read()) {
            if (written.allows(root)) {
                OpenSearchSettings settings = settings(file, written);
                return OpenSearchIndex.open(server(settings, root), root, make);
            }
        }
        throw new Failure("no search server may be asked from " + root + ": name one in " + file
                + " and the folder among its workspaces" + HELP);
    }

    /** @throws IOException where what a user wants to send lies outside of what may be sent */
    static void refuseOutside(Path workspace, Path path) throws IOException {
        if (!path.toAbsolutePath()
                .normalize()
                .startsWith(workspace.toAbsolutePath().normalize())) {
            throw new Failure(path + " is not below " + workspace + ", from which alone code may be sent");
        }
    }

    /** What is wrong with the user's file, or empty. */
    static Optional<String> problem() {
        try {
            for (Written written : read()) {
                settings(UserFolder.path().resolve(FILE), written);
            }
            return Optional.empty();
        } catch (IOException wrong) {
            return Optional.of(Failure.explain(wrong));
        }
    }

    private static List<Written> read() throws IOException {
        Path file = UserFolder.path().resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            Servers all = MAPPER.readValue(file.toFile(), Servers.class);
            List<Written> servers = all.servers() == null ? List.of() : all.servers();
            if (servers.stream().anyMatch(server -> server.name() == null || server.url() == null)) {
                throw new Failure(file + ": a server needs a name and a url" + HELP);
            }
            return servers;
        } catch (JacksonException wrong) {
            throw new Failure(file + ": " + wrong.getOriginalMessage() + HELP);
        }
    }

    private static OpenSearchSettings settings(Path file, Written written) throws IOException {
        Optional<OpenSearchSettings.Login> login = Optional.empty();
        if (written.user() != null) {
            String variable = written.passwordVariable();
            if (variable == null) {
                throw new Failure(file + ": a server with a user needs a passwordVariable" + HELP);
            }
            String password = System.getenv(variable);
            if (password == null || password.isEmpty()) {
                throw new Failure(file + ": the environment variable " + variable + " holds no password for "
                        + written.user() + "; set it, or give the right one as passwordVariable");
            }
            login = Optional.of(new OpenSearchSettings.Login(written.user(), password));
        }
        try {
            OpenSearchSettings settings = new OpenSearchSettings(
                    written.name(),
                    URI.create(written.url()),
                    login,
                    Optional.ofNullable(written.authority()).map(file::resolveSibling),
                    Duration.ofMillis(written.timeoutMillis() > 0 ? written.timeoutMillis() : USUAL_MILLIS),
                    written.plainHttp());
            if (settings.problem().isPresent()) {
                throw new Failure(file + ": " + settings.problem().get());
            }
            return settings;
        } catch (IllegalArgumentException e) {
            throw new Failure(file + ": " + e.getMessage() + HELP);
        }
    }

    private static OpenSearchServer server(OpenSearchSettings settings, Path root) throws IOException {
        EgressLedger ledger =
                new EgressLedger(root.resolve(".cobolwright").resolve(EgressLedger.NAME), false, Clock.systemUTC());
        AtomicInteger hidden = new AtomicInteger();
        return new OpenSearchServer(
                settings,
                text -> {
                    Redaction redaction = new Redaction(SECRETS_ALONE, Escalation.COBOL);
                    String masked = redaction.mask(text);
                    hidden.addAndGet(redaction.count());
                    return masked;
                },
                (purpose, body) -> {
                    String id = ledger.sent(
                            settings.name(), settings.url(), "OpenSearch", purpose, body, hidden.getAndSet(0));
                    return (outcome, millis) -> ledger.done(id, outcome, 0, 0, millis);
                });
    }
}
