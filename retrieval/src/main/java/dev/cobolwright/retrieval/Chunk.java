package dev.cobolwright.retrieval;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A piece of a source file that means something by itself: what is indexed, found and shown.
 *
 * @param path of the file, as the caller names files
 * @param startLine first line, from 1
 * @param endLine last line, from 1, inclusive
 * @param programId PROGRAM-ID it belongs to, upper case; empty in a copybook
 * @param name of the paragraph, record or file described, upper case; of the first where small ones share a chunk; may be empty
 * @param text its lines in the form of {@link dev.cobolwright.grammar.source.CodeText}, each ended by LF
 * @param hash of {@code text}, hexadecimal
 */
public record Chunk(
        String path, int startLine, int endLine, Kind kind, String programId, String name, String text, String hash) {

    /** What a chunk holds. */
    public enum Kind {
        /** A paragraph, or a section without paragraphs, with the comments above it. */
        PARAGRAPH,
        /** A later part of a paragraph too large for one chunk, cut between statements. */
        STATEMENTS,
        /** Record descriptions (level 01, 77, 78 or 66), or a part of a large one. */
        RECORD,
        /** A file description with its records. */
        FILE,
        /** A whole small copybook. */
        COPYBOOK,
        /** Identification and environment division, division and section headers. */
        HEADER,
        /** Lines that could not be read as any of these. */
        TEXT
    }

    /** A chunk with the hash of its text. */
    public static Chunk of(
            String path, int startLine, int endLine, Kind kind, String programId, String name, String text) {
        return new Chunk(path, startLine, endLine, kind, programId, name, text, hashOf(text));
    }

    public int lines() {
        return endLine - startLine + 1;
    }

    /** The hash chunks and files are compared by: the first 128 bits of SHA-256 over UTF-8, hexadecimal. */
    public static String hashOf(String text) {
        return hashOf(text.getBytes(StandardCharsets.UTF_8));
    }

    static String hashOf(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
