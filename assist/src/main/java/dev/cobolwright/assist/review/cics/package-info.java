/**
 * The CICS commands of a program. Read {@link dev.cobolwright.assist.review.cics.CicsUses} first. <b>Invariant:</b> two commands work on the same
 * resource only where both name it by the same literal or the same data item.
 */
package dev.cobolwright.assist.review.cics;
