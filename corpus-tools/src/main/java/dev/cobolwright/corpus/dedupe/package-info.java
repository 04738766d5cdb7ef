/**
 * What makes 19 MB of files worth 5 MB of text: copies dropped, versions weighted by what is new in them, tables cut short,
 * licence headers taken off. Read {@link dev.cobolwright.corpus.dedupe.Deduplication}.
 */
package dev.cobolwright.corpus.dedupe;
