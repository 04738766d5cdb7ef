package dev.cobolwright.assist;

import dev.cobolwright.assist.files.FileIndex;
import dev.cobolwright.assist.files.SourceFiles;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.Problem;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One file at one moment. Never changes; may be shared between threads. Parsed when it is first asked for, once, starting from the
 * parse of the version before. A file that is too large or no text has an empty parse and a problem that says so.
 */
public final class Snapshot {
    private final Document document;
    private final int version;
    private final SourceText source;
    private final Document.Moment moment;
    private final Workspace workspace;
    private final Optional<String> unfit;
    private Parse parse;
    private volatile boolean parsed;
    private Optional<String> failure = Optional.empty();

    Snapshot(Document document, int version, SourceText source, Document.Moment moment, Workspace workspace) {
        this.document = document;
        this.version = version;
        this.source = source;
        this.moment = moment;
        this.workspace = workspace;
        this.unfit = unfit(source, workspace.settings());
    }

    public String path() {
        return document.path;
    }

    /** The editor's version number; 0 for a file that is not open. */
    public int version() {
        return version;
    }

    /** The text as it is in the editor. Positions of clients are positions in this text. */
    public SourceText source() {
        return source;
    }

    /** The parse of {@link #source()}, or of an empty text where {@link #problems()} says why. */
    public synchronized Parse parse() {
        if (parse == null) {
            int scans = workspace.scans();
            parse = unfit.isPresent() ? ofNothing() : parseSafely();
            document.parsed(parse, moment);
            if (scans != workspace.scans() && Workspace.missesCopybooks(parse)) {
                parse = parseAgain(); // the copybook may have been found meanwhile
                document.parsed(parse, moment);
            }
            parsed = true;
        }
        return parse;
    }

    boolean isParsed() {
        return parsed;
    }

    /** What is wrong with the text, and with the file as a whole. */
    public List<Problem> problems() {
        Parse parsed = parse();
        List<Problem> problems = new ArrayList<>();
        Span start = new Span(source, 0, source.lineEnd(0));
        unfit.ifPresent(reason -> problems.add(new Problem(Severity.WARNING, "CW0901", reason, start)));
        failure().ifPresent(reason -> problems.add(new Problem(Severity.WARNING, "CW0902", reason, start)));
        problems.addAll(parsed.problems());
        return problems;
    }

    /** The programs and copybooks of the workspace. */
    public FileIndex files() {
        return workspace.files();
    }

    /** What is known of all files, of open documents as they are in the editor; in no order. */
    public List<FileIndex.Entry> entries() {
        return workspace.entries();
    }

    /** Copybooks as COPY finds them: the editor's text before that on disk. */
    public Copybooks copybooks() {
        return workspace.copybooks(path());
    }

    /** Another file of the workspace, as it is now. */
    public Optional<Snapshot> other(String path) {
        return workspace.snapshot(path);
    }

    public Settings settings() {
        return workspace.settings();
    }

    private synchronized Optional<String> failure() {
        return failure;
    }

    private Parse parseSafely() {
        Parse before = document.lastParse();
        try {
            return before != null && before.source().format() == source.format()
                    ? Cobol.reparse(before, source)
                    : parseWhole();
        } catch (RuntimeException | StackOverflowError e) {
            log("Reading the changes failed; reading the whole file", e);
            return before == null ? ofNothing(e) : parseAgain();
        }
    }

    private Parse parseAgain() {
        try {
            return parseWhole();
        } catch (RuntimeException | StackOverflowError e) {
            return ofNothing(e);
        }
    }

    private Parse parseWhole() {
        return Cobol.parse(source, workspace.copybooks(path()), dialect());
    }

    private Parse ofNothing(Throwable e) {
        log("A file could not be analysed", e);
        failure = Optional.of("This file could not be analysed (" + e.getClass().getSimpleName()
                + "). Please report it with the file; editing it may help meanwhile.");
        return ofNothing();
    }

    private Dialect dialect() {
        return workspace.options(path()).dialect().value();
    }

    private Parse ofNothing() {
        return Cobol.parse(source.withText(""), workspace.copybooks(path()), dialect());
    }

    private void log(String message, Throwable e) {
        System.getLogger(Snapshot.class.getName()).log(Level.ERROR, message + ": " + document.path, e);
    }

    private static Optional<String> unfit(SourceText source, Settings settings) {
        if (source.length() > settings.sources().maximumFileKilobytes() * 1024L) {
            return Optional.of("This file has " + source.length() / 1024
                    + " KB and is not analysed; the setting sources.maximumFileKilobytes allows "
                    + settings.sources().maximumFileKilobytes() + ".");
        }
        return SourceFiles.isBinary(source.text())
                ? Optional.of(
                        "This is not a text file, so it is not analysed. If it is EBCDIC, convert it or set sources.encoding.")
                : Optional.empty();
    }
}
