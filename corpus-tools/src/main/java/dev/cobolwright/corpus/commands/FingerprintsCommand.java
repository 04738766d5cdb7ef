package dev.cobolwright.corpus.commands;

import dev.cobolwright.corpus.train.PublicFingerprints;
import dev.cobolwright.model.publiccode.PublicCode;
import dev.cobolwright.model.tokenizer.Tokenizer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes what completion needs to notice that it repeats public code. */
@Command(
        name = "fingerprints",
        description = {
            "Fingerprints of the training documents whose licence wants to be named: by them completion notices, over",
            "several lines, that it repeats public code word for word."
        })
public final class FingerprintsCommand implements Callable<Integer> {
    @Option(names = "--corpus", paramLabel = "DIR", description = "What `corpus build` wrote (default: out/corpus).")
    Path corpus = Path.of("out", "corpus");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Such as model/src/main/resources/dev/cobolwright/model/public-code.bin.gz.")
    Path out;

    @Override
    public Integer call() throws IOException {
        PublicCode code = PublicFingerprints.of(corpus, Tokenizer.load(corpus.resolve("tokenizer.json")));
        try (OutputStream file = Files.newOutputStream(out)) {
            code.write(file);
        }
        System.out.println(code.size() + " fingerprints in " + out);
        return 0;
    }
}
