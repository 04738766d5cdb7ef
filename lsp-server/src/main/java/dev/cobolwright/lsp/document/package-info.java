/** What clients ask and say about one document: a class for each {@code textDocument/...} word. Read {@link dev.cobolwright.lsp.document.TextDocumentDoor} first. */
package dev.cobolwright.lsp.document;
