/**
 * What two revisions of an application do differently. Read {@link dev.cobolwright.assist.difference.Difference} first, then {@link
 * dev.cobolwright.assist.difference.Change}.
 *
 * <p><b>Invariants:</b> programs are compared as the compiler reads them, after COPY and REPLACE; comments, blanks, columns and the order
 * of records and paragraphs that do not run into each other make no difference; every change carries its lines in each revision that has
 * them.
 */
package dev.cobolwright.assist.difference;
