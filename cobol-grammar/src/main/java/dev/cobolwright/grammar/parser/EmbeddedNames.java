package dev.cobolwright.grammar.parser;

import dev.cobolwright.grammar.preprocess.Tokens;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.Access;
import dev.cobolwright.grammar.syntax.NameKind;
import dev.cobolwright.grammar.syntax.NameReference;
import java.util.List;
import java.util.Locale;

/** Names of data items in EXEC blocks: {@code :NAME} in SQL, words in parentheses in CICS and DLI. */
final class EmbeddedNames {
    private EmbeddedNames() {}

    /** Adds the names in the text of an EXEC block; uses are of kind OTHER, because not all words there need be COBOL names,
     * and may write as well as read. */
    static void add(Tokens tokens, int textToken, List<NameReference> references) {
        if (tokens.isReplaced(textToken)) {
            return;
        }
        String text = tokens.bodyText(textToken);
        Span span = tokens.span(textToken);
        boolean sql = textToken > 0 && tokens.kind(textToken - 1) == CobolTokens.SQL;
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (isWord(c)) {
                int end = i + 1;
                while (end < text.length() && isWord(text.charAt(end))) {
                    end++;
                }
                boolean isName = sql ? i > 0 && text.charAt(i - 1) == ':' : depth > 0 && Character.isLetter(c);
                if (isName) {
                    references.add(new NameReference(
                            text.substring(i, end).toUpperCase(Locale.ROOT),
                            List.of(),
                            NameKind.OTHER,
                            Access.READ_WRITE,
                            new Span(span.source(), span.start() + i, span.start() + end, span.copiedBy())));
                }
                i = end - 1;
            }
        }
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_';
    }
}
