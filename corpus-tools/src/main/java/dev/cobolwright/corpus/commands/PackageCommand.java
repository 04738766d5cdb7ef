package dev.cobolwright.corpus.commands;

import dev.cobolwright.corpus.document.DocumentFile;
import dev.cobolwright.corpus.tokens.TokenFiles;
import dev.cobolwright.model.tokenizer.Tokenizer;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tokenises the training and validation splits. The test split stays text until a release. */
@Command(name = "package", description = "Write the token files of the training and validation splits.")
public final class PackageCommand implements Callable<Integer> {
    @Mixin
    CorpusFolder folder = new CorpusFolder();

    @Override
    public Integer call() throws IOException {
        Tokenizer tokenizer = Tokenizer.load(folder.tokenizer());
        for (String split : List.of("train", "valid")) {
            var written = TokenFiles.write(folder.folder, split, DocumentFile.read(folder.split(split)), tokenizer);
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d documents, %d tokens, %d bytes, %.0f tokens an epoch after weighting%n",
                    split,
                    written.documents(),
                    written.tokens(),
                    written.bytes(),
                    written.weightedTokens());
        }
        return 0;
    }
}
