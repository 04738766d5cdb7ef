/** From lists of files and bare git repositories to normalised documents. Read {@link dev.cobolwright.corpus.ingest.Ingest}. */
package dev.cobolwright.corpus.ingest;
