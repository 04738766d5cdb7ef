/** The language model: tokenizer, specialist, cache model, mixture, router and endpoints. Knows no COBOL. Read {@link dev.cobolwright.model.TokenModel} first. <b>Invariant:</b> no network but through {@code ModelEndpoint}; the same seed gives the same output. */
package dev.cobolwright.model;
