package dev.cobolwright.corpus.commands;

import dev.cobolwright.corpus.document.Document;
import dev.cobolwright.corpus.document.DocumentFile;
import dev.cobolwright.corpus.report.Audit;
import dev.cobolwright.corpus.split.Leakage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints faults of the curated documents and what stands on both sides of the split; exit code 1 if there are faults. */
@Command(name = "audit", description = "Look for licences, secrets, leftovers and leakage in the curated corpus.")
public final class AuditCommand implements Callable<Integer> {
    @Mixin
    CorpusFolder folder = new CorpusFolder();

    @Override
    public Integer call() throws IOException {
        List<Document> documents = DocumentFile.read(folder.decided());
        List<Audit.Finding> findings = Audit.of(documents);
        for (Audit.Finding finding : findings) {
            System.out.println(finding.document().origin() + ": " + finding.fault());
        }
        Leakage.shares(documents)
                .forEach((repository, share) -> System.out.printf(
                        Locale.ROOT, "leakage %s: %.2f%% of its shingles are trained on%n", repository, share * 100));
        return findings.isEmpty() ? 0 : 1;
    }
}
