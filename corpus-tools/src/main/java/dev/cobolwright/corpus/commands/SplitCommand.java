package dev.cobolwright.corpus.commands;

import dev.cobolwright.corpus.document.Document;
import dev.cobolwright.corpus.document.DocumentFile;
import dev.cobolwright.corpus.split.Repositories;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Gives every document its repository's split and weight. */
@Command(name = "split", description = "Assign splits and weights by repository and family.")
public final class SplitCommand implements Callable<Integer> {
    @Mixin
    CorpusFolder folder = new CorpusFolder();

    @Override
    public Integer call() throws IOException {
        Repositories repositories = Repositories.bundled();
        List<Document> assigned = new ArrayList<>();
        for (Document document : DocumentFile.read(folder.ingested())) {
            assigned.add(repositories.assign(document));
        }
        DocumentFile.write(folder.assigned(), assigned);
        return 0;
    }
}
