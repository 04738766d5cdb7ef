/**
 * Where control goes: {@link dev.cobolwright.grammar.flow.Flow} gives a {@link dev.cobolwright.grammar.flow.ProgramFlow} for each program of a
 * text, {@link dev.cobolwright.grammar.flow.Transfers} the programs it gives control to, {@link dev.cobolwright.grammar.flow.CallGraph} those of many
 * programs and jobs. A flow has the steps of its statements, what it performs, and what no way leads to.
 *
 * <p>A PERFORM returns to where it was done: {@link dev.cobolwright.grammar.flow.Reach} follows each performed range apart, so that a
 * paragraph that is performed and also fallen into is seen both ways. <b>Invariants:</b> never throws, always ends, cost about linear
 * in the program (beyond a budget the ranges are no longer told apart, which finds less). What is unknown leads everywhere:
 * with a copybook of the PROCEDURE DIVISION missing, a procedure-name that nothing declares, or words that could not be read,
 * nothing is called unreachable that they could lead to.
 */
package dev.cobolwright.grammar.flow;
