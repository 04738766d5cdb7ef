package dev.cobolwright.cli;

import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.flow.ShowFlow;
import dev.cobolwright.grammar.layout.ShowLayout;
import dev.cobolwright.grammar.preprocess.ShowTokens;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.symbols.ShowSymbols;
import dev.cobolwright.grammar.syntax.ShowTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "show", mixinStandardHelpOptions = true, description = "Prints a stage of the front end.")
final class ShowCommand implements Callable<Integer> {
    /** What can be printed. */
    enum Stage {
        TOKENS,
        EXPANDED,
        TREE,
        SYMBOLS,
        LAYOUT,
        FLOW
    }

    @Option(names = "--stage", required = true, description = "One of ${COMPLETION-CANDIDATES}.")
    private Stage stage;

    @Option(
            names = "--copybooks",
            paramLabel = "DIR",
            description =
                    "Folder with copybooks, searched before those the workspace configures; may be given several times.")
    private List<Path> copybooks = List.of();

    @Option(
            names = "--encoding",
            converter = EncodingName.class,
            description =
                    "Encoding of the sources, such as windows-1252 or IBM1047. Default: as configured, else detected per file.")
    private String encoding;

    @Option(names = "--dialect", description = "Dialect: ${COMPLETION-CANDIDATES}. Default: as configured, else ibm.")
    private Dialect dialect;

    @Parameters(paramLabel = "FILE")
    private Path file;

    @Override
    public Integer call() throws IOException {
        Sources sources = Sources.around(
                List.of(file),
                new Sources.Options(
                        copybooks, Optional.empty(), Optional.ofNullable(dialect), Optional.ofNullable(encoding)));
        SourceText source = sources.read(file);
        System.out.print(
                switch (stage) {
                    case TOKENS -> ShowTokens.tokens(source);
                    case EXPANDED -> ShowTokens.expanded(source, sources.copybooks(source), sources.dialect(source));
                    case TREE -> ShowTree.of(sources.parse(source));
                    case SYMBOLS -> ShowSymbols.of(sources.parse(source));
                    case LAYOUT -> ShowLayout.of(sources.parse(source));
                    case FLOW -> ShowFlow.of(sources.parse(source));
                });
        return ExitCode.OK;
    }
}
