package dev.cobolwright.assist.formatting;

import dev.cobolwright.assist.colouring.KeywordRoles;
import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.preprocess.Lexemes.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Indents the PROCEDURE DIVISION by its words alone, so that it works where the parser does not. Keeps the statements that are open
 * at each word; a period closes them all.
 */
final class StatementIndents {
    private static final Set<String> ARITHMETIC = Set.of("ADD", "SUBTRACT", "MULTIPLY", "DIVIDE", "COMPUTE");
    private static final Set<String> INPUT = Set.of("READ", "RETURN", "SEARCH");
    private static final Set<String> KEYED = Set.of("READ", "WRITE", "REWRITE", "DELETE", "START");
    private static final Set<String> STRINGS = Set.of("STRING", "UNSTRING", "CALL");
    private static final Set<String> OUTSIDE =
            Set.of("CALL", "ACCEPT", "DISPLAY", "XML", "JSON", "INVOKE", "SEND", "RECEIVE");

    private final Indents indents;
    private final Lexemes lexemes;
    private final Set<Integer> starts;
    private final Deque<Open> open = new ArrayDeque<>();
    private int anchor = Indents.KEEP;
    private int lineIndent;

    /** A statement that is not over; {@code inner} is where what it contains goes, where it contains something. */
    private static final class Open {
        final String verb;
        final int indent;
        int inner;
        boolean contains;

        Open(String verb, int indent, int inner, boolean contains) {
            this.verb = verb;
            this.indent = indent;
            this.inner = inner;
            this.contains = contains;
        }
    }

    /** @param starts offsets where the parser found statements */
    StatementIndents(Indents indents, Set<Integer> starts) {
        this.indents = indents;
        this.lexemes = indents.lexemes;
        this.starts = starts;
        this.lineIndent = indents.base;
    }

    /** Where a statement would go that began now. */
    int next() {
        while (!open.isEmpty() && !open.peek().contains) {
            open.pop();
        }
        return open.isEmpty() ? indents.base : open.peek().inner;
    }

    void period() {
        open.clear();
        anchor = Indents.KEEP;
    }

    void lexeme(int i) {
        boolean first = lexemes.isFirstOnLine(i);
        int line = indents.lineOf(i);
        String word = lexemes.kind(i) == Kind.KEYWORD ? lexemes.word(i) : "";
        if (first) {
            lineIndent = Indents.KEEP;
        }
        if (isStart(i, word, first)) {
            start(i, word, first, line);
        } else if (word.equals("ELSE")) {
            close(Set.of("IF"), first, line, 0);
        } else if (word.equals("WHEN")) {
            close(Set.of("EVALUATE", "SEARCH"), first, line, indents.step);
        } else if (word.startsWith("END-") && !word.equals("END-EXEC") && isOpen(word.substring(4))) {
            end(word.substring(4), first, line);
        } else if (!phrase(i, word, first, line) && first) {
            indents.follow(line, anchor);
        }
    }

    private boolean isStart(int i, String word, boolean first) {
        return starts.contains(lexemes.start(i))
                || first && (word.equals("EXEC") || KeywordRoles.beginsStatement(lexemes, i));
    }

    private void start(int i, String word, boolean first, int line) {
        int indent = next();
        if (first) {
            indents.put(line, indent);
            lineIndent = indent;
            anchor = line;
        } else if (lineIndent != Indents.KEEP) {
            indent = lineIndent;
        }
        boolean contains = word.equals("IF") || word.equals("PERFORM") && isInline(i);
        open.push(new Open(word, indent, indent + indents.step, contains));
    }

    /** PERFORM without a procedure-name. */
    private boolean isInline(int perform) {
        int next = perform + 1;
        if (next >= lexemes.size()) {
            return false;
        }
        if (lexemes.kind(next) == Kind.KEYWORD) {
            String word = lexemes.word(next);
            return switch (word) {
                case "UNTIL", "VARYING", "WITH", "TEST", "FOREVER" -> true;
                default -> starts.contains(lexemes.start(next));
            };
        }
        for (int i = next; i < Math.min(next + 12, lexemes.size()) && lexemes.kind(i) != Kind.PERIOD; i++) {
            if (lexemes.kind(i) == Kind.KEYWORD) {
                String word = lexemes.word(i);
                if (word.equals("TIMES")) {
                    return i == next + 1
                            || lexemes.word(next + 1).equals("(")
                            || lexemes.word(next + 1).equals("OF");
                }
                if (!word.equals("OF") && !word.equals("IN")) {
                    return false;
                }
            }
        }
        return false;
    }

    private boolean isOpen(String verb) {
        return open.stream().anyMatch(o -> o.verb.equals(verb));
    }

    private void close(Set<String> verbs, boolean first, int line, int further) {
        if (open.stream().noneMatch(o -> verbs.contains(o.verb))) {
            if (first) {
                indents.follow(line, anchor);
            }
            return;
        }
        while (!verbs.contains(open.peek().verb)) {
            open.pop();
        }
        Open owner = open.peek();
        owner.contains = true;
        owner.inner = owner.indent + further + indents.step;
        place(first, line, owner.indent + further);
    }

    private void end(String verb, boolean first, int line) {
        while (!open.peek().verb.equals(verb)) {
            open.pop();
        }
        place(first, line, open.pop().indent);
    }

    private void place(boolean first, int line, int indent) {
        if (first) {
            indents.put(line, indent);
            lineIndent = indent;
            anchor = line;
        }
    }

    /** AT END, INVALID KEY, ON SIZE ERROR and the like, with NOT or without, of a statement that is open. */
    private boolean phrase(int i, String word, boolean first, int line) {
        Set<String> owners = owners(i, word);
        if (owners.isEmpty() || open.stream().noneMatch(o -> owners.contains(o.verb))) {
            return false;
        }
        while (!owners.contains(open.peek().verb)) {
            open.pop();
        }
        Open owner = open.peek();
        owner.contains = true;
        owner.inner = owner.indent + (first ? 2 * indents.step : indents.step);
        place(first, line, owner.indent + indents.step);
        return true;
    }

    private Set<String> owners(int i, String word) {
        String next = i + 1 < lexemes.size() && lexemes.kind(i + 1) == Kind.KEYWORD ? lexemes.word(i + 1) : "";
        String before = i > 0 && lexemes.kind(i - 1) == Kind.KEYWORD ? lexemes.word(i - 1) : "";
        if (before.equals("NOT") || before.equals("AT") || before.equals("ON")) {
            return Set.of(); // it was told by its first word
        }
        return switch (word) {
            case "NOT" -> before.isEmpty() || !next.equals("NOT") ? ownersOf(next, i + 1) : Set.of();
            case "AT", "ON", "INVALID", "SIZE" -> ownersOf(word, i);
            default -> Set.of();
        };
    }

    private Set<String> ownersOf(String word, int i) {
        String next = i + 1 < lexemes.size() ? lexemes.word(i + 1) : "";
        return switch (word) {
            case "INVALID" -> KEYED;
            case "SIZE" -> next.equals("ERROR") ? ARITHMETIC : Set.of();
            case "AT" ->
                switch (next) {
                    case "END" -> INPUT;
                    case "END-OF-PAGE", "EOP" -> Set.of("WRITE");
                    default -> Set.of();
                };
            case "ON" ->
                switch (next) {
                    case "SIZE" -> ARITHMETIC;
                    case "OVERFLOW" -> STRINGS;
                    case "EXCEPTION" -> OUTSIDE;
                    default -> Set.of();
                };
            case "END" -> INPUT;
            case "OVERFLOW" -> STRINGS;
            case "EXCEPTION" -> OUTSIDE;
            default -> Set.of();
        };
    }
}
