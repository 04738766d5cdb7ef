package dev.cobolwright.model.library;

import dev.cobolwright.model.endpoint.EndpointSettings;
import dev.cobolwright.model.library.LibraryEntry.Kind;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads {@code models.yaml}: a group {@code models} with a list of entries. Every key is known and every value checked; the first
 * thing that is wrong is told with its line.
 */
final class LibraryFile {
    private static final Set<String> LOCAL = Set.of(
            "id", "kind", "cost", "latencyMillis", "context", "parameters", "effort", "licence", "provenance", "send");
    private static final Set<String> ENDPOINT = Set.of(
            "id",
            "kind",
            "cost",
            "latencyMillis",
            "context",
            "parameters",
            "licence",
            "provenance",
            "send",
            "url",
            "model",
            "api",
            "keyVariable",
            "timeoutMillis",
            "answerTokens",
            "plainHttp",
            "stream",
            "provider",
            "workspaces",
            "paths",
            "dayTokens",
            "dayMoney",
            "share",
            "keepText");
    /** What {@code send} of an endpoint may list. */
    private static final List<String> PARTS = List.of("names", "literals", "comments");

    private LibraryFile() {}

    /** @throws IOException that says file, line and what is expected there */
    static List<LibraryEntry> read(String file, String text) throws IOException {
        Node root;
        try {
            root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new IOException(file + ":" + line + ": not YAML (" + e.getProblem() + ")", e);
        } catch (YAMLException | StackOverflowError e) {
            throw new IOException(file + ": not YAML (" + e.getMessage() + ")", e);
        }
        if (root == null) {
            return List.of();
        }
        Group top = Group.of(file, root);
        top.allow(Set.of("models"));
        List<LibraryEntry> entries = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Node node : top.list("models")) {
            Group group = Group.of(file, node);
            LibraryEntry entry = entry(group);
            if (!ids.add(entry.id())) {
                throw group.wrong("id", "'" + entry.id() + "' is there twice");
            }
            entries.add(entry);
        }
        return entries;
    }

    private static LibraryEntry entry(Group group) throws IOException {
        String id = group.text("id");
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}")) {
            throw group.wrong("id", "'" + id + "' is no name of letters, digits and . _ : / - (at most 64)");
        }
        Kind kind = kind(group);
        group.allow(kind == Kind.ENDPOINT ? ENDPOINT : LOCAL);
        return new LibraryEntry(
                id,
                kind,
                group.number("cost", 0, 0, 1_000),
                Duration.ofMillis((long) group.number("latencyMillis", 800, 0, 600_000)),
                (int) group.number("context", 4_096, 1, 100_000_000),
                (long) group.number("parameters", 0, 0, 1e15),
                (int) group.number("effort", 4, 1, 64),
                group.text("licence", ""),
                group.text("provenance", ""),
                kind == Kind.ENDPOINT ? Optional.of(remote(id, group)) : local(group));
    }

    private static Optional<Remote> local(Group group) throws IOException {
        if (!group.text("send", "nothing").equals("nothing")) {
            throw group.wrong(
                    "send", "nothing is sent to a model of this machine; write 'send: nothing' or leave it out");
        }
        return Optional.empty();
    }

    private static Kind kind(Group group) throws IOException {
        String name = group.text("kind");
        for (Kind kind : Kind.values()) {
            if (kind.name().equalsIgnoreCase(name)) {
                return kind;
            }
        }
        throw group.wrong("kind", "'" + name + "' is none of copy, words, cache, specialist, mixture, endpoint");
    }

    private static Remote remote(String id, Group group) throws IOException {
        Set<String> send = new HashSet<>(group.texts("send"));
        for (String part : send) {
            if (!PARTS.contains(part)) {
                throw group.wrong(
                        "send",
                        "'" + part + "' is none of " + String.join(", ", PARTS)
                                + " (code without them is sent in any case)");
            }
        }
        EndpointSettings settings = settings(id, group);
        Optional<String> problem = settings.problem();
        if (problem.isPresent()) {
            throw group.wrong("url", problem.get());
        }
        return new Remote(
                settings,
                send.contains("names"),
                send.contains("literals"),
                send.contains("comments"),
                folders(group),
                group.texts("paths"),
                (long) group.number("dayTokens", 2_000_000, 0, 1e15),
                group.number("dayMoney", 1, 0, 1e9),
                group.number("share", 1, 0, 1),
                group.yes("keepText"));
    }

    private static EndpointSettings settings(String id, Group group) throws IOException {
        URI url;
        try {
            url = URI.create(group.text("url"));
        } catch (IllegalArgumentException e) {
            throw group.wrong("url", "this is no address; write it as https://HOST/v1");
        }
        double price = 1_000 * group.number("cost", 0, 0, 1_000);
        String key = group.text("keyVariable", "");
        if (!key.isEmpty() && !key.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw group.wrong("keyVariable", "the name of an environment variable is expected, never the key itself");
        }
        return new EndpointSettings(
                id,
                true,
                url,
                group.text("model"),
                group.oneOf("api", "chat", List.of("chat", "completions")).equals("chat")
                        ? EndpointSettings.Api.CHAT
                        : EndpointSettings.Api.COMPLETIONS,
                key.isEmpty() ? Optional.empty() : Optional.of(key),
                price,
                price,
                Duration.ofMillis((long) group.number("timeoutMillis", 5_000, 1, 600_000)),
                (int) group.number("answerTokens", 128, 1, 100_000),
                group.yes("plainHttp"),
                group.oneOf("stream", "true", List.of("true", "false")).equals("true"),
                provider(group));
    }

    private static Optional<String> provider(Group group) throws IOException {
        String provider = group.text("provider", "");
        if (!provider.isEmpty() && group.text("api", "chat").equals("completions")) {
            throw group.wrong("api", "a provider is talked to; leave api out");
        }
        return Optional.of(provider).filter(name -> !name.isEmpty());
    }

    private static List<Path> folders(Group group) throws IOException {
        List<Path> folders = new ArrayList<>();
        for (String name : group.texts("workspaces")) {
            try {
                Path folder = Path.of(name.replaceFirst("^~(?=[/\\\\]|$)", home()));
                if (!folder.isAbsolute()) {
                    throw group.wrong(
                            "workspaces", "'" + name + "' is not absolute; consent is given for whole folders");
                }
                folders.add(folder.normalize());
            } catch (InvalidPathException e) {
                throw group.wrong("workspaces", "'" + name + "' is no folder");
            }
        }
        return folders;
    }

    private static String home() {
        return java.util.regex.Matcher.quoteReplacement(System.getProperty("user.home", ""));
    }
}
