package dev.cobolwright.assist.agent.dialogue;

import dev.cobolwright.assist.agent.tools.Tool;
import dev.cobolwright.assist.codebase.CodeBase;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Who works on a question, with what and how long.
 *
 * @param code what the model may see of the code
 * @param tools that it may use
 * @param interrupted asked before each step and while the model answers; what was found so far is the answer then
 * @param nanos a clock
 */
public record Agent(
        CodeBase code,
        List<Tool> tools,
        LanguageModel model,
        ModelBudget budget,
        BooleanSupplier interrupted,
        LongSupplier nanos) {}
