package dev.cobolwright.corpus.train;

import dev.cobolwright.model.tokenizer.Tokenizer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tokenised documents as {@link dev.cobolwright.corpus.tokens.TokenFiles} writes them, in memory. */
record TokenDocuments(short[] ids, List<Document> documents) {
    /**
     * @param offset of its first token
     * @param tokens with the end token
     * @param weight how often it should be seen, relative to 1
     */
    record Document(int offset, int tokens, double weight, String repository, String path) {}

    /** @param vocabulary number of tokens, none of the ids may reach it */
    static TokenDocuments read(Path folder, String name, int vocabulary) throws IOException {
        Path tokens = folder.resolve(name + ".tokens");
        byte[] bytes;
        List<String> lines;
        try {
            bytes = Files.readAllBytes(tokens);
            lines = Files.readAllLines(folder.resolve(name + ".docs.tsv"));
        } catch (NoSuchFileException e) {
            throw new IOException(e.getFile() + " is missing; make it with `cobolwright corpus build`", e);
        }
        short[] ids = new short[bytes.length / 2];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(ids);
        for (short id : ids) {
            if ((id & 0xffff) >= vocabulary) {
                throw new IOException(tokens + " has the token " + (id & 0xffff) + ", the vocabulary ends at "
                        + vocabulary + "; tokenizer and corpus do not fit");
            }
        }
        List<Document> documents = new ArrayList<>();
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            documents.add(document(line, ids.length, tokens));
        }
        if (documents.stream().noneMatch(d -> d.weight() > 0)) {
            throw new IOException(tokens + " has no documents to learn from");
        }
        return new TokenDocuments(ids, List.copyOf(documents));
    }

    /** Texts tokenised in memory, all of the same weight. */
    static TokenDocuments of(List<CodeTexts.Text> texts, Tokenizer tokenizer) {
        List<int[]> tokens =
                texts.stream().map(text -> tokenizer.encode(text.code())).toList();
        short[] ids = new short[tokens.stream().mapToInt(t -> t.length + 1).sum()];
        List<Document> documents = new ArrayList<>();
        int at = 0;
        for (int[] document : tokens) {
            documents.add(new Document(at, document.length + 1, 1, "", ""));
            for (int id : document) {
                ids[at++] = (short) id;
            }
            ids[at++] = (short) tokenizer.endOfText();
        }
        return new TokenDocuments(ids, List.copyOf(documents));
    }

    int id(int index) {
        return ids[index] & 0xffff;
    }

    int[] tokens(int from, int to) {
        int[] out = new int[to - from];
        for (int i = 0; i < out.length; i++) {
            out[i] = id(from + i);
        }
        return out;
    }

    private static Document document(String line, int ids, Path file) throws IOException {
        String[] columns = line.split("\t");
        try {
            var document = new Document(
                    Integer.parseInt(columns[0]),
                    Integer.parseInt(columns[1]),
                    Double.parseDouble(columns[2]),
                    columns[4],
                    columns[5]);
            if (document.offset() >= 0 && document.tokens() > 0 && document.offset() + document.tokens() <= ids) {
                return document;
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new IOException(file + ": its .docs.tsv is damaged at: " + line, e);
        }
        throw new IOException(file + " is cut short or does not belong to its .docs.tsv: " + line);
    }
}
