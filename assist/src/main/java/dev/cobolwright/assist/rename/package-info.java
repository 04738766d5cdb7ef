/**
 * Giving something another name wherever it is named. Read {@link dev.cobolwright.assist.rename.Rename} first.
 *
 * <p><b>Invariants:</b> a renaming that is not known to be safe is refused with the reason, or marks the changes that are in doubt;
 * columns 1-6 and 73-80 of fixed format are never changed; what is offered was parsed again and means what it meant before.
 */
package dev.cobolwright.assist.rename;
