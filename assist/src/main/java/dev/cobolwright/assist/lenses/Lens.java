package dev.cobolwright.assist.lenses;

/**
 * A place that has something to tell; {@link Lenses#title} tells it.
 *
 * @param start of the name it is about, an offset
 * @param end exclusive
 */
public record Lens(int start, int end) {}
