/**
 * What can be done about the code at a place: quick fixes and refactorings. Read {@link dev.cobolwright.assist.actions.Actions} first;
 * each kind is a class of its own that proposes without care.
 *
 * <p><b>Invariant:</b> nothing is offered whose result was not read: a fix takes its error away and brings no other, a refactoring brings
 * none; no line it changes runs out of its columns.
 */
package dev.cobolwright.assist.actions;
