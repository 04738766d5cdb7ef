package dev.cobolwright.assist.agent.dialogue;

/**
 * A reply of a model.
 *
 * @param number among calls and replies, from 1
 * @param tokens sent and answered
 */
public record Said(int number, String text, long tokens, double cost) {}
