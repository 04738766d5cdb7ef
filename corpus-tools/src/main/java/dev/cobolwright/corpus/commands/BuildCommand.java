package dev.cobolwright.corpus.commands;

import dev.cobolwright.model.tokenizer.TokenizerFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** All stages in their order: one command from lists and repositories to token files. */
@Command(name = "build", description = "Run ingest, split, dedupe, tokenizer (where asked) and package.")
public final class BuildCommand implements Callable<Integer> {
    @Mixin
    IngestCommand ingest = new IngestCommand();

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            description = "Ledger to write (default: corpus.tsv in the output folder).")
    Path ledger;

    @Option(
            names = "--tokenizer",
            paramLabel = "FILE",
            description = "Where to write the tokenizer, besides the output folder.")
    Path tokenizerFile;

    @Override
    public Integer call() throws IOException {
        ingest.call();
        SplitCommand split = new SplitCommand();
        split.folder = ingest.folder;
        split.call();
        DedupeCommand dedupe = new DedupeCommand();
        dedupe.folder = ingest.folder;
        dedupe.ledger = ledger;
        dedupe.call();
        if (tokenizerFile == null) {
            TokenizerFile.write(TokenizerFile.bundled(), ingest.folder.tokenizer());
        } else {
            TokenizerCommand tokenizer = new TokenizerCommand();
            tokenizer.folder = ingest.folder;
            tokenizer.file = tokenizerFile;
            tokenizer.call();
        }
        PackageCommand pack = new PackageCommand();
        pack.folder = ingest.folder;
        return pack.call();
    }
}
