package dev.cobolwright.corpus.commands;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The output folder that all stages share and the files in it. */
public final class CorpusFolder {
    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the corpus (default: ${DEFAULT-VALUE}).")
    Path folder = Path.of("out", "corpus");

    /** Normalised documents as they came. */
    Path ingested() {
        return folder.resolve("ingested.jsonl");
    }

    /** The same with split and repository weight. */
    Path assigned() {
        return folder.resolve("assigned.jsonl");
    }

    /** All documents with every decision, dropped ones included. */
    Path decided() {
        return folder.resolve("decided.jsonl");
    }

    /** Kept documents of one split: {@code train}, {@code valid} or {@code test}. */
    Path split(String name) {
        return folder.resolve(name + ".jsonl");
    }

    Path tokenizer() {
        return folder.resolve("tokenizer.json");
    }
}
