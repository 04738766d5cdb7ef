package dev.cobolwright.assist.folding;

import dev.cobolwright.assist.folding.Fold.Kind;
import dev.cobolwright.grammar.preprocess.Lexemes;
import java.util.ArrayList;
import java.util.List;

/**
 * The headers COBOL prescribes, found by their words: programs, divisions, and the sections and paragraphs of the first three
 * divisions. A header's part ends before the next one that is not inside it.
 */
public final class Headers {
    /** How far out a header is: what ends at it. */
    public enum Level {
        PROGRAM,
        DIVISION,
        SECTION
    }

    /**
     * @param start of the header, an offset
     * @param end of its part: the end of the line before the next header of its level or further out
     */
    public record Part(Level level, int start, int end) {}

    private record Open(Level level, int start) {}

    private Headers() {}

    @FunctionalInterface
    interface Sink {
        void add(int first, int last, Kind kind);
    }

    static void folds(Lexemes lexemes, Sink sink) {
        for (Part part : parts(lexemes)) {
            int last = lexemes.source().lineOf(Math.max(part.start(), part.end() - 1));
            while (last > 0 && !isCode(lexemes, last)) {
                last--;
            }
            sink.add(lexemes.source().lineOf(part.start()), last, Kind.CODE);
        }
    }

    private static boolean isCode(Lexemes lexemes, int line) {
        int first = lexemes.from(lexemes.source().lineStart(line));
        return first < lexemes.size() && lexemes.source().lineOf(lexemes.start(first)) == line;
    }

    /** Containing parts before those they contain, as long as headers stand in the order COBOL demands. */
    public static List<Part> parts(Lexemes lexemes) {
        List<Part> parts = new ArrayList<>();
        List<Open> open = new ArrayList<>();
        boolean procedures = false;
        int programs = 0;
        for (int i = 0; i + 1 < lexemes.size(); i++) {
            if (lexemes.kind(i) != Lexemes.Kind.KEYWORD || !lexemes.isFirstOnLine(i)) {
                continue;
            }
            int at = lexemes.start(i);
            int before = lexemes.source().lineEnd(Math.max(0, lexemes.source().lineOf(at) - 1));
            String word = lexemes.word(i);
            String next = lexemes.word(i + 1);
            if (next.equals("DIVISION")) {
                boolean identification = word.equals("IDENTIFICATION") || word.equals("ID");
                procedures = word.equals("PROCEDURE");
                close(open, identification && open.size() <= 1 ? Level.PROGRAM : Level.DIVISION, before, parts);
                if (identification) {
                    open.add(new Open(Level.PROGRAM, at));
                    programs++;
                }
                open.add(new Open(Level.DIVISION, at));
            } else if (next.equals("SECTION") && !procedures) {
                close(open, Level.SECTION, before, parts);
                open.add(new Open(Level.SECTION, at));
            } else if (word.equals("END") && next.equals("PROGRAM") && programs > 0) {
                closeProgram(open, lexemes.source().lineEnd(lexemes.source().lineOf(at)), before, parts);
                programs--;
            }
        }
        int end = lexemes.source().text().stripTrailing().length();
        while (!open.isEmpty()) {
            Open last = open.removeLast();
            parts.add(new Part(last.level(), last.start(), end));
        }
        return parts;
    }

    private static void close(List<Open> open, Level from, int end, List<Part> parts) {
        while (!open.isEmpty() && open.getLast().level().compareTo(from) >= 0) {
            parts.add(new Part(open.getLast().level(), open.getLast().start(), end));
            open.removeLast();
        }
    }

    private static void closeProgram(List<Open> open, int lineEnd, int before, List<Part> parts) {
        while (!open.isEmpty() && open.getLast().level() != Level.PROGRAM) {
            parts.add(new Part(open.getLast().level(), open.removeLast().start(), before));
        }
        if (!open.isEmpty()) {
            parts.add(new Part(Level.PROGRAM, open.removeLast().start(), lineEnd));
        }
    }
}
