package dev.cobolwright.assist.explain.facts;

import java.util.List;

/**
 * What a program does when something goes wrong.
 *
 * @param trigger in words: the condition
 * @param outcome what is done then; empty where nothing is
 */
public record ErrorFact(Phrase trigger, List<Phrase> outcome, String paragraph, Place place) {}
