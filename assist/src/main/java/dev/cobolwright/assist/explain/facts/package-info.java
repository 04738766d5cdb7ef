/**
 * What analysis says about programs, copybooks, jobs and the application they make: values without prose and without positions in
 * memory, for documents, questions and other tools. Read {@link dev.cobolwright.assist.explain.facts.ProgramFacts} first; {@link
 * dev.cobolwright.assist.explain.facts.FactsReader} makes it of a parse.
 *
 * <p><b>Invariants:</b> immutable; every fact has its {@link dev.cobolwright.assist.explain.facts.Place}; the same text gives equal facts; what
 * could not be found out is an {@link dev.cobolwright.assist.explain.facts.Unresolved}, never a guess.
 */
package dev.cobolwright.assist.explain.facts;
