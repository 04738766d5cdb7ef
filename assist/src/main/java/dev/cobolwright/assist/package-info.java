/**
 * Features as functions of a snapshot: values in, values out. Read {@link dev.cobolwright.assist.Workspace} and {@link
 * dev.cobolwright.assist.Snapshot} first.
 *
 * <p><b>Invariants:</b> no protocol types, no JSON, no threads of its own; the workspace is the only mutable thing; a snapshot
 * never changes, so a feature needs no lock; whatever is wrong with a file is a {@code Problem}, never an exception.
 */
package dev.cobolwright.assist;
