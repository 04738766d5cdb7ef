package dev.cobolwright.retrieval;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A piece of a source file that means something by itself: what is indexed, found and shown.
 *
 * @param path of the file, as the caller names files
 * @param startLine first line, from 1
 * @param endLine last line, from 1, inclusive
 * @param programId PROGRAM-ID it belongs to, upper case, of JCL the job or procedure; empty in a copybook
 * @param name of the paragraph, record, file or step described, upper case, of an EXEC block what it does; of the first where small
 *     ones share a chunk; may be empty
 * @param text its lines in the form of {@link dev.cobolwright.grammar.source.CodeText}, of JCL as written up to column 72, each ended
 *     by LF
 * @param hash of {@code text}, hexadecimal
 * @param facts what its lines work with
 */
public record Chunk(
        String path,
        int startLine,
        int endLine,
        Kind kind,
        String programId,
        String name,
        String text,
        String hash,
        Facts facts) {

    /** What a chunk holds. */
    public enum Kind {
        /** A paragraph with the comments above it. */
        PARAGRAPH(Layer.COBOL),
        /** A section without paragraphs; the header of any other is with its first paragraph. */
        SECTION(Layer.COBOL),
        /** A later part of a paragraph or section too large for one chunk, cut between statements. */
        STATEMENTS(Layer.COBOL),
        /** Record descriptions (level 01, 77, 78 or 66), or a part of a large one. */
        RECORD(Layer.COBOL),
        /** A file description with its records. */
        FILE(Layer.COBOL),
        /** A whole small copybook. */
        COPYBOOK(Layer.COBOL),
        /** Identification and environment division, division and section headers. */
        HEADER(Layer.COBOL),
        /** Lines that could not be read as any of these. */
        TEXT(Layer.COBOL),
        /** An EXEC SQL block. */
        SQL(Layer.EMBEDDED),
        /** An EXEC CICS block. */
        CICS(Layer.EMBEDDED),
        /** An EXEC DLI block. */
        DLI(Layer.EMBEDDED),
        /** A step of a job or procedure: an EXEC statement with its DD statements. */
        STEP(Layer.JOBS),
        /** What stands before the first step of a job or procedure. */
        JOB(Layer.JOBS);

        private final Layer layer;

        Kind(Layer layer) {
            this.layer = layer;
        }

        public Layer layer() {
            return layer;
        }

        /** The kinds whose chunks are whole COBOL files, each line once. */
        public static Kind[] ofCobol() {
            return Arrays.stream(values()).filter(k -> k.layer == Layer.COBOL).toArray(Kind[]::new);
        }
    }

    /** Texts of one sort: how rare a word is, is counted in those layers that are searched. */
    public enum Layer {
        /** Every line of a COBOL file, once. */
        COBOL,
        /** EXEC blocks, which lie in chunks of {@link #COBOL} too. */
        EMBEDDED,
        /** Every line of a file of job control, once. */
        JOBS
    }

    /** A chunk with the hash of its text, of which no facts are known. */
    public static Chunk of(
            String path, int startLine, int endLine, Kind kind, String programId, String name, String text) {
        return new Chunk(path, startLine, endLine, kind, programId, name, text, hashOf(text), Facts.NONE);
    }

    Chunk with(Facts known) {
        return new Chunk(path, startLine, endLine, kind, programId, name, text, hash, known);
    }

    /** The same chunk, with the same hash, as others may see it. */
    Chunk with(String otherText) {
        return new Chunk(path, startLine, endLine, kind, programId, name, otherText, hash, facts);
    }

    Chunk in(String otherPath) {
        return path.equals(otherPath)
                ? this
                : new Chunk(otherPath, startLine, endLine, kind, programId, name, text, hash, facts);
    }

    public int lines() {
        return endLine - startLine + 1;
    }

    /** The hash chunks and files are compared by: the first 128 bits of SHA-256 over UTF-8, hexadecimal. */
    public static String hashOf(String text) {
        return HexFormat.of().formatHex(digest(text), 0, 16);
    }

    /** SHA-256 over UTF-8. */
    static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
