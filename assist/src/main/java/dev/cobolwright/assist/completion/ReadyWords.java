package dev.cobolwright.assist.completion;

import java.util.List;

/**
 * Words that can be said at once.
 *
 * @param words best first
 * @param complete whether what the models say is in; else it is worth asking them, and then asking again
 */
public record ReadyWords(List<Suggestion> words, boolean complete) {
    public static final ReadyWords NONE = new ReadyWords(List.of(), true);
}
