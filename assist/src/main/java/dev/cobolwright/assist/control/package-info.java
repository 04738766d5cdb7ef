/**
 * Where control goes in a program, as an editor shows it: procedures with what they perform, go to, fall into and call. Read {@link
 * dev.cobolwright.assist.control.ProcedureControl} first.
 */
package dev.cobolwright.assist.control;
