/** What an editor can show above a line about the code below it. Read {@link dev.cobolwright.assist.lenses.Lenses} first. */
package dev.cobolwright.assist.lenses;
