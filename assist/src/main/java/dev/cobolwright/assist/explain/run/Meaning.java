package dev.cobolwright.assist.explain.run;

import dev.cobolwright.assist.explain.facts.Comments;
import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.source.SourceText;
import java.util.List;

/**
 * What of a text an explanation depends on: its words with their lines, and the comments that sentences use (those at the head, and
 * blocks directly above a line that begins in area A). Sequence numbers, the identification area and other comments do not count;
 * lines that are added do, for they move the evidence.
 */
final class Meaning {
    private static final int HEAD = Comments.HEAD;

    private Meaning() {}

    static String of(SourceText source) {
        Lexemes words = Lexemes.read(source);
        Digest digest = new Digest().add(source.format().name());
        for (int i = 0; i < words.size(); i++) {
            digest.add(words.text(i)).add(source.lineOf(words.start(i)));
        }
        comments(words, digest);
        return digest.done();
    }

    private static void comments(Lexemes words, Digest digest) {
        SourceText source = words.source();
        List<Lexemes.Line> lines = words.lines(0, source.lineCount());
        int code = 0;
        int block = -1;
        for (int i = 0; i < lines.size(); i++) {
            Lexemes.Line line = lines.get(i);
            switch (line.kind()) {
                case COMMENT -> {
                    block = block < 0 ? i : block;
                    if (code < HEAD) {
                        add(source, lines, i, digest);
                    }
                }
                case BLANK -> {}
                default -> {
                    String text = source.text().substring(line.first(), line.codeEnd());
                    boolean areaA = line.free() || line.first() - line.code() < 4;
                    if (block >= 0 && code >= HEAD && areaA) {
                        for (int c = block; c < i; c++) {
                            add(source, lines, c, digest);
                        }
                    }
                    code = Comments.beginsProgram(text) ? 1 : Comments.isBodyHeader(text) ? HEAD : code + 1;
                    block = -1;
                }
            }
        }
    }

    private static void add(SourceText source, List<Lexemes.Line> lines, int i, Digest digest) {
        Lexemes.Line line = lines.get(i);
        int end = Math.max(line.code(), Math.min(line.end(), line.areaEnd()));
        digest.add(i).add(source.text().substring(Math.min(line.code(), end), end));
    }
}
