package dev.cobolwright.assist.formatting;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.syntax.ShowTree;
import dev.cobolwright.model.Cancellation;
import java.util.ArrayList;
import java.util.List;

/** Keeps only edits that leave a program what it was: the same words in the same order, the same tree, as many problems. */
final class SameProgram {
    private static final int ATTEMPTS = 8;

    private SameProgram() {}

    /** @param byLine the edits of each line; a line is left as it is where its words would change */
    static List<Edit> keeping(Parse parse, List<List<Edit>> byLine, Cancellation cancellation) {
        List<List<Edit>> kept = new ArrayList<>(byLine);
        kept.removeIf(List::isEmpty);
        for (int attempt = 0; attempt < ATTEMPTS && !kept.isEmpty(); attempt++) {
            cancellation.check();
            List<Edit> edits = kept.stream().flatMap(List::stream).toList();
            SourceText formatted =
                    parse.source().withText(Edit.apply(parse.source().text(), edits));
            int changed = firstChange(Cobol.lexemes(parse), Lexemes.read(formatted));
            if (changed < 0) {
                return isSame(parse, Cobol.reparse(parse, formatted)) ? edits : List.of();
            }
            int line = parse.source().lineOf(changed);
            kept.removeIf(l -> parse.source().lineOf(l.getFirst().start()) >= line - 1
                    && parse.source().lineOf(l.getFirst().start()) <= line);
        }
        return List.of();
    }

    /** Offset of the first lexeme that reads otherwise; -1 for none. */
    static int firstChange(Lexemes before, Lexemes after) {
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            if (before.kind(i) != after.kind(i) || !text(before, i).equals(text(after, i))) {
                return before.start(i);
            }
        }
        return before.size() == after.size() ? -1 : before.source().length();
    }

    /** The blanks that SQL and CICS do not see are no part of the text. */
    private static String text(Lexemes lexemes, int i) {
        return lexemes.kind(i) == Lexemes.Kind.EXEC_TEXT ? lexemes.text(i).replaceAll("\\s+", " ") : lexemes.text(i);
    }

    private static boolean isSame(Parse before, Parse after) {
        return before.problems().size() == after.problems().size()
                && ShowTree.of(before)
                        .replaceAll("\\s+", " ")
                        .equals(ShowTree.of(after).replaceAll("\\s+", " "));
    }
}
