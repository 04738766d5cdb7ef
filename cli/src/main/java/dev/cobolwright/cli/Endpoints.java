package dev.cobolwright.cli;

import dev.cobolwright.assist.Settings;
import dev.cobolwright.assist.completion.Escalation;
import dev.cobolwright.model.endpoint.Budget;
import dev.cobolwright.model.endpoint.EgressLedger;
import dev.cobolwright.model.endpoint.EndpointSettings;
import dev.cobolwright.model.endpoint.ModelEndpoint;
import dev.cobolwright.model.endpoint.Redaction;
import dev.cobolwright.model.endpoint.Redaction.Comments;
import dev.cobolwright.model.library.LibraryEntry;
import dev.cobolwright.model.library.ModelLibrary;
import dev.cobolwright.model.library.Remote;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The model servers that the user allows for a workspace: those of the user's {@code models.yaml}, and that of the settings. The
 * ledger is in the workspace's {@code .cobolwright} folder, the budget in the user's, for it is one user's over all workspaces.
 */
final class Endpoints {
    /** Share of the wrong local suggestions that a larger model is assumed to get right, until it is measured. */
    private static final double ASSUMED_LIFT = 0.3;

    private static final Budget.Limit DAY = new Budget.Limit(2_000_000, Double.MAX_VALUE);

    private final Path root;

    private Endpoints(Path root) {
        this.root = root;
    }

    /** None where the user allows none, or what is set cannot be used; then a note says why. */
    static List<Escalation> of(ModelLibrary library, Settings.Escalation settings, Path root, List<String> notes) {
        Endpoints here = new Endpoints(root.toAbsolutePath().normalize());
        List<Escalation> all = new ArrayList<>();
        library.allowed(here.root).forEach(entry -> all.add(here.escalation(entry)));
        here.ofSettings(settings, notes).ifPresent(all::add);
        return all;
    }

    /** A server of the user's {@code models.yaml} that may be asked about files of a workspace. */
    record Allowed(ModelEndpoint endpoint, Remote consent, Predicate<Path> file) {}

    /** The first server that the user's {@code models.yaml} allows for a workspace; what a workspace itself says counts for nothing. */
    static Optional<Allowed> own(ModelLibrary library, Path root) {
        return own(library, root, UnaryOperator.identity());
    }

    /** @param fitted for what is asked, such as longer answers */
    static Optional<Allowed> own(ModelLibrary library, Path root, UnaryOperator<EndpointSettings> fitted) {
        Endpoints here = new Endpoints(root.toAbsolutePath().normalize());
        return library.allowed(here.root).stream().findFirst().map(entry -> {
            Remote to = entry.endpoint().orElseThrow();
            return new Allowed(here.endpoint(to, fitted.apply(to.settings())), to, file -> to.allows(here.root, file));
        });
    }

    private Escalation escalation(LibraryEntry entry) {
        Remote to = entry.endpoint().orElseThrow();
        return new Escalation(
                endpoint(to), ASSUMED_LIFT, entry.latency(), to.share(), path -> to.allows(root, Path.of(path)));
    }

    private ModelEndpoint endpoint(Remote to) {
        return endpoint(to, to.settings());
    }

    private ModelEndpoint endpoint(Remote to, EndpointSettings settings) {
        Redaction.Policy policy = new Redaction.Policy(
                to.sendComments() ? Comments.KEPT : Comments.DROPPED, !to.sendNames(), !to.sendLiterals());
        return endpoint(settings, policy, new Budget.Limit(to.dayTokens(), to.dayMoney()), to.keepText());
    }

    private Optional<Escalation> ofSettings(Settings.Escalation settings, List<String> notes) {
        if (!settings.enabled()) {
            return Optional.empty();
        }
        URI url;
        try {
            url = URI.create(settings.url());
        } catch (IllegalArgumentException e) {
            notes.add("escalation.url '" + settings.url() + "' is no address; write it as https://HOST/v1");
            return Optional.empty();
        }
        EndpointSettings endpoint = EndpointSettings.of(settings.model(), url, settings.model())
                .withTimeout(Duration.ofMillis(settings.timeoutMillis()));
        if (System.getenv(settings.keyVariable()) != null) {
            endpoint = endpoint.withKey(settings.keyVariable());
        }
        if (endpoint.problem().isPresent()) {
            notes.add("escalation: " + endpoint.problem().get());
            return Optional.empty();
        }
        return Optional.of(new Escalation(endpoint(endpoint, Redaction.Policy.STRICT, DAY, false), ASSUMED_LIFT));
    }

    private ModelEndpoint endpoint(
            EndpointSettings settings, Redaction.Policy policy, Budget.Limit day, boolean keepText) {
        Clock clock = Clock.systemUTC();
        String file = "budget-" + settings.name().replaceAll("[^A-Za-z0-9.-]", "_") + ".json";
        Budget budget = new Budget(UserFolder.path().resolve(file), day, clock);
        EgressLedger ledger =
                new EgressLedger(root.resolve(".cobolwright").resolve(EgressLedger.NAME), keepText, clock);
        return new ModelEndpoint(settings, policy, budget, ledger);
    }
}
