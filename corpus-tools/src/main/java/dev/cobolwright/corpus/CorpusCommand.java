package dev.cobolwright.corpus;

import dev.cobolwright.corpus.commands.AuditCommand;
import dev.cobolwright.corpus.commands.BuildCommand;
import dev.cobolwright.corpus.commands.CardCommand;
import dev.cobolwright.corpus.commands.DedupeCommand;
import dev.cobolwright.corpus.commands.DistillCommand;
import dev.cobolwright.corpus.commands.FinetuneCommand;
import dev.cobolwright.corpus.commands.FingerprintsCommand;
import dev.cobolwright.corpus.commands.GatesCommand;
import dev.cobolwright.corpus.commands.IngestCommand;
import dev.cobolwright.corpus.commands.MemorisationCommand;
import dev.cobolwright.corpus.commands.PackageCommand;
import dev.cobolwright.corpus.commands.ParseReportCommand;
import dev.cobolwright.corpus.commands.ReviewReportCommand;
import dev.cobolwright.corpus.commands.SplitCommand;
import dev.cobolwright.corpus.commands.StatsCommand;
import dev.cobolwright.corpus.commands.SynthesizeCommand;
import dev.cobolwright.corpus.commands.TokenizerCommand;
import dev.cobolwright.corpus.commands.TrainCommand;
import dev.cobolwright.corpus.commands.WordsCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code corpus ...}: the stages in the order they run. Each reads what the one before wrote in the output folder. */
@Command(
        name = "corpus",
        description =
                "Build the training corpus: ingest, split, dedupe, audit, stats, tokenizer, package; or build for all of them; and train on it.",
        mixinStandardHelpOptions = true,
        subcommands = {
            IngestCommand.class,
            SplitCommand.class,
            DedupeCommand.class,
            AuditCommand.class,
            StatsCommand.class,
            TokenizerCommand.class,
            WordsCommand.class,
            GatesCommand.class,
            PackageCommand.class,
            BuildCommand.class,
            ParseReportCommand.class,
            ReviewReportCommand.class,
            TrainCommand.class,
            FinetuneCommand.class,
            DistillCommand.class,
            SynthesizeCommand.class,
            CardCommand.class,
            MemorisationCommand.class,
            FingerprintsCommand.class
        })
public final class CorpusCommand {
    /** Runs a corpus command by itself; exit code 0 fine, 1 findings, 2 wrong usage or failure. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The command with failures told in one line on stderr. */
    public static CommandLine commandLine() {
        CommandLine line = new CommandLine(new CorpusCommand());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr()
                    .println("corpus: " + (failure.getMessage() == null ? failure.toString() : failure.getMessage()));
            return CommandLine.ExitCode.USAGE;
        });
        return line;
    }
}
