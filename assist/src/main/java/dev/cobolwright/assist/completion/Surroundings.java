package dev.cobolwright.assist.completion;

import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.Problem;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.syntax.Paragraph;
import dev.cobolwright.grammar.syntax.Program;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The errors a file has around a cursor's line, whatever stands on it. A suggestion may leave those before its line and those
 * after its paragraph; an error on its line, or after it in the same paragraph, means that something else belongs there: the IF
 * of an END-IF, the UNTIL of a loop.
 */
final class Surroundings {
    private final int lineStart;
    /** Characters from the end of the paragraph to the end of the file. */
    private final int afterParagraph;

    private final Set<String> tolerated = new HashSet<>();
    private final boolean lastCode;

    private Surroundings(Cursor cursor, int afterParagraph) {
        this.lineStart = cursor.source().lineStart(cursor.line());
        this.afterParagraph = afterParagraph;
        this.lastCode = cursor.tail().isBlank();
    }

    /**
     * @param blank the file without the cursor's line
     * @param cut the file without the rest of the line
     */
    static Surroundings of(Cursor cursor, Parse blank, Parse cut) {
        int end = paragraphs(cut)
                .map(Paragraph::span)
                .filter(span -> !span.isCopied() && span.touches(cursor.offset()))
                .mapToInt(span -> cut.source().length() - span.end())
                .min()
                .orElseGet(() -> cut.source().length() - cut.source().lineEnd(cursor.line()));
        Surroundings surroundings = new Surroundings(cursor, end);
        Stream.of(blank, cut).forEach(surroundings::tolerate);
        return surroundings;
    }

    private void tolerate(Parse parse) {
        parse.problems().forEach(p -> key(parse, p).ifPresent(tolerated::add));
    }

    /** Whether a parse of the file with a suggestion in place has no error that the suggestion may be blamed for. */
    boolean areUnharmedIn(Parse inPlace) {
        boolean fine = inPlace.problems().stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .allMatch(p -> key(inPlace, p).filter(tolerated::contains).isPresent());
        return fine && (!lastCode || endsWithPeriod(inPlace)) && endsRightProgram(inPlace);
    }

    /** Identifies an error before the line by its distance from the start of the file, one after the paragraph by that from its end. */
    private Optional<String> key(Parse parse, Problem problem) {
        int offset = problem.span().inMain().start();
        int fromEnd = parse.source().length() - offset;
        if (offset < lineStart) {
            return Optional.of(problem.code() + "+" + offset);
        }
        return fromEnd <= afterParagraph ? Optional.of(problem.code() + "-" + fromEnd) : Optional.empty();
    }

    /** Nothing follows: then the suggestion must end the last sentence. */
    private static boolean endsWithPeriod(Parse parse) {
        return parse.programs().stream().noneMatch(p -> p.procedureDivision().isPresent())
                || parse.source().text().stripTrailing().endsWith(".");
    }

    /** END PROGRAM names the program it ends. */
    private boolean endsRightProgram(Parse parse) {
        String[] words = parse.source()
                .text()
                .substring(lineStart, parse.source().lineEnd(parse.source().lineOf(lineStart)))
                .toUpperCase(Locale.ROOT)
                .strip()
                .split("[\\s.\"']+");
        for (int i = 0; i + 2 < words.length; i++) {
            String name = words[i + 2];
            if (words[i].equals("END") && words[i + 1].equals("PROGRAM")) {
                return programs(parse).anyMatch(p -> p.name().equals(name));
            }
        }
        return true;
    }

    private static Stream<Paragraph> paragraphs(Parse parse) {
        return programs(parse).flatMap(Program::paragraphs);
    }

    private static Stream<Program> programs(Parse parse) {
        return parse.programs().stream().flatMap(Surroundings::withNested);
    }

    private static Stream<Program> withNested(Program program) {
        return Stream.concat(Stream.of(program), program.nested().stream().flatMap(Surroundings::withNested));
    }
}
