package dev.cobolwright.assist.completion;

import java.util.List;

/**
 * What is suggested, and how it was decided.
 *
 * @param suggestions best first; empty where the route is silent
 * @param notes what the user should know, such as an endpoint that did not answer; one sentence each
 */
public record CompletionAnswer(List<Suggestion> suggestions, Route route, List<String> notes) {}
