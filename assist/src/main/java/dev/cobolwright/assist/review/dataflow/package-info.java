/**
 * Where values come from and go to. {@link dev.cobolwright.assist.review.dataflow.OwnItems} tells the items that nothing but the program's own statements
 * changes; {@link dev.cobolwright.assist.review.dataflow.Contexts} lays out the steps of the flow for each performed range apart, {@link
 * dev.cobolwright.assist.review.dataflow.Unassigned} follows over them which items have no value yet. <b>Invariants:</b> cost about linear in the
 * program for each 64 items; beyond a budget nothing is said; every doubt (redefinition, address, unread words) makes an item unknown.
 */
package dev.cobolwright.assist.review.dataflow;
