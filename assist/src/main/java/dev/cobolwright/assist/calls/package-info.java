/**
 * Who performs, goes to or calls whom. Read {@link dev.cobolwright.assist.calls.CallHierarchy} first.
 *
 * <p><b>Invariant:</b> procedures are followed within one program, as its parse tells; programs by the literals that name them.
 */
package dev.cobolwright.assist.calls;
