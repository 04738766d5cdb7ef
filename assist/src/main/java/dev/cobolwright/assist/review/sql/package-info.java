/**
 * The SQL of a program as its statements are done: what WHENEVER says at each, who looks at SQLCODE, which column goes to which host variable.
 * Read {@link dev.cobolwright.assist.review.sql.SqlUses} first. <b>Invariant:</b> what is not sure of a query's columns is left out.
 */
package dev.cobolwright.assist.review.sql;
