package dev.cobolwright.retrieval;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * An OpenSearch server, as the user configured it.
 *
 * @param name of the code there: its indices begin with it; several names may be on one server
 * @param url such as {@code https://search.example.com:9200}
 * @param login empty where the server wants none
 * @param authority PEM file of the certificate that the server's is signed by; empty for those that Java trusts
 * @param timeout longest wait for the answer to a question
 * @param plainHttp allows {@code http:} to another machine; code then travels unencrypted
 */
public record OpenSearchSettings(
        String name, URI url, Optional<Login> login, Optional<Path> authority, Duration timeout, boolean plainHttp) {

    /** Who asks. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    /** What is wrong with these settings and how to set it right, or empty. */
    public Optional<String> problem() {
        String scheme = String.valueOf(url.getScheme());
        if (!name.matches("[a-z0-9][a-z0-9_]{0,63}")) {
            return Optional.of("the name '" + name
                    + "' is not made of lower-case letters, digits and _ (at most 64); choose another");
        }
        if (url.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
            return Optional.of("the url '" + url + "' is not an https address; write it as https://HOST:9200");
        }
        if (url.getUserInfo() != null) {
            return Optional.of("the url holds a user or password; put the password into an environment variable");
        }
        if (scheme.equals("http") && !plainHttp && !isThisMachine()) {
            return Optional.of(
                    "code would travel unencrypted to " + url.getHost() + "; use https, or allow plain http");
        }
        return Optional.empty();
    }

    private boolean isThisMachine() {
        return switch (url.getHost()) {
            case "localhost", "127.0.0.1", "[::1]" -> true;
            default -> false;
        };
    }
}
