package dev.cobolwright.assist.explain.facts;

import java.util.List;

/**
 * What a program does with a file, table or other resource.
 *
 * @param action the verb as in the code: READ, OPEN INPUT, SELECT, REWRITE, ...
 * @param letter C, R, U or D; empty for what touches no record: OPEN, CLOSE
 * @param words what shows it at each place: the verb, then what it names
 */
public record Use(String action, String letter, List<String> words, List<Place> places) {}
