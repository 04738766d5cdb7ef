package dev.cobolwright.cli;

import dev.cobolwright.assist.Settings;
import dev.cobolwright.assist.completion.Escalation;
import dev.cobolwright.model.endpoint.Budget;
import dev.cobolwright.model.endpoint.EgressLedger;
import dev.cobolwright.model.endpoint.EndpointSettings;
import dev.cobolwright.model.endpoint.ModelEndpoint;
import dev.cobolwright.model.endpoint.Redaction;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The model server of the settings, with its ledger and budget in the workspace's {@code .cobolwright} folder. */
final class Endpoints {
    /** Share of the wrong local suggestions that a larger model is assumed to get right, until it is measured. */
    private static final double ASSUMED_LIFT = 0.3;

    private static final Budget.Limit DAY = new Budget.Limit(2_000_000, Double.MAX_VALUE);

    private Endpoints() {}

    /** Empty where the user switched none on, or what is set cannot be used; then a note says why. */
    static Optional<Escalation> of(Settings.Escalation settings, Path root, List<String> notes) {
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
        Path folder = root.resolve(".cobolwright");
        Clock clock = Clock.systemUTC();
        Budget budget = new Budget(folder.resolve("budget.json"), DAY, clock);
        EgressLedger ledger = new EgressLedger(folder.resolve("egress.jsonl"), false, clock);
        return Optional.of(
                new Escalation(new ModelEndpoint(endpoint, Redaction.Policy.STRICT, budget, ledger), ASSUMED_LIFT));
    }
}
