/**
 * Which runs of tokens stand word for word in the public code that the specialist has read, and under which licence. Read {@link
 * dev.cobolwright.model.publiccode.PublicCode} first.
 *
 * <p><b>Invariants:</b> holds fingerprints, no code; says nothing about runs shorter than {@link
 * dev.cobolwright.model.publiccode.Fingerprints#GRAM} tokens.
 */
package dev.cobolwright.model.publiccode;
