/** What a file consists of, as a tree. Read {@link dev.cobolwright.assist.outline.Outline} first. */
package dev.cobolwright.assist.outline;
