/**
 * The next word, ranked: candidates from the code at hand, judged by what the file, the workspace and a skeleton of COBOL learned
 * elsewhere say. Read {@link dev.cobolwright.model.words.WordRanker} first.
 *
 * <p><b>Invariants:</b> nothing is parsed; names are told apart by textual signs only ({@link
 * dev.cobolwright.model.words.NameRoles}), so that broken code ranks as well; the same query gives the same order.
 */
package dev.cobolwright.model.words;
