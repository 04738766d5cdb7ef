package dev.cobolwright.cli;

import dev.cobolwright.assist.config.Configuration;
import dev.cobolwright.assist.config.Explanation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Says what is installed and what is missing, and which configuration file gave which value.")
final class DoctorCommand implements Callable<Integer> {
    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            description =
                    "Folder whose configuration is explained. Default: the marked folder around this one, if any.")
    private Path workspace;

    @Option(names = "--json", description = "One JSON document on stdout.")
    private boolean json;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Programs: what holds for each, and where each finds its copybooks.")
    private List<Path> programs = List.of();

    record Check(String what, boolean ok, String detail) {}

    record Workspace(String folder, List<String> files, List<Explanation.Line> values, List<String> problems) {}

    /** @param copybooks the file of each COPY; empty where there is none */
    record Program(String path, List<Explanation.Line> values, Map<String, String> copybooks) {}

    record Report(List<Check> installation, List<Workspace> workspaces, List<Program> programs) {}

    @Override
    public Integer call() throws IOException {
        if (workspace != null && !Files.isDirectory(workspace)) {
            throw new Failure("--workspace " + workspace + " is not a folder; give the folder of the sources");
        }
        List<Path> folders = folders();
        Sources sources = folders.isEmpty()
                ? Sources.around(programs, Sources.Options.NONE)
                : Sources.in(folders, Sources.Options.NONE);
        List<Program> explained = new ArrayList<>();
        for (Path program : programs) {
            explained.add(program(program, sources));
        }
        List<Check> checks = new ArrayList<>(installation());
        checks.addAll(userFolder());
        Report report = new Report(
                checks,
                sources.configurations().folders().stream()
                        .map(DoctorCommand::workspace)
                        .toList(),
                explained);
        if (json) {
            Json.print(report);
        } else {
            print(report);
        }
        return report.installation().stream().allMatch(Check::ok) ? ExitCode.OK : ExitCode.FAILURE;
    }

    private List<Path> folders() {
        if (workspace != null) {
            return List.of(workspace.toAbsolutePath().normalize());
        }
        return programs.isEmpty()
                ? WorkspaceFolder.marked(Path.of("").toAbsolutePath()).stream().toList()
                : List.of();
    }

    private static List<Check> installation() {
        Path home = Path.of(System.getProperty("cobolwright.home", "dist"));
        long heap = Runtime.getRuntime().maxMemory();
        return List.of(
                new Check(
                        "Java",
                        Runtime.version().feature() >= 25,
                        Runtime.version() + ", " + System.getProperty("java.home")),
                new Check("distribution", Files.isDirectory(home.resolve("lib")), home.toString()),
                new Check(
                        "fast start",
                        Files.exists(home.resolve("lib/cobolwright.aot")),
                        "lib/cobolwright.aot; rebuild with ./dev build"),
                new Check(
                        "PyTorch natives",
                        Files.isDirectory(home.resolve("natives/pytorch")),
                        home.resolve("natives") + "; unpacked when the model is first used"),
                new Check("memory", heap >= 1L << 30, (heap >> 20) + " MB heap at most"));
    }

    /** The user's own files: whether each is used, or what is wrong with it. */
    private static List<Check> userFolder() throws IOException {
        List<String> models = new ArrayList<>();
        List<String> routing = new ArrayList<>();
        UserFolder.lines(UserFolder.models(models::add), routing::add);
        return List.of(
                check(UserFolder.MODELS, "the models this build ships", models),
                check(UserFolder.ROUTING, "what this build learned", routing),
                check(
                        SearchServers.FILE,
                        "no search server is asked",
                        SearchServers.problem().stream().toList()));
    }

    private static Check check(String file, String otherwise, List<String> problems) {
        Path path = UserFolder.path().resolve(file);
        return new Check(
                file,
                problems.isEmpty(),
                problems.isEmpty()
                        ? path + (Files.exists(path) ? "" : " (not there: " + otherwise + ")")
                        : String.join("; ", problems));
    }

    private static Workspace workspace(Configuration configuration) {
        Path folder = configuration.folder();
        return new Workspace(
                folder.toString(),
                configuration.files().stream()
                        .map(f -> folder.relativize(f).toString())
                        .toList(),
                Explanation.of(configuration),
                configuration.problems());
    }

    private static Program program(Path program, Sources sources) throws IOException {
        var text = sources.read(program);
        Map<String, String> copybooks = new LinkedHashMap<>();
        sources.parse(text)
                .copies()
                .forEach(c -> copybooks.putIfAbsent(
                        c.name(), c.copybook().map(t -> t.path()).orElse("")));
        return new Program(program.toString(), sources.explain(program), copybooks);
    }

    private static void print(Report report) {
        report.installation()
                .forEach(c -> System.out.printf("%-16s %-8s %s%n", c.what(), c.ok() ? "ok" : "not ok", c.detail()));
        for (Workspace w : report.workspaces()) {
            System.out.printf(
                    "%nConfiguration of %s: %s%n",
                    w.folder(), w.files().isEmpty() ? "no files" : String.join(", ", w.files()));
            w.values().forEach(line -> System.out.println("  " + line));
        }
        for (Program p : report.programs()) {
            System.out.printf("%n%s%n", p.path());
            p.values().forEach(line -> System.out.println("  " + line));
            p.copybooks()
                    .forEach((name, file) ->
                            System.out.println("  COPY " + name + ": " + (file.isEmpty() ? "not found" : file)));
        }
    }
}
