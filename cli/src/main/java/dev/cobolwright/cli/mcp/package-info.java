/**
 * The tools of {@link dev.cobolwright.assist.agent.tools.Tools} over the Model Context Protocol. Read {@link
 * dev.cobolwright.cli.mcp.ToolServer} first.
 *
 * <p><b>Invariants:</b> the only package that knows the protocol's types; stdout carries the protocol and nothing else, or over HTTP this machine alone is served with
 * a token; every tool only
 * reads; an answer is bounded and says where it goes on; a failing call answers that call and never ends the server.
 */
package dev.cobolwright.cli.mcp;
