package dev.cobolwright.cli;

import dev.cobolwright.assist.explain.facts.Place;
import dev.cobolwright.assist.impact.Affected;
import dev.cobolwright.assist.impact.Impact;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "impact",
        mixinStandardHelpOptions = true,
        description =
                "Says who is affected by a change of a copybook, a data item (by the bytes it takes) or a program.")
final class ImpactCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "A copybook, PROGRAM-ID or data item.")
    private String name;

    @Option(names = "--workspace", paramLabel = "DIR", description = "Folder with the sources. Default: this folder.")
    private Path workspace = Path.of("");

    @Option(
            names = "--copybooks",
            paramLabel = "DIR",
            description = "Folder with copybooks, searched first; may be given several times.")
    private List<Path> copybooks = List.of();

    @Option(names = "--json", description = "One JSON document on stdout.")
    private boolean json;

    record Line(String how, String program, String text, List<Place> evidence) {}

    record Report(String kind, String name, List<String> affected, List<Line> lines, List<String> notes) {}

    @Override
    public Integer call() throws IOException {
        Affected.Answer answer = Impact.of(
                WorkspaceCode.in(workspace.toAbsolutePath(), copybooks).now(), name);
        if (answer.kind().isEmpty()) {
            throw new Failure(name + ": " + String.join("; ", answer.notes()) + " in "
                    + workspace.toAbsolutePath().normalize());
        }
        if (json) {
            Json.print(new Report(
                    answer.kind().toLowerCase(Locale.ROOT),
                    answer.name(),
                    answer.programs(),
                    answer.affected().stream()
                            .map(a -> new Line(
                                    a.how().name().toLowerCase(Locale.ROOT),
                                    a.program(),
                                    a.line().text(),
                                    a.line().evidence()))
                            .toList(),
                    answer.notes()));
            return ExitCode.OK;
        }
        System.out.println("A change of the " + answer.kind().toLowerCase(Locale.ROOT) + " " + answer.name()
                + " touches " + answer.programs().size() + ": " + String.join(", ", answer.programs()));
        Map<Affected.How, Boolean> titled = new TreeMap<>();
        for (Affected.How how : Affected.How.values()) {
            for (Affected a : answer.affected()) {
                if (a.how() == how) {
                    if (titled.put(how, true) == null) {
                        System.out.println(title(how));
                    }
                    System.out.println("  " + a.line());
                }
            }
        }
        answer.notes().forEach(n -> System.out.println("note: " + n));
        return ExitCode.OK;
    }

    private static String title(Affected.How how) {
        return switch (how) {
            case DECLARES -> "Declared by:";
            case USES -> "Used by name:";
            case OVERLAPS -> "Used through items that take the same bytes:";
            case MOVED -> "Moved as a part of groups:";
            case PASSES -> "Passed to other programs:";
            case CALLS -> "Called by:";
            case RUNS -> "Run by jobs:";
            case SHARES -> "Reached through files and tables:";
        };
    }
}
