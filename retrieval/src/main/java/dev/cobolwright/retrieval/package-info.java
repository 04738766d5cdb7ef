/**
 * Finding similar code in the enterprise's own sources. Read {@link dev.cobolwright.retrieval.CodeIndex} first, then {@link
 * dev.cobolwright.retrieval.Chunker}.
 *
 * <p><b>Invariants:</b> the access filter is part of the query, never applied afterwards; every hit carries its path and
 * lines; every line of an indexed file is in exactly one chunk; a crash loses nothing that was committed, and no index is
 * ever deleted or overwritten because it could not be read; Lucene's types stay inside this package.
 */
package dev.cobolwright.retrieval;
