package dev.cobolwright.lsp;

import java.util.List;

/**
 * What the editor's status bar shows: the payload of {@code cobolwright/status}.
 *
 * @param model that gave the last suggestion; empty where there was none
 * @param route {@code local}, {@code escalated}, {@code silent}, or {@code starting}
 * @param reason of the route, one sentence
 * @param confidence of the first suggestion, 0 to 1
 * @param millis the answer took
 * @param notes what the user should know, one sentence each
 */
public record Status(String model, String route, String reason, double confidence, long millis, List<String> notes) {}
