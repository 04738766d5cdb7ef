/** Figures about the index, run by hand on folders of real sources; no tests. */
package dev.cobolwright.retrieval.bench;
