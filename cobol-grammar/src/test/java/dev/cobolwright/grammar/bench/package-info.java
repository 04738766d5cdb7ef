/** What the front end costs: {@code ./dev bench jmh [PATTERN]} and {@link dev.cobolwright.grammar.bench.MemoryUse}. */
package dev.cobolwright.grammar.bench;
