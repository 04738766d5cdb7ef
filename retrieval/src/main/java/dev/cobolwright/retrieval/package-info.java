/**
 * Finding similar code in the enterprise's own sources. Read {@link dev.cobolwright.retrieval.CodeIndex} first, then {@link
 * dev.cobolwright.retrieval.Chunker}.
 *
 * <p><b>Invariants:</b> the access filter is part of the query, never applied afterwards, and what it hides has no influence on scores or
 * counts, because every {@link dev.cobolwright.retrieval.Part} has statistics of its own; every hit carries its path and lines and, where git knows it, a commit; every
 * line of an indexed file is in exactly one chunk of its layer; a crash loses nothing that was committed, and no index is deleted or
 * overwritten because it could not be read; Lucene's types stay inside this package; what leaves for a search server goes through {@link
 * dev.cobolwright.retrieval.OpenSearchServer}, masked and recorded.
 */
package dev.cobolwright.retrieval;
