package dev.cobolwright.grammar.embedded.sql;

import dev.cobolwright.grammar.embedded.TextRange;
import dev.cobolwright.grammar.embedded.sql.SqlToken.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The tokens of one statement with what its readers ask of them. Indexes outside give the token of kind END. */
final class SqlTokens {
    private final String text;
    private final List<SqlToken> tokens;

    SqlTokens(String text, List<SqlToken> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** Without the END token. */
    int size() {
        return tokens.size() - 1;
    }

    SqlToken get(int i) {
        return i >= 0 && i < size() ? tokens.get(i) : tokens.getLast();
    }

    boolean is(int i, String word) {
        return get(i).is(word);
    }

    boolean is(int i, String word, String next) {
        return is(i, word) && is(i + 1, next);
    }

    boolean isSign(int i, char sign) {
        return get(i).isSign(sign);
    }

    /** The first place of a word outside parentheses, from an index on; -1 where it does not stand. */
    int find(String word, int from) {
        int depth = 0;
        for (int i = from; i < size(); i++) {
            SqlToken token = tokens.get(i);
            if (token.isSign('(')) {
                depth++;
            } else if (token.isSign(')')) {
                depth--;
            } else if (depth <= 0 && token.is(word)) {
                return i;
            }
        }
        return -1;
    }

    /** The index after the parenthesis that closes the one at {@code open}. */
    int afterParenthesis(int open) {
        int depth = 0;
        int i = open;
        for (; i < size(); i++) {
            if (isSign(i, '(')) {
                depth++;
            } else if (isSign(i, ')') && --depth == 0) {
                return i + 1;
            }
        }
        return i;
    }

    /** The index after the name at {@code i}: as COBOL writes it, so that cursors and labels may have hyphens. */
    int afterHyphenated(int i) {
        int last = i;
        while (isSign(last + 1, '-')
                && get(last + 1).start() == get(last).end()
                && get(last + 2).start() == get(last + 1).end()
                && (get(last + 2).kind() == Kind.WORD || get(last + 2).kind() == Kind.NUMBER)) {
            last += 2;
        }
        return last + 1;
    }

    Optional<SqlName> hyphenated(int i) {
        SqlToken first = get(i);
        if (first.kind() == Kind.DELIMITED) {
            return Optional.of(new SqlName(first.text(), new TextRange(first.start(), first.end())));
        }
        if (first.kind() != Kind.WORD && first.kind() != Kind.NUMBER) {
            return Optional.empty();
        }
        int end = get(afterHyphenated(i) - 1).end();
        return Optional.of(new SqlName(
                text.substring(first.start(), end).toUpperCase(Locale.ROOT), new TextRange(first.start(), end)));
    }

    /** The index after a name with qualifiers, as of a table. */
    int afterQualified(int i) {
        int last = i;
        while (isSign(last + 1, '.') && get(last + 2).isName()) {
            last += 2;
        }
        return last + 1;
    }

    Optional<SqlName> qualified(int i) {
        if (!get(i).isName()) {
            return Optional.empty();
        }
        StringBuilder name = new StringBuilder(get(i).text());
        int after = afterQualified(i);
        for (int k = i + 2; k < after; k += 2) {
            name.append('.').append(get(k).text());
        }
        return Optional.of(new SqlName(name.toString(), range(i, after - 1)));
    }

    SqlName name(int i) {
        return new SqlName(get(i).text(), range(i, i));
    }

    /** From the start of one token to the end of another. */
    TextRange range(int first, int last) {
        return new TextRange(
                get(first).start(), Math.max(get(first).start(), get(last).end()));
    }

    String written(int first, int last) {
        return text.substring(get(first).start(), get(last).end());
    }
}
