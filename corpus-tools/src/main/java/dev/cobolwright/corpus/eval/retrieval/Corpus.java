package dev.cobolwright.corpus.eval.retrieval;

import dev.cobolwright.retrieval.Chunk;
import java.util.List;

/** What is searched: the chunks of one repository, changed as a task needs it. Chunks are named by their place in the list. */
record Corpus(String repository, List<Chunk> chunks) {}
