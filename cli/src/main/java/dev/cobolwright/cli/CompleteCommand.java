package dev.cobolwright.cli;

import dev.cobolwright.assist.completion.CompletionAnswer;
import dev.cobolwright.assist.completion.CompletionRequest;
import dev.cobolwright.assist.completion.CompletionRequest.Kind;
import dev.cobolwright.assist.completion.Route;
import dev.cobolwright.assist.completion.Suggestion;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.model.Cancellation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "complete", mixinStandardHelpOptions = true, description = "Suggests how a line goes on.")
final class CompleteCommand implements Callable<Integer> {
    private static final int LINES = 3;
    private static final int WORDS = 5;
    /** Nobody waits with a finger on a key. */
    private static final Duration TIME = Duration.ofSeconds(4);

    @Parameters(paramLabel = "FILE:LINE:COLUMN", description = "The cursor; line and column from 1.")
    private String position;

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            description =
                    "Folder of the sources that belong together. Default: the nearest marked folder (cobolwright.json, .cobolplugin, zapp.yaml, superbol.toml, .git).")
    private Path workspace;

    @Option(names = "--local-only", description = "Never ask an endpoint, whatever the settings say.")
    private boolean localOnly;

    @Option(
            names = "--escalate",
            description =
                    "Consent for this run: ask the model server that cobolwright.json of the workspace names, if confidence is low. Without it only servers of your own models.yaml are asked.")
    private boolean escalate;

    @Option(
            names = "--further",
            description =
                    "Also the lines after it, as far as all of them together are probable; the first suggestion then.")
    private boolean further;

    @Option(names = "--json", description = "One JSON document on stdout.")
    private boolean json;

    /** @param firstWord confidence that at least the first word is kept; null where it is not known */
    record SuggestionReport(
            String text,
            double confidence,
            Double firstWord,
            String origin,
            String kind,
            List<Suggestion.Evidence> evidence) {}

    record RouteReport(String decision, String model, String reason, long millis) {}

    record Report(List<SuggestionReport> suggestions, RouteReport route, List<String> notes) {}

    @Override
    public Integer call() throws IOException {
        Location at = Location.parse(position, true);
        Path file = at.file().toAbsolutePath().normalize();
        Path root = workspace == null
                ? WorkspaceFolder.around(file)
                : workspace.toAbsolutePath().normalize();
        Sources sources = Sources.in(List.of(root), Sources.Options.NONE, escalate);
        SourceText source = sources.read(file);
        int offset = offset(at, source);
        try (WorkspaceEngine engine = WorkspaceEngine.open(List.of(root), LocalModels.load(List.of(root)));
                ProgressBar bar = new ProgressBar("reading")) {
            engine.configured(sources.settings());
            engine.index(bar::at, Cancellation.NEVER);
            bar.close();
            Parse parse = sources.parse(source);
            CompletionAnswer lines = engine.complete(
                    new CompletionRequest(parse, offset, further ? Kind.LINES : Kind.LINE, LINES, localOnly, TIME),
                    Cancellation.NEVER);
            CompletionAnswer words = engine.complete(
                    new CompletionRequest(parse, offset, Kind.WORD, WORDS, true, TIME), Cancellation.NEVER);
            print(report(lines, words));
        }
        return ExitCode.OK;
    }

    private static int offset(Location at, SourceText source) throws Failure {
        int line = at.line() - 1;
        if (line >= source.lineCount()) {
            throw new Failure(
                    at.file() + " has " + source.lineCount() + " lines; line " + at.line() + " is outside it");
        }
        int length = source.lineEnd(line) - source.lineStart(line);
        if (at.column() - 1 > length) {
            throw new Failure("line " + at.line() + " of " + at.file() + " has " + length + " characters; column "
                    + at.column() + " is outside it (the last possible is " + (length + 1) + ")");
        }
        return source.lineStart(line) + at.column() - 1;
    }

    /** Lines first; then words that none of them begins with. */
    private static Report report(CompletionAnswer lines, CompletionAnswer words) {
        List<SuggestionReport> all = new ArrayList<>();
        lines.suggestions().forEach(s -> all.add(report(s, "line")));
        for (Suggestion word : words.suggestions()) {
            String rest = word.text().substring(word.replaces());
            boolean said = rest.isEmpty()
                    || all.stream()
                            .anyMatch(s -> s.kind().equals("line") && s.text().startsWith(rest));
            if (!said && lines.route().decision() != Route.Decision.SILENT) {
                all.add(new SuggestionReport(
                        rest, word.confidence(), word.confidence(), word.origin(), "word", word.evidence()));
            }
        }
        Route route = lines.route();
        return new Report(
                all,
                new RouteReport(
                        route.decision().name().toLowerCase(Locale.ROOT),
                        route.model(),
                        route.reason(),
                        route.millis()),
                lines.notes());
    }

    private static SuggestionReport report(Suggestion s, String kind) {
        Double first = Double.isNaN(s.firstWord()) ? null : s.firstWord();
        return new SuggestionReport(s.text(), s.confidence(), first, s.origin(), kind, s.evidence());
    }

    private void print(Report report) throws IOException {
        if (json) {
            Json.print(report);
            return;
        }
        report.notes().forEach(note -> System.err.println("note: " + note));
        for (SuggestionReport s : report.suggestions()) {
            System.out.printf(
                    Locale.ROOT,
                    "%3.0f%%  %-10s %s%n",
                    100 * s.confidence(),
                    s.origin(),
                    s.text().replace("\n", "\n                "));
            s.evidence()
                    .forEach(e -> System.out.printf(
                            "                  as in %s:%d-%d%n", e.path(), e.startLine(), e.endLine()));
        }
        System.out.printf(
                "%s %s: %s (%d ms)%n",
                report.route().decision(),
                report.route().model(),
                report.route().reason(),
                report.route().millis());
    }
}
