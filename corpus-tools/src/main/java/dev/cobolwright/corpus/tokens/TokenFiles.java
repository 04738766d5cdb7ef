package dev.cobolwright.corpus.tokens;

import dev.cobolwright.corpus.document.Document;
import dev.cobolwright.model.tokenizer.Tokenizer;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Tokenised documents. {@code NAME.tokens}: token ids as little-endian unsigned 16-bit numbers, each document followed by the
 * end-of-text token. {@code NAME.docs.tsv}: a header line, then a document a line: offset of its first token, number of tokens (end
 * token included), weight, kind, repository, path.
 */
public final class TokenFiles {
    /** What was written. */
    public record Written(int documents, long tokens, long bytes, double weightedTokens) {}

    private TokenFiles() {}

    /** @throws IOException if a file cannot be written, or the vocabulary does not fit 16 bits */
    public static Written write(Path folder, String name, List<Document> documents, Tokenizer tokenizer)
            throws IOException {
        if (tokenizer.vocabularySize() > 1 << 16) {
            throw new IOException("a vocabulary of " + tokenizer.vocabularySize() + " tokens does not fit 16 bits");
        }
        Files.createDirectories(folder);
        long offset = 0;
        long bytes = 0;
        double weighted = 0;
        try (OutputStream tokens = Files.newOutputStream(folder.resolve(name + ".tokens"));
                BufferedWriter sidecar = Files.newBufferedWriter(folder.resolve(name + ".docs.tsv"))) {
            sidecar.write("offset\ttokens\tweight\tkind\trepo\tpath\n");
            for (Document document : documents) {
                int[] ids = tokenizer.encode(document.text());
                ByteBuffer out = ByteBuffer.allocate((ids.length + 1) * 2).order(ByteOrder.LITTLE_ENDIAN);
                for (int id : ids) {
                    out.putShort((short) id);
                }
                out.putShort((short) tokenizer.endOfText());
                tokens.write(out.array());
                sidecar.write(String.format(
                        Locale.ROOT,
                        "%d\t%d\t%.4f\t%s\t%s\t%s\n",
                        offset,
                        ids.length + 1,
                        document.curation().weight(),
                        document.kind(),
                        document.origin().repository(),
                        document.origin().path()));
                offset += ids.length + 1;
                bytes += tokenizer.decodeBytes(ids).length;
                weighted += (ids.length + 1) * document.curation().weight();
            }
        }
        return new Written(documents.size(), offset, bytes, weighted);
    }
}
