package dev.cobolwright.cli;

import dev.cobolwright.assist.files.CopybookFolders;
import dev.cobolwright.assist.files.SourceFiles;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.preprocess.ShowTokens;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.symbols.ShowSymbols;
import dev.cobolwright.grammar.syntax.ShowTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "show", mixinStandardHelpOptions = true, description = "Prints a stage of the front end.")
final class ShowCommand implements Callable<Integer> {
    /** What can be printed; layout and flow are not there yet. */
    enum Stage {
        TOKENS,
        EXPANDED,
        TREE,
        SYMBOLS
    }

    @Option(names = "--stage", required = true, description = "One of ${COMPLETION-CANDIDATES}.")
    private Stage stage;

    @Option(
            names = "--copybooks",
            paramLabel = "DIR",
            description = "Folder with copybooks; may be given several times.")
    private List<Path> copybooks = List.of();

    @Option(names = "--dialect", description = "Dialect: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Dialect dialect = Dialect.IBM;

    @Parameters(paramLabel = "FILE")
    private Path file;

    @Override
    public Integer call() throws IOException {
        SourceText source = SourceFiles.read(file);
        List<Path> folders = new ArrayList<>(copybooks);
        folders.add(WorkspaceFolder.around(file.toAbsolutePath().normalize()));
        Copybooks library = new CopybookFolders(folders);
        System.out.print(
                switch (stage) {
                    case TOKENS -> ShowTokens.tokens(source);
                    case EXPANDED -> ShowTokens.expanded(source, library, dialect);
                    case TREE -> ShowTree.of(Cobol.parse(source, library, dialect));
                    case SYMBOLS -> ShowSymbols.of(Cobol.parse(source, library, dialect));
                });
        return ExitCode.OK;
    }
}
