package dev.cobolwright.assist;

import dev.cobolwright.assist.files.Skim;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.SourceText;

/** A file that is open in an editor, or was asked for. Its fields are guarded by itself. */
final class Document {
    final String path;
    private int version;
    private SourceText text;
    private Snapshot current;
    private Parse lastParse;
    private int epoch;
    private int edition;
    private int lastParsedEdition;
    private Skim skim;

    Document(String path, int version, SourceText text) {
        this.path = path;
        this.version = version;
        this.text = text;
    }

    synchronized void replace(int newVersion, SourceText newText) {
        version = newVersion;
        text = newText;
        edition++;
        current = null;
        skim = null;
    }

    synchronized SourceText text() {
        return text;
    }

    /** What one pass over the present text tells. */
    synchronized Skim skim() {
        if (skim == null) {
            skim = Skim.of(text);
        }
        return skim;
    }

    synchronized Snapshot snapshot(Workspace workspace) {
        if (current == null) {
            current = new Snapshot(this, version, text, new Moment(epoch, edition), workspace);
        }
        return current;
    }

    /** What the next parse starts from; null where nothing was parsed or what was parsed is no longer true. */
    synchronized Parse lastParse() {
        return lastParse;
    }

    /** Takes a parse, unless it is of an older text than the last, or of copybooks that are others now. */
    synchronized void parsed(Parse parse, Moment of) {
        if (of.epoch == epoch && (lastParse == null || of.edition >= lastParsedEdition)) {
            lastParse = parse;
            lastParsedEdition = of.edition;
        }
    }

    /** Whether someone may be parsing the present text, with copybooks as they were. */
    synchronized boolean isBeingRead() {
        return current != null && !current.isParsed();
    }

    /** Forgets what was parsed, because a copybook or a setting changed. */
    synchronized void invalidate() {
        epoch++;
        lastParse = null;
        current = null;
    }

    /**
     * When a snapshot was taken.
     *
     * @param epoch counts the times that what was parsed was no longer true
     * @param edition counts the texts
     */
    record Moment(int epoch, int edition) {}
}
