package dev.cobolwright.assist.explain.facts;

/**
 * What the pages of others say about a copybook.
 *
 * @param title one line from its comments; empty for none
 */
public record CopybookCard(String name, String file, int lines, String title) {
    public static CopybookCard of(CopybookFacts facts) {
        return new CopybookCard(
                facts.name(), facts.file(), facts.lines(), facts.purpose().title());
    }
}
