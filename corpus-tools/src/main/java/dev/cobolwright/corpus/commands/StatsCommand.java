package dev.cobolwright.corpus.commands;

import dev.cobolwright.corpus.document.DocumentFile;
import dev.cobolwright.corpus.report.Statistics;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints what the corpus holds as Markdown tables. */
@Command(name = "stats", description = "Print what the corpus holds as Markdown tables.")
public final class StatsCommand implements Callable<Integer> {
    @Mixin
    CorpusFolder folder = new CorpusFolder();

    @Override
    public Integer call() throws IOException {
        System.out.print(Statistics.of(DocumentFile.read(folder.decided())));
        return 0;
    }
}
