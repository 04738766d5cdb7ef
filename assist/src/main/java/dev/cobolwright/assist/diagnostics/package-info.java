/** What is wrong with a file, placed where a client can show it. Read {@link dev.cobolwright.assist.diagnostics.Diagnostics} first. */
package dev.cobolwright.assist.diagnostics;
