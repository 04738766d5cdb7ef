/**
 * Where data lies, as an editor shows it: records of a text with offsets and lengths in bytes. Read {@link
 * dev.cobolwright.assist.layout.RecordTable} first.
 */
package dev.cobolwright.assist.layout;
