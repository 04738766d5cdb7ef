/**
 * The curated public corpus: from lists of repositories and files to weighted, deduplicated, split documents, a tokenizer and
 * token files a trainer can sample. Read {@link dev.cobolwright.corpus.CorpusCommand} for the stages in order, then {@link
 * dev.cobolwright.corpus.document.Document}.
 *
 * <p><b>Invariants:</b> the same inputs give the same outputs; only listed files, at their commits, with the listed blob
 * identity, enter; the ledger names every one of them and what became of it; no code is written outside the output folder.
 */
package dev.cobolwright.corpus;
