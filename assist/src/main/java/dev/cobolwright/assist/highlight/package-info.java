/** The places of one file that name the same thing. Read {@link dev.cobolwright.assist.highlight.Highlights} first. */
package dev.cobolwright.assist.highlight;
