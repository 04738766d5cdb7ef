package dev.cobolwright.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = "Measures completion, retrieval and routing.",
        subcommands = {
            EvalCompletionCommand.class,
            EvalValidityCommand.class,
            EvalLinesCommand.class,
            EvalRetrievalCommand.class,
            EvalFinetuneCommand.class,
            EvalRouterCommand.class,
            EvalRulesCommand.class
        })
final class EvalCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "say what to measure: completion, lines, retrieval, validity, finetune, router or rules");
    }
}
