/**
 * How the front end bears what is not COBOL: mutated texts ({@link dev.cobolwright.grammar.robustness.Fuzz}), single faults in
 * good programs ({@link dev.cobolwright.grammar.robustness.FaultInjection}), and texts made to hurt.
 */
package dev.cobolwright.grammar.robustness;
