/** To be described. */
package dev.cobolwright.cli;
