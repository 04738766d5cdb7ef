package dev.cobolwright.assist.explain.facts;

import java.util.List;

/**
 * What a copybook says by itself.
 *
 * @param name of its file, upper case, without extension
 * @param paragraphs that it brings into a program
 * @param copies copybooks that it copies
 */
public record CopybookFacts(
        String name,
        String file,
        int lines,
        Purpose purpose,
        List<DataFact> data,
        List<ParagraphFact> paragraphs,
        List<CopyFact> copies,
        List<Unresolved> unresolved) {}
