/** What lies around a place, from the word outwards. Read {@link dev.cobolwright.assist.selection.Surroundings} first. */
package dev.cobolwright.assist.selection;
