/**
 * What every row of {@code docs/lsp.md} must answer on whole code, on broken code and in copybooks: {@code contracts.txt} says it, {@link
 * dev.cobolwright.lsp.contract.ContractTest} asks.
 */
package dev.cobolwright.lsp.contract;
