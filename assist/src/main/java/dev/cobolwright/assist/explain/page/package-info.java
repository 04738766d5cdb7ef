/**
 * Pages of an explanation. Facts become {@link dev.cobolwright.assist.explain.page.Sentence}s, each of a {@link
 * dev.cobolwright.assist.explain.page.Topic} with its template and its {@link dev.cobolwright.assist.explain.page.Clue}s; a {@link
 * dev.cobolwright.assist.explain.page.Page} is a list of blocks of them, which {@link dev.cobolwright.assist.explain.page.MarkdownPage} and {@link
 * dev.cobolwright.assist.explain.page.HtmlPage} write.
 *
 * <p><b>Invariants:</b> what is said is a sentence with evidence, or a heading; the same facts give the same bytes; text of others
 * (comments, literals, names) is written as text, never as mark-up.
 */
package dev.cobolwright.assist.explain.page;
