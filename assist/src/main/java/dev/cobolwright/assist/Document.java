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
    private Skim skim;

    Document(String path, int version, SourceText text) {
        this.path = path;
        this.version = version;
        this.text = text;
    }

    synchronized void replace(int newVersion, SourceText newText) {
        version = newVersion;
        text = newText;
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
            current = new Snapshot(this, version, text, epoch, workspace);
        }
        return current;
    }

    /** What the next parse starts from; null where nothing was parsed or what was parsed is no longer true. */
    synchronized Parse lastParse() {
        return lastParse;
    }

    synchronized void parsed(Parse parse, int inEpoch) {
        if (inEpoch == epoch) {
            lastParse = parse;
        }
    }

    /** Forgets what was parsed, because a copybook or a setting changed. */
    synchronized void invalidate() {
        epoch++;
        lastParse = null;
        current = null;
    }
}
