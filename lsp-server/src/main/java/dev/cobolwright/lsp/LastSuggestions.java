package dev.cobolwright.lsp;

import dev.cobolwright.assist.completion.CompletionAnswer;
import dev.cobolwright.grammar.source.SourceText;

/**
 * What was last suggested as ghost text, kept so that the user can ask why.
 *
 * @param source as it was then
 * @param offset of the cursor
 */
public record LastSuggestions(SourceText source, int offset, CompletionAnswer answer) {}
