package dev.cobolwright.cli;

import dev.cobolwright.assist.Settings;
import dev.cobolwright.assist.SettingsReader;
import dev.cobolwright.assist.Workspace;
import dev.cobolwright.assist.config.Configuration;
import dev.cobolwright.assist.config.Configurations;
import dev.cobolwright.assist.config.Explanation;
import dev.cobolwright.assist.config.OwnSettings;
import dev.cobolwright.assist.config.Section;
import dev.cobolwright.assist.files.FileIndex;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.lsp.configuration.ConfigurationFiles;
import dev.cobolwright.lsp.configuration.ConfigurationFiles.Client;
import dev.cobolwright.model.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The sources a command works on: files, the configuration of their workspace, and the copybooks they find. Folders are listed
 * when the first COPY asks, so a command about one small file is quick in a large workspace.
 */
final class Sources {
    /** Folders of copybooks beside programs that lie in no workspace. */
    private static final List<String> BESIDE = List.of("copy", "copybook", "copybooks", "cpy", "dclgen");

    private final Workspace workspace;
    private boolean listed;

    /**
     * What a command line says about sources; it goes before all configuration.
     *
     * @param format,dialect,encoding what is not said is as configured
     */
    record Options(
            List<Path> copybooks,
            Optional<Settings.Format> format,
            Optional<Dialect> dialect,
            Optional<String> encoding) {
        static final Options NONE = new Options(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

        private List<Section> sections() {
            Map<String, Object> values = new HashMap<>();
            values.put(
                    "sources.copybookFolders",
                    copybooks.stream()
                            .map(f -> f.toAbsolutePath().normalize().toString())
                            .toList());
            format.ifPresent(f -> values.put("sources.format", f.name()));
            dialect.ifPresent(d -> values.put("dialect", d.name()));
            encoding.ifPresent(e -> values.put("sources.encoding", e));
            SettingsReader.Result read = SettingsReader.read(values, Settings.DEFAULTS);
            return OwnSettings.sections("the command line", read.settings(), read.said(), problem -> {});
        }
    }

    private Sources(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The workspaces the files lie in; for those in none their own folders, and folders of copybooks beside them. */
    static Sources around(List<Path> files, Options options) {
        Set<Path> folders = new LinkedHashSet<>();
        Map<Path, Optional<Path>> marked = new LinkedHashMap<>();
        for (Path file : files) {
            Path folder = absolute(file).getParent();
            marked.computeIfAbsent(folder, WorkspaceFolder::marked).ifPresentOrElse(folders::add, () -> {
                folders.add(folder);
                BESIDE.stream()
                        .map(folder::resolveSibling)
                        .filter(Files::isDirectory)
                        .forEach(folders::add);
            });
        }
        return in(List.copyOf(folders), options);
    }

    /** The workspace of these folders, for a command that asks no model server. */
    static Sources in(List<Path> folders, Options options) {
        return in(folders, options, true);
    }

    /**
     * The workspace of these folders. What is wrong in its configuration is told as notes.
     *
     * @param mayEscalate whether a file of the workspace may name a model server: only where the user says so
     */
    static Sources in(List<Path> folders, Options options, boolean mayEscalate) {
        List<Configuration> read = new ArrayList<>();
        for (Path folder : folders) {
            Client client = new Client(Client.NONE.own(), Client.NONE.others(), mayEscalate);
            Configuration configuration = ConfigurationFiles.of(folder, client, System::getenv);
            read.add(configuration.under(options.sections()));
        }
        Configurations all = new Configurations(
                read, read.isEmpty() ? Settings.DEFAULTS : read.getFirst().settings());
        all.problems().forEach(problem -> System.err.println("note: " + problem));
        return new Sources(new Workspace(all));
    }

    Settings settings() {
        return workspace.settings();
    }

    Configurations configurations() {
        return workspace.configurations();
    }

    /**
     * The text of a file.
     *
     * @throws IOException with a message for the user
     */
    SourceText read(Path file) throws IOException {
        SourceText text = workspace.read(absolute(file));
        return SourceText.of(file.toString(), text.text(), text.format());
    }

    /**
     * Another one where {@link #read} gives another text; quicker than to read it.
     *
     * @throws IOException with a message for the user
     */
    String digest(Path file) throws IOException {
        return workspace.digest(absolute(file));
    }

    Parse parse(SourceText text) {
        return Cobol.parse(text, copybooks(text), dialect(text));
    }

    Dialect dialect(SourceText text) {
        return dialect(Path.of(text.path()));
    }

    Dialect dialect(Path program) {
        return workspace.options(absolute(program).toString()).dialect().value();
    }

    Copybooks copybooks(SourceText program) {
        return copybooks(Path.of(program.path()));
    }

    Copybooks copybooks(Path program) {
        Copybooks found = workspace.copybooks(absolute(program).toString());
        return (name, library, from) -> {
            list();
            return found.find(name, library, from);
        };
    }

    /** What holds for a program, and who says so. */
    List<Explanation.Line> explain(Path program) {
        Path file = absolute(program);
        return Explanation.of(
                workspace.options(file.toString()), workspace.configurations().encoding(file, false));
    }

    /**
     * What is read is another where this is: the configuration, and the files that programs and copybooks may be found among.
     *
     * @param counts told a path; whether it is of interest
     */
    synchronized FileIndex.State state(Predicate<Path> counts) {
        listed = true;
        FileIndex.State files = workspace.files().state(counts, Cancellation.NEVER);
        return new FileIndex.State(workspace.configurations().key() + "\n" + files.text(), files.newest());
    }

    private synchronized void list() {
        if (!listed) {
            listed = true;
            workspace.files().list(Cancellation.NEVER);
        }
    }

    private static Path absolute(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
