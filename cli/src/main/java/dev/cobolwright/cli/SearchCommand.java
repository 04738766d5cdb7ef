package dev.cobolwright.cli;

import dev.cobolwright.assist.files.SourceFiles;
import dev.cobolwright.assist.similar.SimilarCode;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.retrieval.Chunk;
import dev.cobolwright.retrieval.CodeIndex;
import dev.cobolwright.retrieval.Facts;
import dev.cobolwright.retrieval.Filter;
import dev.cobolwright.retrieval.Hit;
import dev.cobolwright.retrieval.IndexException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Finds code by words, or code like that at a line.")
final class SearchCommand implements Callable<Integer> {
    private static final int SHORT_COMMIT = 10;

    @Spec
    private picocli.CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--index",
            paramLabel = "DIR",
            description = "Folder of the index. With --remote: of the one that answers where the server does not.")
    private Path index;

    @Option(
            names = "--remote",
            paramLabel = "DIR",
            description =
                    "Ask the search server that your own search.json allows for this workspace; the words that are looked for leave the machine.")
    private Path remote;

    @Option(
            names = "--like",
            paramLabel = "FILE:LINE",
            description = "Find code like the paragraph, record or step around this line (from 1).")
    private String like;

    @Option(names = "--limit", paramLabel = "N", description = "The most hits. Default: ${DEFAULT-VALUE}.")
    private int limit = 10;

    @Option(names = "--kinds", split = ",", paramLabel = "KIND", description = "Only these: ${COMPLETION-CANDIDATES}.")
    private Set<Chunk.Kind> kinds = Set.of();

    @Option(
            names = "--groups",
            split = ",",
            paramLabel = "GROUP",
            description =
                    "Groups of the person who asks; code of other groups does not exist for this search. Default: those of "
                            + Groups.VARIABLE + ", else only what everyone may see.")
    private Set<String> groups = Groups.ofEnvironment();

    @Option(names = "--json", description = "One JSON document on stdout.")
    private boolean json;

    @Parameters(
            paramLabel = "QUERY",
            arity = "0..*",
            description = "Words: names whole or in part, verbs, comment words.")
    private List<String> words = List.of();

    record HitReport(
            String path,
            int startLine,
            int endLine,
            String kind,
            String programId,
            String name,
            double score,
            String commit,
            Facts facts,
            String text) {}

    record Report(String query, List<HitReport> hits) {}

    @Override
    public Integer call() throws IOException {
        if ((like == null) == words.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "give either words to look for or --like FILE:LINE");
        }
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit must be at least 1");
        }
        if (index == null && remote == null) {
            throw new ParameterException(spec.commandLine(), "give --index DIR, --remote DIR, or both");
        }
        print(remote == null ? found(CodeIndex.openForReading(index)) : foundRemotely());
        return ExitCode.OK;
    }

    private List<Hit> found(CodeIndex opened) throws IOException {
        try (opened) {
            return like == null ? opened.search(String.join(" ", words), limit, filter()) : similar(opened);
        }
    }

    private List<Hit> foundRemotely() throws IOException {
        if (like != null) {
            SearchServers.refuseOutside(remote, Location.parse(like, false).file());
        }
        try {
            return found(SearchServers.open(remote, false));
        } catch (IndexException unusable) {
            if (index == null) {
                throw unusable;
            }
            System.err.println("note: " + unusable.getMessage() + "; " + index + " answers instead");
            return found(CodeIndex.openForReading(index));
        }
    }

    private Filter filter() {
        return Filter.NONE.visibleTo(groups).only(kinds.toArray(Chunk.Kind[]::new));
    }

    private List<Hit> similar(CodeIndex opened) throws IOException {
        Location at = Location.parse(like, false);
        SourceText read = SourceFiles.read(at.file());
        if (at.line() > read.lineCount()) {
            throw new Failure(at.file() + " has " + read.lineCount() + " lines; line " + at.line() + " is outside it");
        }
        String path = at.file().toAbsolutePath().normalize().toString();
        SourceText source = SourceText.of(path, read.text(), read.format());
        return SimilarCode.to(source, at.line() - 1, at.line() - 1, opened, filter(), limit);
    }

    private void print(List<Hit> hits) throws IOException {
        String query = like == null ? String.join(" ", words) : "like " + like;
        if (json) {
            Json.print(
                    new Report(query, hits.stream().map(SearchCommand::report).toList()));
            return;
        }
        if (hits.isEmpty()) {
            System.out.println("nothing found for: " + query);
        }
        for (Hit hit : hits) {
            System.out.printf(
                    "%s:%d-%d  %s %s  %.2f%s%n",
                    hit.path(),
                    hit.startLine(),
                    hit.endLine(),
                    kind(hit),
                    hit.name(),
                    hit.score(),
                    hit.commit().isEmpty() ? "" : "  commit " + hit.commit().substring(0, SHORT_COMMIT));
            hit.text().lines().limit(4).forEach(line -> System.out.println("    " + line));
        }
    }

    private static HitReport report(Hit hit) {
        return new HitReport(
                hit.path(),
                hit.startLine(),
                hit.endLine(),
                kind(hit),
                hit.chunk().programId(),
                hit.name(),
                hit.score(),
                hit.commit(),
                hit.chunk().facts(),
                hit.text());
    }

    private static String kind(Hit hit) {
        return hit.kind().name().toLowerCase(Locale.ROOT);
    }
}
