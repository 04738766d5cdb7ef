/** Faults injected over a real connection: random edits, requests at any place, clients that do what they should not. */
package dev.cobolwright.lsp.faults;
