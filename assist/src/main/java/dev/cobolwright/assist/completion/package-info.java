/** Completion at a cursor. Read {@link dev.cobolwright.assist.completion.CompletionRequest} first. */
package dev.cobolwright.assist.completion;
