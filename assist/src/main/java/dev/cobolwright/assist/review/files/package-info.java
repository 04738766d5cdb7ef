/**
 * What a program does with its files. Read {@link dev.cobolwright.assist.review.files.FileUses} first. <b>Invariant:</b> made in one pass over the
 * statements.
 */
package dev.cobolwright.assist.review.files;
