package dev.cobolwright.assist.colouring;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.colouring.Piece.Role;
import dev.cobolwright.assist.colouring.Piece.Trait;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.preprocess.Lexemes.Kind;
import dev.cobolwright.grammar.preprocess.Lexemes.Line;
import dev.cobolwright.grammar.preprocess.Lexemes.LineKind;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.model.Cancellation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Colours lines: what the words are comes from the front end, what the names mean from {@link NameRoles}. */
public final class Colouring {
    private static final Set<Trait> NONE = Set.of();
    private static final int SEQUENCE_AREA = 6;

    private final Lexemes lexemes;
    private final String text;
    private final Map<Integer, NameRoles.Meaning> names;
    private final List<Piece> pieces = new ArrayList<>();

    private Colouring(Lexemes lexemes, Map<Integer, NameRoles.Meaning> names) {
        this.lexemes = lexemes;
        this.text = lexemes.source().text();
        this.names = names;
    }

    /** @param from first line, from 0 @param to exclusive; both are clamped to the text */
    public static List<Piece> of(Snapshot snapshot, int from, int to, Cancellation cancellation) {
        Lexemes lexemes = Cobol.lexemes(snapshot.parse());
        SourceText source = lexemes.source();
        int first = Math.clamp(from, 0, source.lineCount());
        int last = Math.clamp(to, first, source.lineCount());
        if (first == last || source.length() == 0) {
            return List.of();
        }
        int start = source.lineStart(first);
        int end = source.lineEnd(last - 1);
        Colouring colouring = new Colouring(lexemes, NameRoles.in(snapshot.parse(), start, end));
        cancellation.check();
        List<Line> lines = lexemes.lines(first, last);
        int at = Math.max(0, lexemes.from(start) - 1);
        for (Line line : lines) {
            at = colouring.line(line, at);
        }
        return colouring.pieces;
    }

    public static List<Piece> of(Snapshot snapshot, Cancellation cancellation) {
        return of(snapshot, 0, snapshot.source().lineCount(), cancellation);
    }

    /** @return the lexeme to go on with on the next line */
    private int line(Line line, int first) {
        if (line.kind() == LineKind.COMMENT) {
            if (!line.free()) {
                trimmed(line.start(), Math.min(line.start() + SEQUENCE_AREA, line.end()), Role.AREA);
            }
            int from = line.free() ? line.first() : Math.min(line.start() + SEQUENCE_AREA, line.end());
            trimmed(from, line.free() ? line.end() : Math.max(from, line.areaEnd()), Role.COMMENT);
            trimmed(line.areaEnd(), line.end(), Role.AREA);
            return first;
        }
        int program = Math.min(line.code(), line.end());
        if (!line.free() && line.kind() != LineKind.DIRECTIVE && program > line.start()) {
            trimmed(line.start(), Math.min(program - 1, Math.min(line.first(), line.end())), Role.AREA);
            trimmed(program - 1, Math.min(program, line.first()), Role.AREA);
        }
        int at = first;
        int covered = Math.min(program, line.end());
        while (at < lexemes.size() && lexemes.start(at) < line.end()) {
            int from = Math.max(lexemes.start(at), line.first());
            int to = Math.min(lexemes.end(at), line.codeEnd());
            if (from < to) {
                lexeme(at, from, to);
                covered = to;
            }
            if (lexemes.end(at) > line.end()) {
                break;
            }
            at++;
        }
        tail(Math.max(covered, Math.min(line.first(), line.codeEnd())), line.codeEnd());
        trimmed(Math.max(line.areaEnd(), covered), line.end(), Role.AREA);
        return at;
    }

    /** What the lexemes leave of a line: a comment, or the text of AUTHOR and its like. */
    private void tail(int from, int to) {
        int start = from;
        while (start < to && !Character.isLetterOrDigit(text.charAt(start)) && !text.startsWith("*>", start)) {
            start++;
        }
        if (start < to) {
            trimmed(start, to, Role.COMMENT);
        }
    }

    private void trimmed(int from, int to, Role role) {
        int start = from;
        int end = to;
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        add(start, end, role, NONE);
    }

    private void add(int start, int end, Role role, Set<Trait> traits) {
        if (start < end && (pieces.isEmpty() || pieces.getLast().end() <= start)) {
            pieces.add(new Piece(start, end, role, traits));
        }
    }

    private void lexeme(int i, int from, int to) {
        NameRoles.Meaning meaning = names.get(lexemes.start(i));
        if (meaning != null && lexemes.kind(i) != Kind.EXEC_TEXT && !isVerbTakenForAName(i, meaning)) {
            add(from, to, meaning.role(), meaning.traits());
            return;
        }
        switch (lexemes.kind(i)) {
            case KEYWORD -> keyword(i, from, to);
            case WORD -> add(from, to, unknownName(i), NONE);
            case NUMBER -> add(from, to, Role.NUMBER, NONE);
            case LITERAL -> add(from, to, isProgramName(i) ? Role.PROGRAM : Role.LITERAL, NONE);
            case PICTURE -> add(from, to, Role.PICTURE, NONE);
            case EXEC_KIND -> add(from, to, Role.HEADER, EnumSet.of(Trait.EMBEDDED));
            case EXEC_TEXT -> EmbeddedWords.colour(text, from, to, execKind(i), names, this::add);
            case DIRECTIVE -> add(from, to, Role.DIRECTIVE, NONE);
            case PSEUDO_TEXT_DELIMITER -> add(from, to, Role.OPERATOR, NONE);
            case SYMBOL -> {
                char c = text.charAt(from);
                if (c != '(' && c != ')') {
                    add(from, to, Role.OPERATOR, NONE);
                }
            }
            case PERIOD -> {}
        }
    }

    /** The parser takes a verb for a paragraph-name where its statement makes no sense. */
    private boolean isVerbTakenForAName(int i, NameRoles.Meaning meaning) {
        return meaning.role() == Role.PARAGRAPH
                && lexemes.kind(i) == Kind.KEYWORD
                && KeywordRoles.isVerb(lexemes.word(i))
                && i + 1 < lexemes.size()
                && lexemes.kind(i + 1) != Kind.PERIOD
                && meaning.traits().contains(Trait.DECLARATION);
    }

    private String execKind(int text) {
        return text > 0 && lexemes.kind(text - 1) == Kind.EXEC_KIND ? lexemes.word(text - 1) : "";
    }

    private void keyword(int i, int from, int to) {
        String word = lexemes.word(i);
        if (word.equals("EXEC") || word.equals("EXECUTE") || word.equals("END-EXEC")) {
            add(from, to, Role.VERB, EnumSet.of(Trait.EMBEDDED));
        } else if (isHeader(i, word)) {
            add(from, to, Role.HEADER, NONE);
        } else if (KeywordRoles.isVerb(word) && !KeywordRoles.isPhrase(lexemes, i)) {
            add(from, to, Role.VERB, word.equals("ALTER") ? EnumSet.of(Trait.DEPRECATED) : NONE);
        } else {
            add(from, to, Role.CLAUSE, NONE);
        }
    }

    private boolean isHeader(int i, String word) {
        if (word.equals("DIVISION") || word.equals("SECTION")) {
            return true;
        }
        boolean beforeHeader = i + 1 < lexemes.size()
                && lexemes.kind(i + 1) == Kind.KEYWORD
                && (lexemes.word(i + 1).equals("DIVISION")
                        || lexemes.word(i + 1).equals("SECTION"));
        boolean end = word.equals("END") && i + 1 < lexemes.size() && KeywordRoles.isEnded(lexemes.word(i + 1));
        boolean ended = i > 0
                && lexemes.kind(i - 1) == Kind.KEYWORD
                && lexemes.word(i - 1).equals("END");
        return beforeHeader || end || ended && KeywordRoles.isEnded(word) || KeywordRoles.isHeader(word);
    }

    private boolean isProgramName(int i) {
        if (i == 0 || lexemes.kind(i - 1) != Kind.KEYWORD) {
            return i > 1
                    && lexemes.kind(i - 1) == Kind.PERIOD
                    && lexemes.word(i - 2).equals("PROGRAM-ID");
        }
        return switch (lexemes.word(i - 1)) {
            case "CALL", "CANCEL", "PROGRAM-ID", "PROGRAM" -> true;
            default -> false;
        };
    }

    private Role unknownName(int i) {
        if (isProgramName(i)) {
            return lexemes.word(i - 1).equals("CALL") ? Role.DATA_ITEM : Role.PROGRAM;
        }
        if (i > 0 && lexemes.kind(i - 1) == Kind.KEYWORD) {
            return switch (lexemes.word(i - 1)) {
                case "FUNCTION" -> Role.FUNCTION;
                case "COPY" -> Role.COPYBOOK;
                case "SELECT", "OPTIONAL" -> Role.FILE;
                default -> Role.OTHER_NAME;
            };
        }
        return Role.OTHER_NAME;
    }
}
