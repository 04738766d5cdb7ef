package dev.cobolwright.grammar.embedded;

import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.Problem;
import dev.cobolwright.grammar.Survey;
import dev.cobolwright.grammar.source.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads all programs of folders, each folder with its own copybooks, and prints what their EXEC blocks are, how many were
 * recognised, and each problem in them with its line. Run it by hand: {@code EmbeddedSurvey [--unknown] FOLDER...}
 */
public final class EmbeddedSurvey {
    private EmbeddedSurvey() {}

    public static void main(String[] args) throws IOException {
        Map<String, Integer> titles = new TreeMap<>();
        List<String> unknown = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        int blocks = 0;
        for (String folder : args) {
            List<SourceText> programs = new ArrayList<>();
            Map<String, SourceText> copybooks = new HashMap<>();
            Survey.read(Path.of(folder), programs, copybooks);
            Copybooks finder = Survey.finder(copybooks);
            for (SourceText program : programs) {
                Parse parse = Cobol.parse(program, finder, Dialect.GNUCOBOL);
                for (EmbeddedBlock block : parse.embedded().blocks()) {
                    blocks++;
                    String title = block.language() + " " + block.statement().title();
                    titles.merge(block.statement().isKnown() ? title : "UNKNOWN " + block.language(), 1, Integer::sum);
                    if (!block.statement().isKnown()) {
                        unknown.add(block.span() + "  " + title + "  | " + oneLine(block.text()));
                    }
                }
                if (!parse.embedded().blocks().isEmpty()) {
                    parse.problems().stream()
                            .filter(p -> p.code().startsWith("CW03") || p.code().startsWith("CW02"))
                            .forEach(p -> problems.add(describe(p)));
                }
            }
        }
        titles.forEach((title, count) -> System.out.printf("%6d %s%n", count, title));
        unknown.forEach(u -> System.out.println("unknown: " + u));
        problems.forEach(System.out::println);
        System.out.printf("%d blocks, %d not recognised, %d problems%n", blocks, unknown.size(), problems.size());
    }

    private static String describe(Problem problem) {
        return problem.severity() + " " + problem.code() + " " + problem.message() + "  @ " + problem.span() + "  "
                + problem.span().source().line(problem.span().startLine()).strip();
    }

    private static String oneLine(String text) {
        String flat = text.replaceAll("\\s+", " ");
        return flat.length() > 120 ? flat.substring(0, 120) + "..." : flat;
    }
}
