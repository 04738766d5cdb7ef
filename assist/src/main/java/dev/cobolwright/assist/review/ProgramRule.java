package dev.cobolwright.assist.review;

/** A rule about one program by itself, also one contained in another. */
public non-sealed interface ProgramRule extends Rule {
    void check(ReviewedProgram program, Findings findings);
}
