/**
 * Requests of our own, for what no request of LSP shows: where data lies, where control goes, a text after COPY, why something was
 * suggested. A client can use them where {@code experimental.cobolwright} of the server's capabilities names them. Read {@link
 * dev.cobolwright.lsp.views.ViewsDoor} first; docs/lsp.md says what is sent.
 */
package dev.cobolwright.lsp.views;
