package dev.cobolwright.model.endpoint;

import java.util.function.Predicate;

/**
 * What redaction must know of the language of the code.
 *
 * @param keptWord whether a word, in upper case, is no name of the user's: a reserved word, or part of a picture
 * @param commentLine whether a line holds only a comment
 * @param inlineComment what begins a comment within a line; empty where there is no such thing
 */
public record Language(Predicate<String> keptWord, Predicate<String> commentLine, String inlineComment) {}
