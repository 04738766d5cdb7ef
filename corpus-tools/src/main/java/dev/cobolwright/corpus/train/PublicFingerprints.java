package dev.cobolwright.corpus.train;

import dev.cobolwright.model.publiccode.PublicCode;
import dev.cobolwright.model.tokenizer.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fingerprints of the training documents whose licence wants to be named. */
public final class PublicFingerprints {
    /** Words of licences, as the ledger has them, under which nothing has to be named. */
    private static final List<String> FREE = List.of("PD", "US Government", "Unlicense", "CC0");

    private PublicFingerprints() {}

    /**
     * Reads {@code train.tokens} and the ledger {@code corpus.tsv} of a folder.
     *
     * @param tokenizer of the corpus
     * @throws IOException if one is missing or damaged, or a document is not in the ledger
     */
    public static PublicCode of(Path corpus, Tokenizer tokenizer) throws IOException {
        TokenDocuments training = TokenDocuments.read(corpus, "train", tokenizer.vocabularySize());
        Map<String, String> licences = licences(corpus.resolve("corpus.tsv"));
        PublicCode.Builder builder = new PublicCode.Builder();
        for (boolean free : new boolean[] {false, true}) {
            for (var document : training.documents()) {
                String licence = licences.get(document.repository() + "\t" + document.path());
                if (licence == null) {
                    throw new IOException(corpus.resolve("corpus.tsv") + " does not have " + document.repository() + " "
                            + document.path() + "; it is the ledger of another corpus");
                }
                if (FREE.stream().anyMatch(licence::startsWith) == free) {
                    int[] tokens = new int[document.tokens() - 1];
                    Arrays.setAll(tokens, i -> training.id(document.offset() + i));
                    if (free) {
                        builder.remove(tokens);
                    } else {
                        builder.add(tokens, licence);
                    }
                }
            }
        }
        return builder.build(tokenizer.hash());
    }

    private static Map<String, String> licences(Path ledger) throws IOException {
        List<String> lines = Files.readAllLines(ledger);
        List<String> columns = List.of(lines.getFirst().split("\t"));
        Map<String, String> licences = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            licences.put(
                    cells[columns.indexOf("repo")] + "\t" + cells[columns.indexOf("path")],
                    cells[columns.indexOf("licence")]);
        }
        return licences;
    }
}
