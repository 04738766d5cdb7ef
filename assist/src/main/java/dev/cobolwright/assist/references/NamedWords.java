package dev.cobolwright.assist.references;

import dev.cobolwright.assist.files.CodeWords;
import dev.cobolwright.grammar.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All words of a text that are a certain name, wherever they stand, with what the words before them tell. Parses nothing. */
final class NamedWords {
    private static final Set<String> OF_CURSORS = Set.of("DECLARE", "OPEN", "CLOSE", "FETCH", "FROM", "OF", "FOR");

    /** @param role what the word can be by its surroundings */
    record Hit(SourceText source, int start, int end, Role role) {}

    enum Role {
        /** A COBOL word in a statement or entry, or a name in an EXEC block. */
        NAME,
        /** A program that is declared: PROGRAM-ID, ENTRY. */
        PROGRAM_DECLARED,
        /** A program that is called, cancelled, linked to, or ended. */
        PROGRAM,
        CURSOR_DECLARED,
        CURSOR,
        /** A literal, or a word of SQL. */
        NOTHING
    }

    private enum Exec {
        NONE,
        BEGINS,
        SQL,
        OTHER
    }

    private final SourceText source;
    private final CodeWords words;
    private Exec exec = Exec.NONE;
    private int depth;
    private String before = "";
    private boolean colon;

    private NamedWords(SourceText source) {
        this.source = source;
        this.words = CodeWords.of(source);
    }

    /** @param name upper case */
    static List<Hit> find(SourceText source, String name) {
        return new NamedWords(source).run(name);
    }

    private List<Hit> run(String name) {
        List<Hit> hits = new ArrayList<>();
        while (words.next()) {
            boolean literal = words.kind() == CodeWords.Kind.LITERAL;
            if (literal || words.kind() == CodeWords.Kind.WORD) {
                if (literal ? words.name().strip().equals(name) : words.is(name)) {
                    hits.add(hit(literal));
                }
                word();
                colon = false;
            } else {
                depth += words.is('(') ? 1 : words.is(')') ? -1 : 0;
                colon = words.is(':');
                before = words.is('.') && !before.equals("PROGRAM-ID") ? "" : before;
            }
        }
        return hits;
    }

    private Hit hit(boolean literal) {
        int start = words.start();
        int end = words.end();
        while (literal && start < end && source.text().charAt(start) == ' ') {
            start++;
        }
        while (literal && start < end && source.text().charAt(end - 1) == ' ') {
            end--;
        }
        return new Hit(source, start, end, role(literal));
    }

    private Role role(boolean literal) {
        Role program = switch (before) {
            case "PROGRAM-ID" -> Role.PROGRAM_DECLARED;
            case "ENTRY" -> literal ? Role.PROGRAM_DECLARED : Role.NAME;
            case "CALL", "CANCEL" -> literal ? Role.PROGRAM : Role.NAME;
            case "PROGRAM" -> literal || exec == Exec.NONE ? Role.PROGRAM : Role.NAME;
            default -> Role.NAME;
        };
        if (program != Role.NAME) {
            return program;
        }
        if (literal) {
            return Role.NOTHING;
        }
        return switch (exec) {
            case NONE -> Role.NAME;
            case SQL ->
                colon
                        ? Role.NAME
                        : before.equals("DECLARE")
                                ? Role.CURSOR_DECLARED
                                : OF_CURSORS.contains(before) ? Role.CURSOR : Role.NOTHING;
            case BEGINS, OTHER -> depth > 0 ? Role.NAME : Role.NOTHING;
        };
    }

    private void word() {
        if (exec == Exec.BEGINS) {
            exec = words.is("SQL") ? Exec.SQL : Exec.OTHER;
            depth = 0;
        } else if (words.is("EXEC") || words.is("EXECUTE")) {
            exec = Exec.BEGINS;
        } else if (words.is("END-EXEC")) {
            exec = Exec.NONE;
        }
        before = remembered();
    }

    /** The word, where a later one may depend on it; no text is made for all the others. */
    private String remembered() {
        if (words.kind() == CodeWords.Kind.LITERAL) {
            return "";
        }
        for (String word : exec == Exec.SQL ? OF_CURSORS : PROGRAM_WORDS) {
            if (words.is(word)) {
                return word;
            }
        }
        return "";
    }

    private static final Set<String> PROGRAM_WORDS = Set.of("PROGRAM-ID", "ENTRY", "CALL", "CANCEL", "PROGRAM");
}
