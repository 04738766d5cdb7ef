/** To be described. */
package dev.cobolwright.retrieval;
