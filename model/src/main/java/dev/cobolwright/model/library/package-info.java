/**
 * Which models there are, what each costs and what may be sent to it: the file {@code models.yaml}. Read {@link
 * dev.cobolwright.model.library.ModelLibrary} first.
 *
 * <p><b>Invariants:</b> the shipped entries run on this machine and are always there; a user's file that is wrong anywhere adds
 * nothing, so a slip of the pen never sends anything anywhere; what an entry of a user does not allow is not allowed.
 */
package dev.cobolwright.model.library;
