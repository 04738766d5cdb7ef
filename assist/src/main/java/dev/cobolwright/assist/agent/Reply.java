package dev.cobolwright.assist.agent;

import dev.cobolwright.assist.agent.dialogue.ModelPart;
import dev.cobolwright.assist.codebase.Told;
import java.util.List;
import java.util.Optional;

/**
 * The answer to a question.
 *
 * @param type empty where the question is of no known type; without a model {@code lines} is empty then and {@code notes} say what can be asked
 * @param notes about the answer itself: that it was cut, that nothing was found
 * @param journal the calls that were made for it, in order
 * @param model empty where none was asked
 */
public record Reply(
        String question,
        Optional<QuestionType> type,
        List<Told> lines,
        List<String> notes,
        List<Entry> journal,
        Optional<ModelPart> model) {
    public boolean isRefused() {
        return type.isEmpty() && model.isEmpty();
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
