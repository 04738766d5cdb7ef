/** To be described. */
package dev.cobolwright.lsp;
