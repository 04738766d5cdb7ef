package dev.cobolwright.grammar.flow;

import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.Problem;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.CopyStatement;
import dev.cobolwright.grammar.syntax.Program;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Places in the PROCEDURE DIVISION of a program where its text is not what was meant or not there. */
final class Doubts {
    /** Offsets in the parsed file, rising. */
    private final List<Integer> places = new ArrayList<>();
    /** Control may come in anywhere and go anywhere. */
    final boolean everywhere;

    Doubts(Parse parse, Program program) {
        boolean anywhere =
                program.name().isEmpty() || program.procedureDivision().isEmpty();
        Span division = program.procedureDivision().orElse(program.span()).inMain();
        for (Problem problem : parse.problems()) {
            Span span = problem.span().inMain();
            if (problem.severity() == Severity.ERROR && !isAboutNames(problem) && lies(span, division)) {
                places.add(span.start());
                anywhere |= problem.span().isCopied();
            }
        }
        for (CopyStatement copy : parse.copies()) {
            Span span = copy.span().inMain();
            if (copy.copybook().isEmpty() && lies(span, division)) {
                places.add(span.start());
                anywhere = true;
            }
        }
        places.sort(null);
        everywhere = anywhere || parse.problems().size() >= 400;
    }

    private static boolean isAboutNames(Problem problem) {
        return problem.code().startsWith("CW02");
    }

    private static boolean lies(Span span, Span division) {
        return span.source() == division.source() && span.start() >= division.start() && span.start() <= division.end();
    }

    boolean concern(Procedure procedure) {
        Span span = procedure.span().inMain();
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle) < span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < places.size() && places.get(low) <= span.end();
    }

    /** All words of a procedure's text, upper case. */
    Set<String> wordsOf(Procedure procedure) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : procedure.span().inMain().text().split("[^A-Za-z0-9_-]+")) {
            words.add(word.toUpperCase(Locale.ROOT));
        }
        return words;
    }
}
