/**
 * CALL statements that are requests to IMS and MQ. Read {@link dev.cobolwright.grammar.embedded.calls.InterfaceCalls} first.
 *
 * <p><b>Invariant:</b> a value that may change at run time is never given as certain: what a data item holds is taken from its
 * VALUE clause where no MOVE changes it; queue names are all that literals put into a descriptor somewhere in the program.
 */
package dev.cobolwright.grammar.embedded.calls;
