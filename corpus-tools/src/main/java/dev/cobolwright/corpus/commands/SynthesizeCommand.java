package dev.cobolwright.corpus.commands;

import dev.cobolwright.corpus.compiler.GnuCobol;
import dev.cobolwright.corpus.document.DocumentFile;
import dev.cobolwright.corpus.synthetic.Synthesis;
import dev.cobolwright.model.endpoint.Budget;
import dev.cobolwright.model.endpoint.EgressLedger;
import dev.cobolwright.model.endpoint.EndpointSettings;
import dev.cobolwright.model.endpoint.ModelEndpoint;
import dev.cobolwright.model.endpoint.Redaction;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Has another model write programs for the corpus: distillation by text. */
@Command(
        name = "synthesize",
        description = {
            "Have a model on a server write programs, keep those that parse, that cobc accepts where it is installed and that are new;",
            "`corpus build --synthetic FILE` takes them into the corpus as a tier of its own, with the model's licence."
        })
public final class SynthesizeCommand implements Callable<Integer> {
    @Option(
            names = "--endpoint",
            required = true,
            paramLabel = "URL",
            description = "A server with the OpenAI protocol, such as http://localhost:11434/v1.")
    URI endpoint;

    @Option(names = "--model", required = true, paramLabel = "NAME", description = "As the server names it.")
    String model;

    @Option(
            names = "--licence",
            required = true,
            paramLabel = "SPDX",
            description =
                    "Of what the model writes; it is that of the documents and stands in the card of what is trained on them.")
    String licence;

    @Option(
            names = "--key-variable",
            paramLabel = "NAME",
            description = "Environment variable with the server's key, if it wants one.")
    String keyVariable;

    @Option(names = "--programs", paramLabel = "N", description = "To ask for (default: 100).")
    int programs = 100;

    @Option(names = "--seed", paramLabel = "N", description = "Of what they are about (default: 1).")
    long seed = 1;

    @Option(names = "--answer-tokens", paramLabel = "N", description = "The longest program (default: 4000).")
    int answerTokens = 4000;

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "For one program (default: 300).")
    int timeout = 300;

    @Option(
            names = "--day-tokens",
            paramLabel = "N",
            description = "Most tokens a day, sent and answered (default: 2000000).")
    long dayTokens = 2_000_000;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Documents to write, JSON lines.")
    Path out;

    @Override
    public Integer call() throws IOException {
        EndpointSettings settings = EndpointSettings.of(model, endpoint, model)
                .withTimeout(Duration.ofSeconds(timeout))
                .withAnswerTokens(answerTokens);
        settings = keyVariable == null ? settings : settings.withKey(keyVariable);
        if (settings.problem().isPresent()) {
            throw new IOException(settings.problem().get());
        }
        Path folder = Optional.ofNullable(out.toAbsolutePath().getParent()).orElseThrow();
        Files.createDirectories(folder);
        Path work = Files.createTempDirectory("cobolwright-cobc");
        try {
            Optional<GnuCobol> compiler = GnuCobol.find(work);
            if (compiler.isEmpty()) {
                System.err.println("note: cobc is not installed; programs are judged by our parser alone");
            }
            var result = new Synthesis(endpoint(settings, folder), licence, compiler, System.err::println)
                    .run(programs, seed);
            DocumentFile.write(out, result.kept());
            System.out.println(result.kept().size() + " of " + programs + " programs kept in " + out);
            result.refused().forEach((reason, count) -> System.out.println(count + " " + reason));
            return 0;
        } finally {
            Files.deleteIfExists(work.resolve("cobc.out"));
            Files.deleteIfExists(work);
        }
    }

    /** What is sent stands in a ledger beside the documents. */
    private ModelEndpoint endpoint(EndpointSettings settings, Path folder) {
        Clock clock = Clock.systemUTC();
        Budget.Limit day = new Budget.Limit(dayTokens, Double.MAX_VALUE);
        return new ModelEndpoint(
                settings,
                Redaction.Policy.STRICT,
                new Budget(folder.resolve("synthesis-budget.json"), day, clock),
                new EgressLedger(folder.resolve(EgressLedger.NAME), true, clock));
    }
}
