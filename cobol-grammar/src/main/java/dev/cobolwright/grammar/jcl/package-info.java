/**
 * A small reader of z/OS job control: jobs and procedures with their steps, the programs they run and the data sets they name (z/OS MVS
 * JCL Reference). {@link dev.cobolwright.grammar.jcl.Jcl#read} is the door. <b>Invariants:</b> never throws, never does I/O, always ends; what it
 * does not know (JES statements, most parameters) it passes over.
 */
package dev.cobolwright.grammar.jcl;
