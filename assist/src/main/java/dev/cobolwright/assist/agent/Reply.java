package dev.cobolwright.assist.agent;

import dev.cobolwright.assist.codebase.Told;
import java.util.List;
import java.util.Optional;

/**
 * The answer to a question.
 *
 * @param type empty where the question is of no known type; then {@code lines} is empty and {@code notes} say what can be asked
 * @param notes about the answer itself: that it was cut, that nothing was found
 * @param journal what was done for it, in order
 */
public record Reply(
        String question, Optional<QuestionType> type, List<Told> lines, List<String> notes, List<Entry> journal) {
    public boolean isRefused() {
        return type.isEmpty();
    }

    /**
     * One call.
     *
     * @param lines of the tool's answer
     * @param kept of them in the reply
     * @param outcome {@code ok}, or why there is no answer
     * @param digest of the tool's whole answer, to tell on replay whether it is still the same
     */
    public record Entry(
            int number, String tool, String arguments, int lines, int kept, String outcome, String digest) {}
}
