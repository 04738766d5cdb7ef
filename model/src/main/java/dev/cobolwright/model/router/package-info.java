/**
 * How sure a suggestion is, and what to do about it: show it, stay silent, or ask another model. Read {@link
 * dev.cobolwright.model.router.Confidence} first, then {@link dev.cobolwright.model.router.Router}.
 *
 * <p><b>Invariants:</b> knows no language and no network; no state, so the same numbers give the same decision; every decision
 * carries its reason; no text of a request has any influence, so none can talk the router into something.
 */
package dev.cobolwright.model.router;
