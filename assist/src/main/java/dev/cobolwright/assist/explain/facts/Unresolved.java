package dev.cobolwright.assist.explain.facts;

/**
 * What could not be found out.
 *
 * @param kind such as {@code copybook not found}, {@code called program not known}
 * @param name what is missing
 */
public record Unresolved(String kind, String name, Place place) {}
