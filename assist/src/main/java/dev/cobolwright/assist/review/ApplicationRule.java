package dev.cobolwright.assist.review;

/** A rule about several programs or about jobs and programs. It sees facts, not parses. */
public non-sealed interface ApplicationRule extends Rule {
    void check(Application application, Findings findings);
}
