/** Changes of a text that a feature proposes; it never makes them. Read {@link dev.cobolwright.assist.edits.Edit} first. */
package dev.cobolwright.assist.edits;
