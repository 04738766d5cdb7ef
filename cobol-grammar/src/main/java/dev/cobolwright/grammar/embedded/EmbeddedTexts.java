package dev.cobolwright.grammar.embedded;

import dev.cobolwright.grammar.parser.CobolTokens;
import dev.cobolwright.grammar.preprocess.Tokens;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.NameReference;
import java.util.Arrays;
import java.util.List;

/** What the EXEC blocks of a text say, by token. Those that an edit left alone are taken over from the version before. */
public final class EmbeddedTexts {
    private final Tokens tokens;
    /** Indexes of the EXEC_TEXT tokens. */
    private final int[] texts;

    private final EmbeddedStatement[] statements;

    private EmbeddedTexts(Tokens tokens, int[] texts) {
        this.tokens = tokens;
        this.texts = texts;
        this.statements = new EmbeddedStatement[texts.length];
    }

    /** Reads all blocks of a text. */
    public static EmbeddedTexts of(Tokens tokens) {
        EmbeddedTexts all = new EmbeddedTexts(tokens, find(tokens));
        all.readMissing();
        return all;
    }

    /**
     * Reads the blocks of an edited text.
     *
     * @param sameHead how many tokens at the beginning are as in this text
     * @param sameTail how many at the end
     */
    public EmbeddedTexts edited(Tokens newTokens, int sameHead, int sameTail) {
        EmbeddedTexts all = new EmbeddedTexts(newTokens, find(newTokens));
        int shift = newTokens.size() - tokens.size();
        for (int i = 0; i < all.texts.length; i++) {
            int token = all.texts[i];
            boolean head = token < sameHead;
            if (head || token - 1 >= newTokens.size() - sameTail) {
                int old = Arrays.binarySearch(texts, head ? token : token - shift);
                boolean same = old >= 0 && (head || startsAsIn(newTokens, token, token - shift));
                all.statements[i] = same ? statements[old] : null;
            }
        }
        all.readMissing();
        return all;
    }

    /** The columns of a text follow from what precedes it on its first line. */
    private boolean startsAsIn(Tokens newTokens, int token, int old) {
        SourceText now = newTokens.source(token);
        SourceText before = tokens.source(old);
        int length = now.characterOf(newTokens.start(token));
        return length == before.characterOf(tokens.start(old))
                && now.text()
                        .regionMatches(
                                newTokens.start(token) - length, before.text(), tokens.start(old) - length, length);
    }

    private static int[] find(Tokens tokens) {
        int[] found = new int[16];
        int count = 0;
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.kind(i) == CobolTokens.EXEC_TEXT) {
                found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private void readMissing() {
        for (int i = 0; i < texts.length; i++) {
            if (statements[i] == null) {
                statements[i] = EmbeddedReader.read(tokens, texts[i]);
            }
        }
    }

    public int size() {
        return texts.length;
    }

    /** The index of the EXEC_TEXT token of a block. */
    int token(int block) {
        return texts[block];
    }

    EmbeddedStatement statement(int block) {
        return statements[block];
    }

    Tokens tokens() {
        return tokens;
    }

    /** Whether a block's text is among tokens {@code [from, to)}. */
    public boolean isAmong(int from, int to) {
        int first = firstFrom(from);
        return first < texts.length && texts[first] < to;
    }

    private int firstFrom(int token) {
        int block = Arrays.binarySearch(texts, token);
        return block < 0 ? -block - 1 : block;
    }

    /** Adds the COBOL names in blocks whose text is among tokens {@code [from, to)}. */
    public void addReferences(int from, int to, List<NameReference> references) {
        for (int i = firstFrom(from); i < texts.length && texts[i] < to; i++) {
            List<NameUse> names = statements[i].names();
            BlockText mapped = tokens.isReplaced(texts[i]) ? new BlockText(tokens, texts[i]) : null;
            Span whole = tokens.span(texts[i]);
            for (NameUse use : names) {
                int start = whole.start() + use.range().start();
                Span span = mapped == null
                        ? new Span(
                                whole.source(),
                                start,
                                whole.start() + use.range().end(),
                                whole.copiedBy())
                        : mapped.span(use.range());
                references.add(new NameReference(use.name(), use.qualifiers(), use.kind(), use.access(), span));
            }
        }
    }
}
