/** To be described. */
package dev.cobolwright.corpus;
