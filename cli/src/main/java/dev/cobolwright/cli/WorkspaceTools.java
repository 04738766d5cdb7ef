package dev.cobolwright.cli;

import dev.cobolwright.assist.agent.tools.Arguments;
import dev.cobolwright.assist.agent.tools.Tool;
import dev.cobolwright.assist.agent.tools.Tools;
import dev.cobolwright.assist.agent.tools.WrongArgument;
import dev.cobolwright.assist.codebase.CodeBase;
import dev.cobolwright.assist.codebase.Told;
import dev.cobolwright.assist.difference.Change;
import dev.cobolwright.assist.explain.facts.Place;
import dev.cobolwright.assist.similar.SimilarCode;
import dev.cobolwright.cli.git.TemporaryFolder;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.retrieval.Chunker;
import dev.cobolwright.retrieval.CodeIndex;
import dev.cobolwright.retrieval.Filter;
import dev.cobolwright.retrieval.Hit;
import dev.cobolwright.retrieval.Indexer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tools that need more than a code base: an index of the workspace, made when it is first asked for, and its git repository. */
final class WorkspaceTools implements AutoCloseable {
    private static final int MOST_HITS = 50;
    private static final int SHOWN_LINES = 6;

    private final Path root;
    private final List<Path> copybooks;
    private Optional<CodeIndex> index = Optional.empty();
    private Optional<Path> folder = Optional.empty();

    /** @param root of the workspace, absolute */
    WorkspaceTools(Path root, List<Path> copybooks) {
        this.root = root;
        this.copybooks = copybooks;
    }

    /** These and those of a code base. */
    List<Tool> all() {
        Tool similar = new Tool(
                "similar_code",
                "Finds paragraphs, records and steps of jobs that are like the one around a line, best first.",
                List.of(
                        new Tool.Parameter("file", "as list_files names it", true, false),
                        new Tool.Parameter("line", "from 1", true, true),
                        new Tool.Parameter("most", "most hits; 10 without it", false, true)),
                this::similar);
        Tool compare = new Tool(
                "compare_revisions",
                "Says what two git revisions do differently: statements, flow, layouts, files, tables, calls, jobs. Places of"
                        + " another revision than the files as they are stand in the text, after the name of the revision.",
                List.of(
                        new Tool.Parameter("from", "the earlier revision: a commit, branch or tag", true, false),
                        new Tool.Parameter("to", "the later one; the files as they are without it", false, false)),
                (code, a) -> compare(a.needed("from"), a.text("to")));
        return Stream.concat(Tools.ALL.stream(), Stream.of(similar, compare)).toList();
    }

    private List<Told> compare(String from, Optional<String> to) throws WrongArgument {
        try {
            Revisions.Compared compared = Revisions.compare(root, copybooks, from, to);
            List<Told> lines = new ArrayList<>();
            compared.difference().changes().forEach(c -> lines.add(told(c, from, to)));
            if (lines.isEmpty()) {
                lines.add(Told.of("no difference in what is done"));
            }
            compared.difference().notes().forEach(n -> lines.add(Told.of("note: " + n)));
            return lines;
        } catch (IOException e) {
            throw new WrongArgument(e.getMessage());
        }
    }

    private static Told told(Change change, String from, Optional<String> to) {
        String text = String.join(", ", change.programs())
                + (change.kind() == Change.Kind.STATEMENT
                        ? " " + change.paragraph() + ", statement "
                                + change.how().name().toLowerCase(java.util.Locale.ROOT)
                        : "")
                + ": " + change.text() + places(from, change.before());
        return to.map(t -> Told.of(text + places(t, change.after()))).orElseGet(() -> Told.of(text, change.after()));
    }

    private static String places(String revision, List<Place> places) {
        return places.isEmpty()
                ? ""
                : " (" + revision + ": " + places.stream().map(Place::toString).collect(Collectors.joining(", ")) + ")";
    }

    private List<Told> similar(CodeBase code, Arguments arguments) throws WrongArgument {
        String file = arguments.needed("file");
        if (!code.files().contains(file)) {
            throw new WrongArgument("no file " + file + " in this workspace; list_files names those there are");
        }
        int line = arguments.number("line", 1);
        SourceText text = code.text(file).orElseThrow(() -> new WrongArgument(file + " cannot be read"));
        if (line < 1 || line > text.lineCount()) {
            throw new WrongArgument(file + " has lines 1 to " + text.lineCount());
        }
        int most = Math.clamp(arguments.number("most", 10), 1, MOST_HITS);
        try {
            SourceText named = SourceText.of(root.resolve(file).toString(), text.text(), text.format());
            List<Told> lines = new ArrayList<>();
            for (Hit hit : SimilarCode.to(named, line - 1, line - 1, index(), Filter.NONE, most)) {
                lines.add(told(code, hit));
            }
            return lines.isEmpty() ? List.of(Told.of("nothing like it was found")) : lines;
        } catch (IOException e) {
            throw new WrongArgument("the workspace cannot be searched: " + e.getMessage());
        }
    }

    private static Told told(CodeBase code, Hit hit) {
        String shown = hit.text()
                .lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .limit(SHOWN_LINES)
                .collect(Collectors.joining(" / "));
        return Told.of(
                hit.kind().name().toLowerCase(java.util.Locale.ROOT) + " " + hit.name() + ": " + shown,
                new Place(code.shown(hit.path()), hit.startLine(), hit.endLine()));
    }

    /** With what changed since it was last asked. */
    private synchronized CodeIndex index() throws IOException {
        if (index.isEmpty()) {
            folder = Optional.of(java.nio.file.Files.createTempDirectory("cobolwright-index"));
            index = Optional.of(CodeIndex.open(folder.get()));
        }
        CodeIndex opened = index.get();
        new Indexer(opened, Chunker::read).index(List.of(root), Indexer.Progress.NONE, () -> false);
        return opened;
    }

    @Override
    public synchronized void close() throws IOException {
        if (index.isPresent()) {
            index.get().close();
            index = Optional.empty();
            TemporaryFolder.delete(folder.orElseThrow());
        }
    }
}
