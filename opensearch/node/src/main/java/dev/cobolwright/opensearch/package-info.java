/**
 * A real OpenSearch node for tests, on the class path of a process of its own: it brings another Lucene than this program has. Read {@link
 * dev.cobolwright.opensearch.OpenSearchNode}.
 *
 * <p><b>Invariants:</b> it listens on the loopback address alone, and ends when its standard input does.
 */
package dev.cobolwright.opensearch;
