package dev.cobolwright.corpus.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A file's bytes as text: UTF-8 if they are, else Windows-1252; without byte order mark and without what follows a Ctrl-Z
 * (CP/M's end of file); NUL bytes become blanks.
 *
 * @param encoding name of the character set
 */
public record Decoding(String text, String encoding) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    public static Decoding of(byte[] bytes) {
        String text;
        String encoding;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            encoding = text.chars().allMatch(c -> c < 0x80) ? "US-ASCII" : "UTF-8";
        } catch (CharacterCodingException e) {
            text = new String(bytes, WINDOWS);
            encoding = "windows-1252";
        }
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        int end = text.indexOf('\u001A');
        return new Decoding(text.substring(start, end < 0 ? text.length() : end).replace('\0', ' '), encoding);
    }
}
