/**
 * From token probabilities to text: the next word, the rest of the line, and how probable given words are. Read {@link
 * dev.cobolwright.model.decode.Decoder} first.
 *
 * <p><b>Invariants:</b> the same model, context and limits give the same continuations; a budget or a {@link
 * dev.cobolwright.model.Cancellation} is looked at before every call of the model; knows no COBOL but that a word is letters,
 * digits, hyphens and underscores and that a line ends at a line break.
 */
package dev.cobolwright.model.decode;
