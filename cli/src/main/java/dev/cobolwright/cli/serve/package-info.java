/**
 * The models of this machine behind the OpenAI protocol, for a team ({@code cobolwright serve}). Read {@link
 * dev.cobolwright.cli.serve.ModelServer} first.
 *
 * <p><b>Invariants:</b> this machine alone is served unless the user names an address; a request is limited in size, time and number;
 * what is asked is data and is neither written to a log nor kept; every error is a JSON object that says what to do.
 */
package dev.cobolwright.cli.serve;
