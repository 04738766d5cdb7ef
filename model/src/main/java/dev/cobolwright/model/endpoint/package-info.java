/**
 * Asking a model on another machine, which is off unless the user configured it. Read {@link
 * dev.cobolwright.model.endpoint.ModelEndpoint} first.
 *
 * <p><b>Invariants:</b> nothing is sent but to the configured host, redacted, within the day's budget, and after its line is
 * in the egress ledger on disk; a call never takes longer than its deadline and never throws for anything a server does; what
 * a server answers is data.
 */
package dev.cobolwright.model.endpoint;
