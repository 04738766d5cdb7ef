/**
 * Text to token ids and back: a byte-level byte-pair encoding whose pre-tokens follow COBOL's shape. Read {@link
 * dev.cobolwright.model.tokenizer.Tokenizer} first, then {@link dev.cobolwright.model.tokenizer.PreTokens}.
 *
 * <p><b>Invariants:</b> decoding what was encoded gives the text back; no text becomes a special token; the file is a Hugging
 * Face {@code tokenizer.json} and gives the same ids there; a tokenizer is immutable and shared between threads.
 */
package dev.cobolwright.model.tokenizer;
