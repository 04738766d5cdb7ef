package dev.cobolwright.model.words;

import java.util.List;

/** A place on a line that is being written: the text before and after it, and the symbols put on the line so far. Immutable. */
public final class LineCursor {
    private final WordWorkspace workspace;
    private final Skeleton skeleton;
    private final WordQuery query;
    private final FileView file;
    private final Situation at;
    private final boolean started;

    private LineCursor(
            WordWorkspace workspace, Skeleton skeleton, WordQuery query, FileView file, Situation at, boolean started) {
        this.workspace = workspace;
        this.skeleton = skeleton;
        this.query = query;
        this.file = file;
        this.at = at;
        this.started = started;
    }

    /** The place of a query; the typed part of the word is not on the line yet. */
    public static LineCursor of(WordQuery query, WordWorkspace workspace, Skeleton skeleton) {
        FileView file = workspace.view(query);
        return new LineCursor(workspace, skeleton, query, file, file.at, false);
    }

    /** Candidates for the next symbol; {@link CommonWords#LINE_END} where the line may end. */
    public WordFeatures features() {
        return new WordFeatures(
                file,
                at,
                Scope.symbol(workspace.lexicon(), at),
                query.file(),
                started ? "" : query.typed(),
                query.names(),
                workspace,
                skeleton);
    }

    /** The place after one more symbol, which is not the line's end. */
    public LineCursor plus(String symbol) {
        Lexicon lexicon = workspace.lexicon();
        return new LineCursor(workspace, skeleton, query, file, at.plus(lexicon.id(symbol), lexicon), true);
    }

    /** The last symbol before this place on its line, or empty. */
    String last() {
        return at.lineSize() == 0 ? "" : workspace.lexicon().text(at.symbols()[at.symbols().length - 1]);
    }

    FileView file() {
        return file;
    }

    boolean isStarted() {
        return started;
    }

    /** The symbols of a text, such as a line. */
    public static List<String> symbols(String code) {
        Lexicon lexicon = new Lexicon(new CommonWords(List.of()));
        WordStream stream = WordStream.of(code, 0, lexicon);
        return java.util.stream.IntStream.range(0, stream.size())
                .mapToObj(i -> lexicon.text(stream.symbol(i)))
                .toList();
    }
}
