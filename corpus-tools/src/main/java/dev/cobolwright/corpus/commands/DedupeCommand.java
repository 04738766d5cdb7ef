package dev.cobolwright.corpus.commands;

import dev.cobolwright.corpus.dedupe.Deduplication;
import dev.cobolwright.corpus.document.Document;
import dev.cobolwright.corpus.document.DocumentFile;
import dev.cobolwright.corpus.document.Split;
import dev.cobolwright.corpus.report.Ledger;
import dev.cobolwright.corpus.split.Leakage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Drops copies and leaks, weights versions, cuts tables; writes the splits and the ledger. */
@Command(
        name = "dedupe",
        description = "Drop copies and leaks, weight versions, cut tables; write the splits and the ledger.")
public final class DedupeCommand implements Callable<Integer> {
    static final Map<Split, String> NAMES =
            Map.of(Split.TRAIN, "train", Split.TUNE, "tune", Split.VALIDATION, "valid", Split.TEST, "test");

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            description = "Ledger to write (default: corpus.tsv in the output folder).")
    Path ledger;

    @Mixin
    CorpusFolder folder = new CorpusFolder();

    @Override
    public Integer call() throws IOException {
        List<Document> decided = Deduplication.apply(Leakage.dropped(DocumentFile.read(folder.assigned())));
        DocumentFile.write(folder.decided(), decided);
        for (Map.Entry<Split, String> split : NAMES.entrySet()) {
            List<Document> kept = decided.stream()
                    .filter(d -> d.isKept() && d.curation().split() == split.getKey())
                    .toList();
            DocumentFile.write(folder.split(split.getValue()), kept);
            System.err.println(kept.size() + " documents in " + folder.split(split.getValue()));
        }
        Ledger.write(ledger == null ? folder.folder.resolve("corpus.tsv") : ledger, decided);
        return 0;
    }
}
