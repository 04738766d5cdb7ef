/** What may stand between the parentheses of a function or behind USING. Read {@link dev.cobolwright.assist.signatures.Signatures} first. */
package dev.cobolwright.assist.signatures;
