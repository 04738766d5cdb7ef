package dev.cobolwright.assist.review;

import java.util.List;

/** A rule about what a revision changed for others than itself; runs only where a review looks at the changes since a revision. */
public non-sealed interface ChangeRule extends Rule {
    /** @param moved fields that programs use and that lie otherwise than before, program by program */
    void check(List<MovedField> moved, Findings findings);
}
