/**
 * Answers questions about a code base by planned calls of read-only tools. Read {@link dev.cobolwright.assist.agent.Asking} first: {@link
 * dev.cobolwright.assist.agent.Planner} turns a question of a type it knows into a plan, {@code Asking} carries it out within a budget and
 * keeps a journal. {@link dev.cobolwright.assist.agent.Role} says what an agent may use and see; models are asked in {@code dialogue}.
 *
 * <p><b>Invariants:</b> here no model is asked; every line of an answer has the evidence its tool gave; a question of an unknown type is refused
 * with the types that are known; the same call with the same arguments is made once; an answer cut by the budget says so.
 */
package dev.cobolwright.assist.agent;
