/**
 * Explains many files into a folder. Read {@link dev.cobolwright.assist.explain.run.Explanation} first. What was done is in the folder's {@link
 * dev.cobolwright.assist.explain.run.Journal}: a later run makes only those pages again whose code means something else now, and a run that was
 * killed goes on where it was. What a model made of pages is in its {@link dev.cobolwright.assist.explain.run.PhraseBook}.
 *
 * <p><b>Invariants:</b> a page is written whole or not at all, and only where its bytes are others than those on disk; the same sources give
 * the same bytes on any number of threads; no file is deleted that this package did not write.
 */
package dev.cobolwright.assist.explain.run;
