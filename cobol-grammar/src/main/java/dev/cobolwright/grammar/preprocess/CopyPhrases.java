package dev.cobolwright.grammar.preprocess;

import static dev.cobolwright.grammar.parser.CobolTokens.*;

import dev.cobolwright.grammar.Problem;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A cursor over the tokens of a file that reads the phrases of COPY and REPLACE statements. */
final class CopyPhrases {
    private final FileTokens file;
    private final Optional<Span> copiedBy;
    private final Consumer<Problem> problems;
    int at;

    CopyPhrases(FileTokens file, int at, Optional<Span> copiedBy, Consumer<Problem> problems) {
        this.file = file;
        this.at = at;
        this.copiedBy = copiedBy;
        this.problems = problems;
    }

    int kind() {
        return file.kind(at);
    }

    boolean is(int kind) {
        return file.kind(at) == kind;
    }

    boolean accept(int kind) {
        if (is(kind)) {
            at++;
            return true;
        }
        return false;
    }

    Span span(int from, int to) {
        return new Span(file.source, file.starts[from], file.ends[Math.max(from, to - 1)], copiedBy);
    }

    /** A text-name or library-name: a word, a literal without its quotation marks, or a word with an extension; empty for none. */
    String name() {
        int kind = kind();
        if (kind == -1 || kind == PERIOD || !isNamePart(kind) && kind != ALPHANUMERIC_LITERAL) {
            return "";
        }
        String text = file.text(at++);
        if (kind == ALPHANUMERIC_LITERAL) {
            return text.length() > 2 && text.charAt(0) == text.charAt(text.length() - 1)
                    ? text.substring(1, text.length() - 1)
                    : text;
        }
        StringBuilder name = new StringBuilder(text);
        while (touches() && (isNamePart(kind()) || (is(PERIOD) || is(SLASH) || is(MINUS_SIGN)) && touchesNext())) {
            name.append(file.text(at++));
        }
        return name.toString();
    }

    private boolean isNamePart(int kind) {
        return kind == IDENTIFIER || kind == INTEGER || kind == LEVEL_NUMBER || Keywords.isKeyword(kind);
    }

    private boolean touches() {
        return at < file.size && file.starts[at] == file.ends[at - 1];
    }

    private boolean touchesNext() {
        return at + 1 < file.size && file.starts[at + 1] == file.ends[at] && isNamePart(file.kind(at + 1));
    }

    /** Pairs of operands joined by BY, up to what is none. */
    List<Replacement> replacements() {
        List<Replacement> found = new ArrayList<>();
        while (at < file.size && !is(PERIOD)) {
            int before = at;
            Replacement.Kind kind = Replacement.Kind.WHOLE;
            if ((is(LEADING) || is(TRAILING)) && file.kind(at + 1) != BY) {
                kind = is(LEADING) ? Replacement.Kind.LEADING : Replacement.Kind.TRAILING;
                at++;
            }
            Operand pattern = operand();
            if (!accept(BY)) {
                problem("CW0013", "BY is missing after what is to be replaced", before);
                return found;
            }
            Operand by = operand();
            if (pattern.from < pattern.to) {
                found.add(replacement(kind, pattern, by));
            } else {
                problem("CW0013", "The text to be replaced is empty", before);
            }
        }
        return found;
    }

    private record Operand(int from, int to, int textStart, int textEnd) {}

    private Operand operand() {
        if (!is(PSEUDO_TEXT_DELIMITER)) {
            int from = at;
            identifierOrLiteral();
            return new Operand(
                    from,
                    at,
                    from < file.size ? file.starts[from] : 0,
                    from < at ? file.ends[at - 1] : from < file.size ? file.starts[from] : 0);
        }
        int open = at++;
        int from = at;
        while (at < file.size && !is(PSEUDO_TEXT_DELIMITER)) {
            at++;
        }
        if (at == file.size) {
            problem("CW0013", "This pseudo-text has no closing ==", open);
            at = Math.min(file.size, from);
            return new Operand(from, from, file.ends[open], file.ends[open]);
        }
        int to = at++;
        return new Operand(from, to, file.ends[open], file.starts[to]);
    }

    /** One word or literal, or an identifier with qualifiers and subscripts. */
    private void identifierOrLiteral() {
        if (at >= file.size || is(BY) || is(PERIOD)) {
            return;
        }
        if (is(PLUS_SIGN) || is(MINUS_SIGN)) {
            at++;
        }
        at++;
        while ((is(OF) || is(IN)) && isNamePart(file.kind(at + 1))) {
            at += 2;
        }
        if (is(LPAREN)) {
            int close = at;
            while (close < file.size && file.kind(close) != RPAREN && file.kind(close) != PERIOD) {
                close++;
            }
            at = file.kind(close) == RPAREN ? close + 1 : at;
        }
    }

    private Replacement replacement(Replacement.Kind kind, Operand pattern, Operand by) {
        String[] texts = new String[pattern.to - pattern.from];
        StringBuilder compact = new StringBuilder();
        for (int i = 0; i < texts.length; i++) {
            String text = file.text(pattern.from + i);
            compact.append(text);
            texts[i] = Replacer.patternText(file.kind(pattern.from + i), text);
        }
        Span bySpan = new Span(file.source, by.textStart, Math.max(by.textStart, by.textEnd), copiedBy);
        return new Replacement(kind, texts, compact.toString(), file, by.from, by.to, byText(by), bySpan);
    }

    private String byText(Operand by) {
        if (by.from == by.to) {
            return "";
        }
        int start = file.starts[by.from];
        int end = file.ends[by.to - 1];
        return file.source.lineOf(start) == file.source.lineOf(end)
                ? file.source.text().substring(start, end)
                : file.text(by.from);
    }

    void problem(String code, String message, int token) {
        int from = Math.min(token, file.size - 1);
        problems.accept(new Problem(Severity.ERROR, code, message, span(from, from + 1)));
    }
}
