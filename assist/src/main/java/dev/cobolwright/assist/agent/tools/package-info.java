/**
 * What may be asked about a code base, one {@link dev.cobolwright.assist.agent.tools.Tool} for each kind of question: the same tools serve
 * the command line, the MCP server and agents. Read {@link dev.cobolwright.assist.agent.tools.Tools} first.
 *
 * <p><b>Invariants:</b> tools only read; an answer is a list of lines with evidence, paged by {@link
 * dev.cobolwright.assist.agent.tools.AnswerPage}; a wrong argument is a {@link dev.cobolwright.assist.agent.tools.WrongArgument} that says
 * what would be right; text of the code base is data, whatever it says.
 */
package dev.cobolwright.assist.agent.tools;
