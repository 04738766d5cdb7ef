/** What is known of the name under a cursor. Read {@link dev.cobolwright.assist.hover.Hover} first. */
package dev.cobolwright.assist.hover;
