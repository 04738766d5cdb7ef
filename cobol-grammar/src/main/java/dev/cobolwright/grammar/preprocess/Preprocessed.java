package dev.cobolwright.grammar.preprocess;

import dev.cobolwright.grammar.Problem;
import dev.cobolwright.grammar.syntax.CopyStatement;
import java.util.List;

/**
 * A text after COPY, REPLACE and directives.
 *
 * @param tokens what the parser reads
 * @param problems of this stage, in the order they were found
 * @param copies all COPY statements that were read, nested ones after the one that brought them
 * @param debuggingMode whether WITH DEBUGGING MODE makes debugging lines part of the program
 */
public record Preprocessed(Tokens tokens, List<Problem> problems, List<CopyStatement> copies, boolean debuggingMode) {}
