/**
 * Explanations of code in English, every sentence with its lines. Packages: {@link dev.cobolwright.assist.explain.facts} (what analysis says),
 * {@link dev.cobolwright.assist.explain.prose} (words), {@link dev.cobolwright.assist.explain.page} (sentences and pages), {@link
 * dev.cobolwright.assist.explain.check} (whether sentences are true), {@link dev.cobolwright.assist.explain.diagram} (pictures), {@link
 * dev.cobolwright.assist.explain.run} (many files into a folder).
 */
package dev.cobolwright.assist.explain;
