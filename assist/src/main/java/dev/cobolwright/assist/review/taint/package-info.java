/**
 * Which data items hold what came from outside. Read {@link dev.cobolwright.assist.review.taint.Tainted} first. <b>Invariants:</b> the order of
 * statements is not looked at; numbers carry nothing, for no name or command can be hidden in them; linear in the statements that move data.
 */
package dev.cobolwright.assist.review.taint;
