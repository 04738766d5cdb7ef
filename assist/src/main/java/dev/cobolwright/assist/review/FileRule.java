package dev.cobolwright.assist.review;

/** A rule about a source file as it is written: comments, copybooks, lines. */
public non-sealed interface FileRule extends Rule {
    void check(ReviewedFile file, Findings findings);
}
