/**
 * From a place in a text to what stands there and where it is declared. Read {@link dev.cobolwright.assist.navigation.SymbolAt}
 * first.
 *
 * <p><b>Invariant:</b> an answer never depends on the program being free of errors: where the parser has nothing to say, the word
 * under the cursor is looked up by its name.
 */
package dev.cobolwright.assist.navigation;
