package dev.cobolwright.grammar.embedded.cics;

import dev.cobolwright.grammar.embedded.NameUse;
import dev.cobolwright.grammar.embedded.TextRange;
import dev.cobolwright.grammar.syntax.Access;
import dev.cobolwright.grammar.syntax.NameKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The COBOL names in the argument of an option: a data item with qualifiers, subscripts and reference modification, or an expression.
 */
public final class ArgumentNames {
    private static final Set<String> NO_NAMES = Set.of(
            "ZERO",
            "ZEROS",
            "ZEROES",
            "SPACE",
            "SPACES",
            "LOW-VALUE",
            "LOW-VALUES",
            "HIGH-VALUE",
            "HIGH-VALUES",
            "NULL",
            "NULLS",
            "QUOTE",
            "QUOTES",
            "ALL",
            "FUNCTION",
            "TRUE",
            "FALSE",
            "BY",
            "REFERENCE",
            "CONTENT",
            "VALUE");

    private final String text;
    private final int end;
    private final List<NameUse> names = new ArrayList<>(1);
    private int at;

    private ArgumentNames(String text, TextRange argument) {
        this.text = text;
        this.at = argument.start();
        this.end = argument.end();
    }

    /**
     * @param kind of the names outside subscripts
     * @param access what the command does with them
     */
    public static List<NameUse> in(String text, TextRange argument, NameKind kind, Access access) {
        ArgumentNames reader = new ArgumentNames(text, argument);
        reader.run(kind, access);
        return reader.names;
    }

    private void run(NameKind kind, Access access) {
        int depth = 0;
        boolean ofNext = false;
        while (at < end) {
            char c = text.charAt(at);
            if (c == '\'' || c == '"') {
                int close = text.indexOf(c, at + 1);
                at = close < 0 || close >= end ? end : close + 1;
            } else if (c == '(') {
                depth++;
                at++;
            } else if (c == ')') {
                depth--;
                at++;
            } else if (CicsScanner.isWord(c)) {
                int start = at;
                String word = word();
                if (word.equals("DFHVALUE") || word.equals("DFHRESP")) {
                    skipParentheses();
                } else if ((word.equals("LENGTH") || word.equals("ADDRESS")) && next("OF")) {
                    word();
                    ofNext = true;
                } else if (isName(word)) {
                    boolean inside = depth > 0 && kind != NameKind.PROCEDURE;
                    NameKind found = inside && kind != NameKind.OTHER ? NameKind.DATA : kind;
                    Access use = ofNext ? Access.REFERENCE : inside ? Access.READ : access;
                    int stop = at;
                    names.add(new NameUse(word, qualifiers(), found, use, new TextRange(start, stop)));
                    ofNext = false;
                } else {
                    ofNext = false;
                }
            } else {
                at++;
            }
        }
    }

    private String word() {
        skipBlanks();
        int start = at;
        while (at < end && CicsScanner.isWord(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at).toUpperCase(Locale.ROOT);
    }

    private void skipBlanks() {
        while (at < end && text.charAt(at) <= ' ') {
            at++;
        }
    }

    private boolean next(String word) {
        int before = at;
        boolean found = word().equals(word);
        at = before;
        return found;
    }

    private void skipParentheses() {
        skipBlanks();
        if (at < end && text.charAt(at) == '(') {
            int close = text.indexOf(')', at);
            at = close < 0 || close > end ? end : close + 1;
        }
    }

    private List<String> qualifiers() {
        List<String> found = new ArrayList<>(0);
        while (next("OF") || next("IN")) {
            int before = at;
            word();
            String group = word();
            if (group.isEmpty()) {
                at = before + 1;
                break;
            }
            found.add(group);
        }
        return List.copyOf(found);
    }

    /** Names have a letter; a hyphen does not end them. */
    private static boolean isName(String word) {
        boolean letter = false;
        for (int i = 0; i < word.length(); i++) {
            letter |= Character.isLetter(word.charAt(i));
        }
        return letter && !word.startsWith("-") && !word.endsWith("-") && !NO_NAMES.contains(word);
    }
}
