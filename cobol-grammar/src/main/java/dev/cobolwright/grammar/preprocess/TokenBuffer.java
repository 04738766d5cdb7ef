package dev.cobolwright.grammar.preprocess;

import dev.cobolwright.grammar.parser.CobolTokens;
import dev.cobolwright.grammar.source.SourceText;
import java.util.Arrays;
import java.util.List;

/** A stretch of tokens from several files that is being put together. Its origins are indexes into a list the whole run shares. */
final class TokenBuffer {
    private final List<Origin> origins;
    int size;
    short[] kinds;
    int[] starts;
    int[] ends;
    byte[] flags;
    int[] originOf;
    /** Texts of the tokens with {@link Tokens#REPLACED}; null while there are none. */
    String[] texts;

    TokenBuffer(List<Origin> origins, int capacity) {
        this.origins = origins;
        kinds = new short[capacity];
        starts = new int[capacity];
        ends = new int[capacity];
        flags = new byte[capacity];
        originOf = new int[capacity];
    }

    void append(FileTokens file, int from, int to, int origin) {
        int count = to - from;
        if (count <= 0) {
            return;
        }
        ensure(size + count);
        System.arraycopy(file.kinds, from, kinds, size, count);
        System.arraycopy(file.starts, from, starts, size, count);
        System.arraycopy(file.ends, from, ends, size, count);
        System.arraycopy(file.flags, from, flags, size, count);
        Arrays.fill(originOf, size, size + count, origin);
        size += count;
    }

    void append(TokenBuffer other, int from, int to) {
        int count = to - from;
        if (count <= 0) {
            return;
        }
        ensure(size + count);
        System.arraycopy(other.kinds, from, kinds, size, count);
        System.arraycopy(other.starts, from, starts, size, count);
        System.arraycopy(other.ends, from, ends, size, count);
        System.arraycopy(other.flags, from, flags, size, count);
        System.arraycopy(other.originOf, from, originOf, size, count);
        if (other.texts != null) {
            texts = texts == null ? new String[kinds.length] : texts;
            System.arraycopy(other.texts, from, texts, size, count);
        }
        size += count;
    }

    void add(int kind, int start, int end, int tokenFlags, int origin) {
        ensure(size + 1);
        kinds[size] = (short) kind;
        starts[size] = start;
        ends[size] = end;
        flags[size] = (byte) tokenFlags;
        originOf[size] = origin;
        size++;
    }

    void addText(int kind, String text, int start, int end, int tokenFlags, int origin) {
        add(kind, start, end, tokenFlags | Tokens.REPLACED, origin);
        texts = texts == null ? new String[kinds.length] : texts;
        texts[size - 1] = text;
    }

    /** Drops the tokens from an index on. */
    void truncate(int newSize) {
        if (texts != null) {
            Arrays.fill(texts, newSize, size, null);
        }
        size = newSize;
    }

    int kind(int i) {
        return i >= 0 && i < size ? kinds[i] : -1;
    }

    SourceText source(int i) {
        return origins.get(originOf[i]).source();
    }

    String text(int i) {
        if ((flags[i] & Tokens.REPLACED) != 0) {
            return texts[i];
        }
        if ((flags[i] & Tokens.CONTINUED) == 0) {
            return source(i).text().substring(starts[i], ends[i]);
        }
        return kinds[i] == CobolTokens.EXEC_TEXT
                ? Continuation.blankAreas(source(i), starts[i], ends[i])
                : Continuation.join(source(i), starts[i], ends[i]);
    }

    boolean isAdjacent(int i) {
        return i > 0 && starts[i] == ends[i - 1] && source(i) == source(i - 1);
    }

    Tokens toTokens() {
        return new Tokens(size, kinds, starts, ends, flags, originOf, List.copyOf(origins), texts);
    }

    private void ensure(int count) {
        if (count <= kinds.length) {
            return;
        }
        int capacity = Math.max(count, kinds.length * 2);
        kinds = Arrays.copyOf(kinds, capacity);
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        flags = Arrays.copyOf(flags, capacity);
        originOf = Arrays.copyOf(originOf, capacity);
        texts = texts == null ? null : Arrays.copyOf(texts, capacity);
    }
}
