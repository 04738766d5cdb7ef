/**
 * How data is stored: what a PICTURE and a USAGE say, and where in its record each item lies. Read
 * {@link dev.cobolwright.grammar.layout.DataLayout} first; {@link dev.cobolwright.grammar.layout.Picture} and
 * {@link dev.cobolwright.grammar.layout.Usage} are what it stands on, {@link dev.cobolwright.grammar.layout.LayoutRules} says
 * where the compilers differ. Sources: IBM Enterprise COBOL for z/OS 6.4 Language Reference, "Data division" (PICTURE, USAGE,
 * SYNCHRONIZED, OCCURS, REDEFINES, RENAMES clauses), and what GnuCOBOL 3.1 does.
 *
 * <p><b>Invariants:</b> lengths and offsets are in bytes; an offset counts from the item of level 01 or 77. What is not certain (no
 * PICTURE, a copybook that is missing) is unknown, and so is what follows it in its record; nothing else is. The work is linear
 * in the number of items.
 */
package dev.cobolwright.grammar.layout;
