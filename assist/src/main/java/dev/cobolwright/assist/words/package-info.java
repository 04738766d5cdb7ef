/**
 * The words that grammar and declarations allow at a cursor: the part of completion that needs no model. Read {@link
 * dev.cobolwright.assist.words.Words} first.
 */
package dev.cobolwright.assist.words;
