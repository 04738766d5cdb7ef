package dev.cobolwright.grammar.parser;

import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.preprocess.Keywords;
import dev.cobolwright.grammar.preprocess.Tokens;
import java.util.Arrays;
import java.util.BitSet;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * The tokens of one unit as ANTLR reads them. Kinds are copied, because a word that is not reserved becomes a name where it is
 * declared as one or where the keyword makes no sense; the token objects are used again for every unit.
 */
final class UnitTokens implements TokenStream {
    private static final byte DECLARED = 1;
    private static final byte SETTLED = 2;

    private int[] kinds = new int[1024];
    private byte[] changes = new byte[1024];
    private UnitToken[] objects = new UnitToken[0];
    private int size;
    private int index;
    /** Where a decision that looks further than one token began; -1 while none is made. */
    private int predictingFrom = -1;

    private Tokens tokens;
    private int from;
    private Dialect dialect = Dialect.IBM;
    private Runnable atEnd = () -> {};

    /** Takes tokens {@code from} (inclusive) to {@code to} (exclusive); keywords in {@code names} are names. */
    void load(Tokens all, int from, int to, BitSet names, Dialect dialect) {
        this.tokens = all;
        this.from = from;
        this.size = to - from;
        this.dialect = dialect;
        this.index = 0;
        this.predictingFrom = -1;
        if (size + 2 > kinds.length) {
            kinds = new int[size * 2];
            changes = new byte[size * 2];
        }
        if (size >= objects.length) {
            int old = objects.length;
            objects = Arrays.copyOf(objects, Math.max(size + 1, old * 2));
            for (int i = old; i < objects.length; i++) {
                objects[i] = new UnitToken(i);
            }
        }
        boolean anyNames = !names.isEmpty();
        for (int i = 0; i < size; i++) {
            int kind = all.kind(from + i);
            changes[i] = 0;
            if (anyNames && kind >= CobolTokens.ABSENT && names.get(kind)) {
                kind = CobolTokens.IDENTIFIER;
                changes[i] = DECLARED;
            }
            kinds[i] = i > 0 && kind >= CobolTokens.LEVEL_NUMBER && kind <= CobolTokens.LEVEL_88
                    ? CobolTokens.INTEGER
                    : kind;
        }
        kinds[size] = EOF;
        kinds[size + 1] = EOF;
        nameCicsValues();
        PhraseMarks.set(kinds, size);
    }

    /** Takes the word in DFHRESP(word) and DFHVALUE(word) for a name, whatever word it is. */
    private void nameCicsValues() {
        for (int i = 1; i < size - 2; i++) {
            if (kinds[i] == CobolTokens.LPAREN
                    && kinds[i + 2] == CobolTokens.RPAREN
                    && Keywords.isKeyword(kinds[i + 1])
                    && kinds[i - 1] == CobolTokens.IDENTIFIER) {
                String name = tokens.name(from + i - 1);
                if (name.equals("DFHRESP") || name.equals("DFHVALUE")) {
                    kinds[i + 1] = CobolTokens.IDENTIFIER;
                }
            }
        }
    }

    /** Called whenever the parser looks at the end of the tokens. */
    void whenAtEnd(Runnable action) {
        atEnd = action;
    }

    int kind(int i) {
        return i >= 0 && i <= size ? kinds[i] : EOF;
    }

    String text(int i) {
        return tokens.text(from + i);
    }

    /** The keyword a token is written as, or its kind. */
    int writtenKind(int i) {
        return i < size ? tokens.kind(from + i) : EOF;
    }

    /**
     * Takes a keyword that is not reserved for a name, or a name that is written as a keyword for the keyword.
     *
     * @return false where the token has only one reading left
     */
    boolean reread(int i) {
        if (!canReread(i)) {
            return false;
        }
        kinds[i] = changes[i] == DECLARED ? writtenKind(i) : CobolTokens.IDENTIFIER;
        changes[i] = SETTLED;
        if (kinds[i] == CobolTokens.IDENTIFIER && kinds[i + 1] == CobolTokens.LPAREN) {
            kinds[i + 1] = CobolParser.SUBSCRIPT_LPAREN;
        }
        return true;
    }

    /** Whether {@link #reread} would change a token. */
    boolean canReread(int i) {
        if (i >= size || changes[i] == SETTLED) {
            return false;
        }
        int written = writtenKind(i);
        return Keywords.isKeyword(written)
                && (!Keywords.isReservedEverywhere(written) || written == CobolTokens.RANDOM)
                && !(Words.directsStatements(written) && Keywords.isReserved(written, dialect));
    }

    @Override
    public int LA(int i) {
        int at = i > 0 ? index + i - 1 : index + i;
        if (at >= size) {
            if (predictingFrom < 0 || predictingFrom == index) {
                atEnd.run();
            }
            return EOF;
        }
        return at < 0 ? EOF : kinds[at];
    }

    @Override
    public Token LT(int k) {
        int at = k > 0 ? index + k - 1 : index + k;
        if (at < 0) {
            return null;
        }
        UnitToken token = objects[Math.min(at, size)];
        token.type = kinds[Math.min(at, size)];
        return token;
    }

    @Override
    public void consume() {
        index++;
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public void seek(int i) {
        index = i;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int mark() {
        predictingFrom = index;
        return 0;
    }

    @Override
    public void release(int marker) {
        predictingFrom = -1;
    }

    @Override
    public Token get(int i) {
        UnitToken token = objects[i];
        token.type = kinds[i];
        return token;
    }

    @Override
    public TokenSource getTokenSource() {
        return null;
    }

    @Override
    public String getText(Interval interval) {
        return "";
    }

    @Override
    public String getText() {
        return "";
    }

    @Override
    public String getText(RuleContext ctx) {
        return "";
    }

    @Override
    public String getText(Token start, Token stop) {
        return "";
    }

    @Override
    public String getSourceName() {
        return "unit";
    }

    /** A token by its index in the unit. */
    private static final class UnitToken implements Token {
        private final int index;
        private int type;

        UnitToken(int index) {
            this.index = index;
        }

        @Override
        public String getText() {
            return "";
        }

        @Override
        public int getType() {
            return type;
        }

        @Override
        public int getLine() {
            return 0;
        }

        @Override
        public int getCharPositionInLine() {
            return 0;
        }

        @Override
        public int getChannel() {
            return DEFAULT_CHANNEL;
        }

        @Override
        public int getTokenIndex() {
            return index;
        }

        @Override
        public int getStartIndex() {
            return index;
        }

        @Override
        public int getStopIndex() {
            return index;
        }

        @Override
        public TokenSource getTokenSource() {
            return null;
        }

        @Override
        public CharStream getInputStream() {
            return null;
        }
    }
}
