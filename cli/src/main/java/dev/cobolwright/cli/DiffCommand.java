package dev.cobolwright.cli;

import dev.cobolwright.assist.difference.Change;
import dev.cobolwright.assist.difference.Difference;
import dev.cobolwright.assist.explain.facts.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Says what two git revisions of a workspace do differently: statements, control flow, layouts of records, files, tables,"
                    + " calls, copybooks and whom they reach, jobs. Comments, blanks and sequence numbers are no difference.",
            "Exit code 0: none, 1: some, 2: failure."
        })
final class DiffCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "REV1", description = "The earlier revision.")
    private String earlier;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "REV2",
            description = "The later revision. Default: the files as they are.")
    private String later;

    @Option(names = "--workspace", paramLabel = "DIR", description = "Folder with the sources. Default: this folder.")
    private Path workspace = Path.of("");

    @Option(
            names = "--copybooks",
            paramLabel = "DIR",
            description = "Folder with copybooks, searched first; may be given several times.")
    private List<Path> copybooks = List.of();

    @Option(names = "--json", description = "One JSON document on stdout.")
    private boolean json;

    record Line(
            String kind,
            String how,
            List<String> programs,
            String paragraph,
            String text,
            List<Place> before,
            List<Place> after) {}

    record Report(String before, String after, int filesChanged, List<Line> changes, List<String> notes) {}

    @Override
    public Integer call() throws IOException {
        Revisions.Compared compared =
                Revisions.compare(workspace.toAbsolutePath(), copybooks, earlier, Optional.ofNullable(later));
        Difference difference = compared.difference();
        if (json) {
            Json.print(new Report(
                    compared.before(),
                    compared.after(),
                    difference.files(),
                    difference.changes().stream().map(DiffCommand::line).toList(),
                    difference.notes()));
        } else {
            print(compared);
        }
        return difference.changes().isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private static Line line(Change change) {
        return new Line(
                change.kind().name().toLowerCase(Locale.ROOT),
                change.how().name().toLowerCase(Locale.ROOT),
                change.programs(),
                change.paragraph(),
                change.text(),
                change.before(),
                change.after());
    }

    private void print(Revisions.Compared compared) {
        Difference difference = compared.difference();
        List<Change> changes = difference.changes();
        System.out.println(earlier + " to " + (later == null ? "the files as they are" : later) + ": "
                + (changes.isEmpty()
                        ? "no difference in what is done"
                        : changes.size() + (changes.size() == 1 ? " difference" : " differences"))
                + "; " + difference.files() + (difference.files() == 1 ? " file has" : " files have")
                + " another text");
        String about = "";
        String paragraph = "";
        for (Change change : ordered(changes)) {
            String programs = String.join(", ", change.programs());
            if (!programs.equals(about)) {
                System.out.println(programs);
                about = programs;
                paragraph = "";
            }
            boolean statement = change.kind() == Change.Kind.STATEMENT;
            if (statement && !change.paragraph().equals(paragraph)) {
                System.out.println("  ~ " + change.paragraph() + " does otherwise");
            }
            paragraph = statement ? change.paragraph() : "";
            System.out.println((statement ? "      " : "  ") + told(change));
        }
        difference.notes().forEach(n -> System.out.println("note: " + n));
    }

    /** Those about the same programs together, by kind. */
    private static List<Change> ordered(List<Change> changes) {
        List<List<String>> programs =
                changes.stream().map(Change::programs).distinct().toList();
        return programs.stream()
                .flatMap(p -> Stream.of(Change.Kind.values())
                        .flatMap(k -> changes.stream()
                                .filter(c -> c.kind() == k && c.programs().equals(p))))
                .toList();
    }

    private static String told(Change change) {
        String sign = switch (change.how()) {
            case ADDED -> "+ ";
            case REMOVED -> "- ";
            case CHANGED -> "~ ";
        };
        List<String> places = Stream.concat(
                        change.before().stream().map(p -> "-" + p),
                        change.after().stream().map(p -> "+" + p))
                .toList();
        return sign + change.text() + " [" + String.join(" ", places) + "]";
    }
}
