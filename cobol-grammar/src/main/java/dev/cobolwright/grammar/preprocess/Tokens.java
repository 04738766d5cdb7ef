package dev.cobolwright.grammar.preprocess;

import dev.cobolwright.grammar.parser.CobolTokens;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The tokens a parser reads, as parallel arrays: token {@code i} has a kind (a constant of {@link CobolTokens}), a range in the
 * file it was written in, flags and an {@link Origin}. A token that REPLACING or REPLACE put in has the range of the text whose
 * place it took, so that ranges do not fall along a file. Immutable.
 */
public final class Tokens {
    /** The first token on its line. */
    static final byte FIRST_ON_LINE = 1;
    /** Starts in area A (columns 8-11); in free format, in columns 1-4. */
    static final byte AREA_A = 2;
    /** Its text runs over a line break. */
    static final byte CONTINUED = 4;
    /** On a debugging line. */
    static final byte DEBUGGING = 8;
    /** Its text is not that of its range. */
    static final byte REPLACED = 16;

    private final int size;
    private final short[] kinds;
    private final int[] starts;
    private final int[] ends;
    private final byte[] flags;
    /** Index into {@link #origins} per token; null where all have the first. */
    private final int[] originOf;

    private final List<Origin> origins;
    /** Texts of the tokens with {@link #REPLACED}; null where there are none. */
    private final String[] texts;

    Tokens(
            int size,
            short[] kinds,
            int[] starts,
            int[] ends,
            byte[] flags,
            int[] originOf,
            List<Origin> origins,
            String[] texts) {
        this.size = size;
        this.kinds = kinds;
        this.starts = starts;
        this.ends = ends;
        this.flags = flags;
        this.originOf = originOf;
        this.origins = origins;
        this.texts = texts;
    }

    public int size() {
        return size;
    }

    /** A constant of {@link CobolTokens}; -1 (end of file) for indexes beyond the last token. */
    public int kind(int i) {
        return i < size ? kinds[i] : -1;
    }

    /** UTF-16 offset in {@link #source}, inclusive. */
    public int start(int i) {
        return starts[i];
    }

    /** UTF-16 offset in {@link #source}, exclusive. */
    public int end(int i) {
        return ends[i];
    }

    public Origin origin(int i) {
        return origins.get(originOf == null ? 0 : originOf[i]);
    }

    /** The file a token was written in. */
    public SourceText source(int i) {
        return origin(i).source();
    }

    public Span span(int i) {
        Origin origin = origin(i);
        return new Span(origin.source(), starts[i], ends[i], origin.copiedBy());
    }

    /** From the start of one token to the end of another, both inclusive; in the parsed file where they are of different files. */
    public Span span(int first, int last) {
        Origin origin = origin(first);
        Origin other = origin(last);
        if (origin.source() == other.source() && origin.copiedBy().equals(other.copiedBy())) {
            return new Span(origin.source(), starts[first], Math.max(ends[first], ends[last]), origin.copiedBy());
        }
        return span(first).to(span(last));
    }

    /** Where a token stands in the parsed file: its start, or the start of the outermost COPY statement. */
    public int mainOffset(int i) {
        Optional<Span> copiedBy = origin(i).copiedBy();
        return copiedBy.isEmpty() ? starts[i] : copiedBy.get().inMain().start();
    }

    /**
     * A token's text: as written, or what replaced it; a word or literal that is continued over lines without the line breaks
     * and areas between its parts.
     */
    public String text(int i) {
        if ((flags[i] & (REPLACED | CONTINUED)) == 0
                || kinds[i] == CobolTokens.EXEC_TEXT && (flags[i] & REPLACED) == 0) {
            return source(i).text().substring(starts[i], ends[i]);
        }
        if ((flags[i] & REPLACED) != 0) {
            return texts[i];
        }
        return Continuation.join(source(i), starts[i], ends[i]);
    }

    /**
     * The text of an EXEC block's body with blanks for what is not COBOL's program text: areas, comment lines, indicators of
     * continuation lines. As long as {@link #text}, so that offsets in it are offsets from {@link #start}.
     */
    public String bodyText(int i) {
        return (flags[i] & (REPLACED | CONTINUED)) != CONTINUED
                ? text(i)
                : Continuation.blankAreas(source(i), starts[i], ends[i]);
    }

    /** Whether the line that an offset of {@link #bodyText} is in continues the word or literal of the line before. */
    public boolean isContinued(int i, int offset) {
        return (flags[i] & (REPLACED | CONTINUED)) == CONTINUED
                && Continuation.isContinuationLine(source(i), starts[i] + offset);
    }

    /** {@link #text} in upper case, as names and keywords are compared. */
    public String name(int i) {
        return text(i).toUpperCase(Locale.ROOT);
    }

    public boolean isFirstOnLine(int i) {
        return (flags[i] & FIRST_ON_LINE) != 0;
    }

    /** Whether a token starts in area A, where division, section and paragraph headers and level-numbers 01 and 77 stand. */
    public boolean isInAreaA(int i) {
        return (flags[i] & AREA_A) != 0;
    }

    public boolean isCopied(int i) {
        return originOf != null && origin(i).copiedBy().isPresent();
    }

    /** Whether REPLACING or REPLACE changed a token's text. */
    public boolean isReplaced(int i) {
        return (flags[i] & REPLACED) != 0;
    }

    /** No white space or separator lies between token {@code i} and the one before it. */
    public boolean isAdjacent(int i) {
        return i > 0
                && starts[i] == ends[i - 1]
                && origin(i).source() == origin(i - 1).source();
    }

    /** How many tokens at the beginning are those of an earlier version whose text has {@code characters} in common there. */
    int sameHead(Tokens before, int characters) {
        int most = Math.min(size, before.size);
        int i = 0;
        while (i < most && isSame(i, before, i, 0) && (isCopied(i) || ends[i] <= characters)) {
            i++;
        }
        return i;
    }

    int sameTail(Tokens before, int characters, int head) {
        if (size == 0 || before.size == 0) {
            return 0;
        }
        int most = Math.min(size, before.size) - head;
        int length = origins.get(0).source().length();
        int shift = length - before.origins.get(0).source().length();
        int i = 0;
        while (i < most
                && isSame(size - 1 - i, before, before.size - 1 - i, shift)
                && (isCopied(size - 1 - i) || starts[size - 1 - i] >= length - characters)) {
            i++;
        }
        return i;
    }

    /** Same kind and text, by place: a token of the parsed file has moved by {@code shift}, one of a copybook has not. */
    private boolean isSame(int i, Tokens before, int k, int shift) {
        if (kinds[i] != before.kinds[k] || flags[i] != before.flags[k]) {
            return false;
        }
        boolean copied = isCopied(i);
        if (copied != before.isCopied(k) || copied && source(i) != before.source(k)) {
            return false;
        }
        int by = copied ? 0 : shift;
        return starts[i] - by == before.starts[k]
                && ends[i] - by == before.ends[k]
                && ((flags[i] & (REPLACED | CONTINUED)) == 0 || text(i).equals(before.text(k)));
    }

    /** Whether a token has the text of a token of another text, in the same case. */
    public boolean hasText(int i, Tokens other, int k) {
        if (((flags[i] | other.flags[k]) & (REPLACED | CONTINUED)) != 0) {
            return text(i).equals(other.text(k));
        }
        int length = ends[i] - starts[i];
        return length == other.ends[k] - other.starts[k]
                && source(i).text().regionMatches(starts[i], other.source(k).text(), other.starts[k], length);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < Math.min(size, 200); i++) {
            out.append(i == 0 ? "" : " ").append(text(i));
        }
        return out.toString();
    }
}
