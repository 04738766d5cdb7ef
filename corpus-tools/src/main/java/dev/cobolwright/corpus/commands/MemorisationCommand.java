package dev.cobolwright.corpus.commands;

import dev.cobolwright.corpus.train.Memorisation;
import dev.cobolwright.model.safetensors.Safetensors;
import dev.cobolwright.model.specialist.Session;
import dev.cobolwright.model.specialist.Specialist;
import dev.cobolwright.model.tokenizer.Tokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What of the training text a model says again word for word. */
@Command(
        name = "memorisation",
        description = {
            "How much of what the specialist writes by itself stands word for word in the training corpus,",
            "in runs of " + Memorisation.RUN
                    + " tokens and more: going on from unseen code and from its own training text."
        })
public final class MemorisationCommand implements Callable<Integer> {
    @Option(names = "--corpus", paramLabel = "DIR", description = "What `corpus package` wrote (default: out/corpus).")
    Path corpus = Path.of("out", "corpus");

    @Option(
            names = "--weights",
            paramLabel = "WEIGHTS",
            description = "A shipped size (small, usual, large), or a weights file (default: usual).")
    String weights = "usual";

    @Option(names = "--beginnings", paramLabel = "N", description = "Of each kind (default: 100).")
    int beginnings = 100;

    @Option(names = "--length", paramLabel = "TOKENS", description = "Written at each (default: 120).")
    int length = 120;

    @Override
    public Integer call() throws IOException {
        Memorisation memorisation = new Memorisation(corpus, Tokenizer.bundled());
        try (Safetensors file = NamedWeights.open(weights);
                Specialist specialist = Specialist.load(file, weights, Specialist.Options.usual());
                Session session = specialist.open()) {
            System.out.println(
                    "beginnings | tokens written | in copied runs | lines | copied lines | longest run in tokens");
            for (boolean training : new boolean[] {false, true}) {
                var found = memorisation.of(session, training, beginnings, 200, length, 1);
                System.out.printf(
                        Locale.ROOT,
                        "%d of %s | %d | %d (%.1f%%) | %d | %d (%.1f%%) | %d%n",
                        found.beginnings(),
                        training ? "training text" : "unseen code",
                        found.written(),
                        found.copiedTokens(),
                        100.0 * found.copiedTokens() / Math.max(1, found.written()),
                        found.lines(),
                        found.copiedLines(),
                        100.0 * found.copiedLines() / Math.max(1, found.lines()),
                        found.longest());
            }
        }
        return 0;
    }
}
