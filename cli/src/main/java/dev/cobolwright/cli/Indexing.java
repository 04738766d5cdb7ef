package dev.cobolwright.cli;

import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.retrieval.Chunk;
import dev.cobolwright.retrieval.Chunker;
import java.util.List;

/** How files become chunks: parsed without their copybooks, which are files of their own. */
final class Indexing {
    private Indexing() {}

    static List<Chunk> chunks(SourceText source) {
        return Chunker.chunks(Cobol.parse(source, Copybooks.NONE, Dialect.IBM));
    }
}
