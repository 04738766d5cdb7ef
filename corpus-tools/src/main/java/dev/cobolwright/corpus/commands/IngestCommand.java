package dev.cobolwright.corpus.commands;

import dev.cobolwright.corpus.document.Document;
import dev.cobolwright.corpus.document.DocumentFile;
import dev.cobolwright.corpus.ingest.Ingest;
import dev.cobolwright.corpus.ingest.SourceList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads the listed files from git repositories and normalises them. */
@Command(name = "ingest", description = "Read the listed files from git repositories and normalise them.")
public final class IngestCommand implements Callable<Integer> {
    @Option(
            names = "--sources",
            required = true,
            paramLabel = "DIR",
            description = "Folder with sources.tsv and files.tsv.")
    Path sources;

    @Option(
            names = "--mirrors",
            required = true,
            paramLabel = "DIR",
            description = "Folder of git repositories named owner+name.")
    Path mirrors;

    @Option(
            names = "--nist",
            paramLabel = "DIR",
            description = "Unpacked NIST suite, taken as a low-weight syntax tier.")
    Path nist;

    @Option(
            names = "--synthetic",
            paramLabel = "FILE",
            description = "What `corpus synthesize` wrote, taken as a low-weight tier.")
    Path synthetic;

    @Mixin
    CorpusFolder folder = new CorpusFolder();

    @Override
    public Integer call() throws IOException {
        List<Document> documents = new ArrayList<>(Ingest.repositories(SourceList.read(sources), mirrors));
        if (nist != null) {
            documents.addAll(Ingest.nist(nist));
        }
        if (synthetic != null) {
            documents.addAll(DocumentFile.read(synthetic));
        }
        DocumentFile.write(folder.ingested(), documents);
        System.err.println(documents.size() + " files read into " + folder.ingested());
        return 0;
    }
}
