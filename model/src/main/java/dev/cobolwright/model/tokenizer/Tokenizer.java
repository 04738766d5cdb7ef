package dev.cobolwright.model.tokenizer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Byte-level byte-pair encoding (Sennrich 2016; GPT-2's bytes) over {@link PreTokens}. Immutable; safe for use by several
 * threads.
 */
public final class Tokenizer {
    private final Tokens tokens;
    private final List<byte[]> bytes;
    private final PairTable merges;
    private final WholeTokens whole;
    private final int[] byBytes;
    private final String hash;

    /** A tokenizer that stands in no file. */
    public Tokenizer(Vocabulary vocabulary) {
        this(Tokens.of(vocabulary), "");
    }

    private Tokenizer(Tokens tokens, String hash) {
        this.tokens = tokens;
        this.hash = hash;
        this.bytes = tokens.bytes();
        this.merges = new PairTable(tokens.left().length);
        for (int rank = 0; rank < tokens.left().length; rank++) {
            merges.put(tokens.left()[rank], tokens.right()[rank], rank);
        }
        this.whole = new WholeTokens(bytes);
        for (int id = 0; id < bytes.size(); id++) {
            if (bytes.get(id).length > 0) {
                int[] ids = toBytes(bytes.get(id));
                if (tokens.wholeFirst() || (merge(ids, ids.length) == 1 && ids[0] == id)) {
                    whole.add(id);
                }
            }
        }
        this.byBytes = IntStream.range(0, bytes.size())
                .filter(id -> bytes.get(id).length > 0)
                .boxed()
                .sorted((a, b) -> Arrays.compareUnsigned(bytes.get(a), bytes.get(b)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The tokenizer the shipped weights were trained with. */
    public static Tokenizer bundled() throws IOException {
        return of(TokenizerFile.bundledBytes());
    }

    /**
     * @param file a {@code tokenizer.json}: ours, or one of another model that cuts bytes into pairs (GPT-2, Qwen, Granite)
     * @throws IOException if the file cannot be read or is of another kind; the message says of which
     */
    public static Tokenizer load(Path file) throws IOException {
        try {
            return of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new IOException("tokenizer " + file + ": no such file", e);
        } catch (IOException e) {
            throw new IOException("tokenizer " + file + ": " + e.getMessage(), e);
        }
    }

    private static Tokenizer of(byte[] json) throws IOException {
        return new Tokenizer(
                OpenTokenizer.isOurs(json)
                        ? Tokens.of(TokenizerFile.read(new ByteArrayInputStream(json)))
                        : OpenTokenizer.read(json),
                sha256(json));
    }

    /** SHA-256 of the {@code tokenizer.json} this was read from; empty where it was read from none. */
    public String hash() {
        return hash;
    }

    /** Token ids of a text. Unpaired surrogates are read as U+FFFD. */
    public int[] encode(String given) {
        String text = tokens.normalised(given);
        Cuts cuts = tokens.cuts(text);
        int[] out = new int[Math.max(16, text.length() / 3)];
        int[] work = new int[64];
        byte[] piece = new byte[64];
        int count = 0;
        for (int from = 0; from < text.length(); ) {
            int end = cuts.end(text, from);
            int length = 0;
            if (piece.length < (end - from) * 3) {
                piece = new byte[(end - from) * 3];
                work = new int[piece.length];
            }
            while (length < end - from && text.charAt(from + length) < 0x80) {
                piece[length] = (byte) text.charAt(from + length);
                length++;
            }
            if (length < end - from) {
                byte[] utf8 = utf8(text.substring(from, end));
                length = utf8.length;
                System.arraycopy(utf8, 0, piece, 0, length);
            }
            if (out.length < count + length) {
                out = Arrays.copyOf(out, Math.max(out.length * 2, count + length));
            }
            int id = whole.find(piece, length);
            if (id >= 0) {
                out[count++] = id;
            } else {
                for (int i = 0; i < length; i++) {
                    work[i] = tokens.byteToken()[piece[i] & 0xFF];
                }
                int n = merge(work, length);
                System.arraycopy(work, 0, out, count, n);
                count += n;
            }
            from = end;
        }
        return Arrays.copyOf(out, count);
    }

    /** The text of token ids; special tokens give nothing, bytes that are no UTF-8 give U+FFFD. */
    public String decode(int... ids) {
        return new String(decodeBytes(ids), StandardCharsets.UTF_8);
    }

    /** The bytes of token ids, UTF-8 unless they were cut in the middle of a character. */
    public byte[] decodeBytes(int... ids) {
        int length = 0;
        for (int id : ids) {
            length += bytes.get(id).length;
        }
        byte[] out = new byte[length];
        int at = 0;
        for (int id : ids) {
            byte[] token = bytes.get(id);
            System.arraycopy(token, 0, out, at, token.length);
            at += token.length;
        }
        return out;
    }

    /** Number of token ids, special tokens included; ids are 0 (inclusive) to this (exclusive). */
    public int vocabularySize() {
        return bytes.size();
    }

    /** The bytes of a token (a copy); empty for a special token. */
    public byte[] bytes(int id) {
        return bytes.get(id).clone();
    }

    /** Number of bytes of a token; 0 for a special token. */
    public int length(int id) {
        return bytes.get(id).length;
    }

    public int endOfText() {
        return tokens.endOfText();
    }

    /**
     * The id of a special token.
     *
     * @throws IllegalArgumentException if the vocabulary has no special token of that name
     */
    public int special(String name) {
        Integer id = tokens.specials().get(name);
        if (id == null) {
            throw new IllegalArgumentException("no special token " + name + " in this tokenizer");
        }
        return id;
    }

    public boolean isSpecial(int id) {
        return bytes.get(id).length == 0;
    }

    /** Whether the token is a line break, alone or with indentation after it (no token has one further on). */
    public boolean startsWithNewline(int id) {
        byte[] token = bytes.get(id);
        return token.length > 0 && token[0] == '\n';
    }

    /** Whether the token, coming after a word, lengthens that word: it starts with a letter, digit, hyphen or underscore. */
    public boolean continuesWord(int id) {
        byte[] token = bytes.get(id);
        return token.length > 0 && isWordByte(token[0]);
    }

    /** Whether the last byte of the token belongs to a word, so that the next token decides if the word goes on. */
    public boolean endsInsideWord(int id) {
        byte[] token = bytes.get(id);
        return token.length > 0 && isWordByte(token[token.length - 1]);
    }

    /**
     * Ids of all tokens whose bytes start with {@code prefix} (the exact token included), in the order of their bytes. What a
     * decoder may put when the cursor stands inside a token.
     */
    public int[] startingWith(byte[] prefix) {
        int low = firstNotBelow(prefix);
        int high = low;
        while (high < byBytes.length && startsWith(bytes.get(byBytes[high]), prefix)) {
            high++;
        }
        return Arrays.copyOfRange(byBytes, low, high);
    }

    private int firstNotBelow(byte[] prefix) {
        int low = 0;
        int high = byBytes.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Arrays.compareUnsigned(bytes.get(byBytes[middle]), prefix) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean startsWith(byte[] token, byte[] prefix) {
        return token.length >= prefix.length && Arrays.mismatch(token, 0, prefix.length, prefix, 0, prefix.length) < 0;
    }

    private static boolean isWordByte(byte b) {
        return (b >= 'A' && b <= 'Z')
                || (b >= 'a' && b <= 'z')
                || (b >= '0' && b <= '9')
                || b == '-'
                || b == '_'
                || b < 0;
    }

    private int[] toBytes(byte[] token) {
        int[] ids = new int[token.length];
        for (int i = 0; i < token.length; i++) {
            ids[i] = tokens.byteToken()[token[i] & 0xFF];
        }
        return ids;
    }

    /** Merges in place, earliest learnt pair first; pre-tokens are short, so a scan beats a heap. Returns the new length. */
    private int merge(int[] ids, int length) {
        int n = length;
        while (n > 1) {
            int best = Integer.MAX_VALUE;
            for (int i = 0; i + 1 < n; i++) {
                best = Math.min(best, merges.get(ids[i], ids[i + 1]));
            }
            if (best == Integer.MAX_VALUE) {
                break;
            }
            int to = 0;
            for (int i = 0; i < n; i++) {
                if (i + 1 < n && merges.get(ids[i], ids[i + 1]) == best) {
                    ids[to++] = tokens.merged()[best];
                    i++;
                } else {
                    ids[to++] = ids[i];
                }
            }
            n = to;
        }
        return n;
    }

    private static String sha256(byte[] json) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static byte[] utf8(String piece) {
        StringBuilder sound = new StringBuilder(piece.length());
        piece.codePoints().forEach(c -> sound.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c));
        return sound.toString().getBytes(StandardCharsets.UTF_8);
    }
}
