package dev.cobolwright.assist.agent;

import dev.cobolwright.assist.agent.tools.Arguments;
import dev.cobolwright.assist.codebase.Told;
import java.util.List;
import java.util.function.Predicate;

/**
 * What is to be done to answer a question.
 *
 * @param type the type of question, as {@link QuestionType} describes it
 */
public record Plan(QuestionType type, List<Step> steps) {
    /**
     * A call.
     *
     * @param keeps which lines of the tool's answer belong to the answer
     */
    public record Step(String tool, Arguments arguments, Predicate<Told> keeps) {
        static Step of(String tool, String... arguments) {
            return new Step(tool, Arguments.of(arguments), line -> true);
        }

        Step keeping(Predicate<Told> lines) {
            return new Step(tool, arguments, lines);
        }

        @Override
        public String toString() {
            return tool + arguments;
        }
    }
}
