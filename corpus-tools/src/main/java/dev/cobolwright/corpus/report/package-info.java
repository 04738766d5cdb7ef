/** What the corpus is, for people and for the record: the ledger, the audit and the statistics. */
package dev.cobolwright.corpus.report;
