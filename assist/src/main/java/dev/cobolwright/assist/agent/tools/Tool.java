package dev.cobolwright.assist.agent.tools;

import dev.cobolwright.assist.codebase.CodeBase;
import dev.cobolwright.assist.codebase.Told;
import java.util.List;

/**
 * A question that can be asked about a code base.
 *
 * @param name lower case with underscores
 * @param description for whoever chooses between tools
 */
public record Tool(String name, String description, List<Parameter> parameters, Work work) {
    /** @param number an integer; text otherwise */
    public record Parameter(String name, String description, boolean required, boolean number) {
        static Parameter needed(String name, String description) {
            return new Parameter(name, description, true, false);
        }

        static Parameter optional(String name, String description) {
            return new Parameter(name, description, false, false);
        }

        static Parameter number(String name, String description, boolean required) {
            return new Parameter(name, description, required, true);
        }
    }

    /** Answers. */
    @FunctionalInterface
    public interface Work {
        List<Told> answer(CodeBase code, Arguments arguments) throws WrongArgument;
    }

    static Tool of(String name, String description, Work work, Parameter... parameters) {
        return new Tool(name, description, List.of(parameters), work);
    }

    /** Checks the arguments against the parameters, then answers. */
    public List<Told> ask(CodeBase code, Arguments arguments) throws WrongArgument {
        arguments.check(this);
        return work.answer(code, arguments);
    }
}
