/**
 * Who is affected by a change of a copybook, a field or a program. Read {@link dev.cobolwright.assist.impact.Impact} first.
 *
 * <p><b>Invariants:</b> fields are compared by the bytes they take, not by their names; every line has its evidence; what is one MOVE away is
 * followed, what is further is not, and the answer says so.
 */
package dev.cobolwright.assist.impact;
