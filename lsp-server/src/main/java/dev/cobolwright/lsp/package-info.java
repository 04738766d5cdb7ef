/**
 * The language server: LSP 3.18 over a pair of streams. Read {@link dev.cobolwright.lsp.LspServer}, then {@link
 * dev.cobolwright.lsp.Session}; each request is one class named by its LSP word, such as {@code TextDocumentHover}.
 *
 * <p><b>Invariants:</b> {@link dev.cobolwright.lsp.Positions} and {@link dev.cobolwright.lsp.Documents} are the only converters
 * between LSP and the features; notifications are taken in their order on the reading thread, requests are answered elsewhere from
 * an immutable snapshot; a request that fails answers with an error and the server lives on; no model work on the reading thread.
 */
package dev.cobolwright.lsp;
