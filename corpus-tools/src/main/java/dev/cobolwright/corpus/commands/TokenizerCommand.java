package dev.cobolwright.corpus.commands;

import dev.cobolwright.corpus.document.Document;
import dev.cobolwright.corpus.document.DocumentFile;
import dev.cobolwright.corpus.tokens.BytePairTraining;
import dev.cobolwright.model.tokenizer.Tokenizer;
import dev.cobolwright.model.tokenizer.TokenizerFile;
import dev.cobolwright.model.tokenizer.Vocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains the tokenizer on the training split and says how well it packs the validation split. */
@Command(
        name = "tokenizer",
        description = "Train the tokenizer on the training split; with several sizes the first is written.")
public final class TokenizerCommand implements Callable<Integer> {
    @Option(names = "--size", split = ",", paramLabel = "N", description = "Vocabulary sizes (default: 4096).")
    List<Integer> sizes = List.of(4096);

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "Where to write it (default: tokenizer.json in the output folder).")
    Path file;

    @Mixin
    CorpusFolder folder = new CorpusFolder();

    @Override
    public Integer call() throws IOException {
        Map<String, Double> counts = BytePairTraining.count(DocumentFile.read(folder.split("train")));
        List<Document> unseen = DocumentFile.read(folder.split("valid"));
        for (int i = 0; i < sizes.size(); i++) {
            Vocabulary vocabulary = BytePairTraining.learn(counts, sizes.get(i));
            Tokenizer tokenizer = new Tokenizer(vocabulary);
            long bytes = unseen.stream()
                    .mapToLong(d -> d.text().getBytes(StandardCharsets.UTF_8).length)
                    .sum();
            long tokens = unseen.stream()
                    .mapToLong(d -> tokenizer.encode(d.text()).length)
                    .sum();
            System.out.printf(
                    Locale.ROOT,
                    "%d tokens: %.3f bytes a token on validation%n",
                    vocabulary.size(),
                    (double) bytes / tokens);
            if (i == 0) {
                TokenizerFile.write(vocabulary, folder.tokenizer());
                if (file != null) {
                    TokenizerFile.write(vocabulary, file);
                }
            }
        }
        return 0;
    }
}
