package dev.cobolwright.corpus.commands;

import dev.cobolwright.assist.files.SourceFiles;
import dev.cobolwright.corpus.acceptance.AcceptanceReport;
import dev.cobolwright.corpus.acceptance.Judge;
import dev.cobolwright.corpus.acceptance.Judgement;
import dev.cobolwright.corpus.acceptance.Reasons;
import dev.cobolwright.corpus.acceptance.Verdicts;
import dev.cobolwright.corpus.compiler.GnuCobol;
import dev.cobolwright.corpus.ingest.SourceList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Parses the listed programs and writes what is accepted, by repository, and compared with a compiler. */
@Command(
        name = "parse-report",
        description =
                "Parse the listed programs and write what is accepted, by repository and compared with a compiler.")
public final class ParseReportCommand implements Callable<Integer> {
    @Option(
            names = "--sources",
            required = true,
            paramLabel = "DIR",
            description = "Folder with sources.tsv and files.tsv.")
    Path sources;

    @Option(
            names = "--checkouts",
            required = true,
            paramLabel = "DIR",
            description = "Folder of checked out repositories named owner+name.")
    Path checkouts;

    @Option(
            names = "--suite",
            paramLabel = "NAME=DIR",
            description = "A folder of programs that counts as a repository of that name, such as the NIST suite.")
    Map<String, Path> suites = Map.of();

    @Option(
            names = "--reasons",
            paramLabel = "FILE",
            description = "Why rejected programs are wrong: repository, path, reason.")
    Path reasonsFile = Path.of("docs", "parse-report.reasons.tsv");

    @Option(
            names = "--verdicts",
            paramLabel = "FILE",
            description = "Where to keep what the compiler said, so that it is not asked again.")
    Path verdictsFile = Path.of("out", "cobc-verdicts.tsv");

    @Option(names = "--out", paramLabel = "FILE", description = "The page to write (default: ${DEFAULT-VALUE}).")
    Path out = Path.of("docs", "parse-report.md");

    @Override
    public Integer call() throws IOException {
        Path work = Files.createTempDirectory("cobolwright-cobc");
        Optional<GnuCobol> compiler = GnuCobol.find(work);
        if (compiler.isEmpty()) {
            System.err.println("note: cobc is not installed; the page will have no comparison with it");
        }
        Verdicts verdicts = Verdicts.read(verdictsFile);
        List<Judgement> judged = new ArrayList<>();
        for (var repository : SourceList.read(sources).byRepository().entrySet()) {
            Path root = checkouts.resolve(repository.getKey().replace('/', '+'));
            Judge judge = new Judge(repository.getKey(), root, compiler, verdicts);
            for (SourceList.Row row : repository.getValue()) {
                if (row.kind().equals("program")) {
                    judged.add(judge.judge(row.origin().path()));
                }
            }
            write(verdicts);
            System.err.println(judged.size() + " programs, with " + repository.getKey());
        }
        for (var suite : suites.entrySet()) {
            Judge judge = new Judge(suite.getKey(), suite.getValue(), compiler, verdicts);
            Path root = suite.getValue().toAbsolutePath().normalize();
            for (Path file : SourceFiles.find(List.of(root), false)) {
                judged.add(judge.judge(root.relativize(file).toString()));
            }
        }
        write(verdicts);
        Reasons reasons = Reasons.read(reasonsFile);
        Files.writeString(out, AcceptanceReport.of(judged, reasons, "cobolwright corpus parse-report"));
        List<Judgement> unexplained = AcceptanceReport.unexplained(judged, reasons);
        unexplained.forEach(p -> System.err.println("not explained: " + p.repository() + " " + p.path()));
        return unexplained.isEmpty() ? 0 : 1;
    }

    private void write(Verdicts verdicts) throws IOException {
        Files.createDirectories(verdictsFile.toAbsolutePath().getParent());
        verdicts.write(verdictsFile);
    }
}
