package dev.cobolwright.cli;

import dev.cobolwright.assist.Settings.Format;
import dev.cobolwright.assist.files.SourceFiles;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.Problem;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.CopyStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        description = "Parses programs and reports what is wrong with them.")
final class ParseCommand implements Callable<Integer> {
    @Option(
            names = "--copybooks",
            paramLabel = "DIR",
            description =
                    "Folder with copybooks, searched before those the workspace configures; may be given several times.")
    private List<Path> copybooks = List.of();

    @Option(
            names = "--format",
            description = "Source format: ${COMPLETION-CANDIDATES}. Default: as configured, else detected per file.")
    private Format format;

    @Option(
            names = "--encoding",
            converter = EncodingName.class,
            description =
                    "Encoding of the sources, such as windows-1252 or IBM1047. Default: as configured, else detected per file.")
    private String encoding;

    @Option(names = "--dialect", description = "Dialect: ${COMPLETION-CANDIDATES}. Default: as configured, else ibm.")
    private Dialect dialect;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            description = "Parse everything N times and report the last pass: a warm JVM.")
    private int repeat = 1;

    @Option(names = "--json", description = "One JSON document on stdout.")
    private boolean json;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Programs, or folders to search for them.")
    private List<Path> paths;

    record FileReport(
            String path,
            int lines,
            boolean accepted,
            long errors,
            long warnings,
            List<String> unresolvedCopybooks,
            double millis,
            List<ProblemReport> problems) {}

    record ProblemReport(String path, int line, int column, String severity, String code, String message) {}

    record Totals(int files, int accepted, int lines, double millis, long linesPerSecond) {}

    record Report(List<FileReport> files, Totals totals) {}

    @Override
    public Integer call() throws IOException {
        for (Path folder : copybooks) {
            if (!Files.isDirectory(folder)) {
                throw new Failure("--copybooks " + folder + " is not a folder; give the folder that has the copybooks");
            }
        }
        List<Path> files = SourceFiles.find(paths, false);
        if (files.isEmpty()) {
            throw new Failure("no COBOL programs (.cbl .cob .cobol .pco .cbx .sqb .ccp) in " + paths
                    + "; give the files themselves if they have other names");
        }
        Sources sources = Sources.around(
                files,
                new Sources.Options(
                        copybooks,
                        Optional.ofNullable(format),
                        Optional.ofNullable(dialect),
                        Optional.ofNullable(encoding)));
        List<FileReport> reports = List.of();
        for (int pass = 0; pass < Math.max(1, repeat); pass++) {
            reports = new ArrayList<>(files.size());
            for (Path file : files) {
                reports.add(files.size() == 1 ? parse(file, sources) : parseOrReport(file, sources));
            }
        }
        Report report = new Report(reports, totals(reports));
        if (json) {
            Json.print(report);
        } else {
            print(report);
        }
        return report.totals().accepted() == report.totals().files() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    /** Among several files one that cannot be read is reported like one that is wrong; the others are still parsed. */
    private FileReport parseOrReport(Path file, Sources sources) {
        try {
            return parse(file, sources);
        } catch (IOException unreadable) {
            ProblemReport problem =
                    new ProblemReport(file.toString(), 1, 1, "error", "CW0903", Failure.explain(unreadable));
            return new FileReport(file.toString(), 0, false, 1, 0, List.of(), 0, List.of(problem));
        }
    }

    private FileReport parse(Path file, Sources sources) throws IOException {
        SourceText text = sources.read(file);
        long start = System.nanoTime();
        Parse parse = sources.parse(text);
        double millis = (System.nanoTime() - start) / 1e6;
        List<String> unresolved = parse.copies().stream()
                .filter(c -> c.copybook().isEmpty())
                .map(CopyStatement::name)
                .distinct()
                .toList();
        if (text.text().isBlank()) {
            System.err.println("note: " + file + " is empty; was it transferred whole?");
        }
        int lines = text.lineCount() - (text.text().isEmpty() || text.text().endsWith("\n") ? 1 : 0);
        return new FileReport(
                file.toString(),
                lines,
                parse.accepted(),
                count(parse, Severity.ERROR),
                count(parse, Severity.WARNING),
                unresolved,
                Math.round(millis * 1000) / 1000.0,
                parse.problems().stream().map(ParseCommand::report).toList());
    }

    private static long count(Parse parse, Severity severity) {
        return parse.problems().stream().filter(p -> p.severity() == severity).count();
    }

    private static ProblemReport report(Problem problem) {
        Span span = problem.span();
        return new ProblemReport(
                span.source().path(),
                span.startLine() + 1,
                span.source().characterOf(span.start()) + 1,
                problem.severity().name().toLowerCase(java.util.Locale.ROOT),
                problem.code(),
                problem.message());
    }

    private static Totals totals(List<FileReport> reports) {
        int lines = reports.stream().mapToInt(FileReport::lines).sum();
        double millis = reports.stream().mapToDouble(FileReport::millis).sum();
        int accepted = (int) reports.stream().filter(FileReport::accepted).count();
        return new Totals(
                reports.size(),
                accepted,
                lines,
                Math.round(millis * 10) / 10.0,
                millis == 0 ? 0 : Math.round(lines / millis * 1000));
    }

    private static void print(Report report) {
        for (FileReport file : report.files()) {
            for (ProblemReport p : file.problems()) {
                System.out.printf(
                        "%s:%d:%d: %s: %s [%s]%n", p.path(), p.line(), p.column(), p.severity(), p.message(), p.code());
            }
        }
        Totals totals = report.totals();
        System.out.printf(
                "%d of %d files accepted, %d lines in %.0f ms (%d lines per second)%n",
                totals.accepted(), totals.files(), totals.lines(), totals.millis(), totals.linesPerSecond());
    }
}
