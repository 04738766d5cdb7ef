package dev.cobolwright.lsp;

import dev.cobolwright.assist.Settings;
import dev.cobolwright.assist.config.Configuration;
import dev.cobolwright.assist.config.Configurations;
import dev.cobolwright.assist.config.EditorSettings;
import dev.cobolwright.assist.config.Explanation;
import dev.cobolwright.lsp.configuration.ConfigurationFiles;
import dev.cobolwright.lsp.configuration.ConfigurationFiles.Client;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;

/**
 * What is configured in this session: the folders, what the client says and what the files of each folder say. Every change reads
 * the files anew; what they say is logged, what is wrong in them is shown once.
 */
public final class SessionConfiguration {
    private final Session session;
    private final Set<String> shown = new HashSet<>();
    private List<Path> folders = List.of();
    private Settings atStart;
    private Settings ofClient;
    private Map<Path, Map<String, Object>> ofOtherExtensions = Map.of();
    private List<String> logged = List.of();

    SessionConfiguration(Session session, Settings settings) {
        this.session = session;
        this.atStart = settings;
        this.ofClient = settings;
    }

    /** Our settings as the client had them at its start: what it sends later goes over these, since it sends all it has. */
    public synchronized Settings atStart() {
        return atStart;
    }

    public synchronized List<Path> folders() {
        return folders;
    }

    /** @return whether sources are found or read in another way now */
    public synchronized boolean folders(List<Path> now) {
        folders = List.copyOf(now);
        return read();
    }

    /** What the client says at its start: its folders, and settings as its initialization options. */
    synchronized void initial(List<Path> first, Object options) {
        atStart = ClientSettings.read(options, atStart).settings();
        ofClient = atStart;
        folders(first);
    }

    /** As {@link #folders(List)}, for settings the client sent. */
    public synchronized boolean settings(Settings now) {
        ofClient = now;
        return read();
    }

    /**
     * As {@link #folders(List)}, for settings of other extensions.
     *
     * @param sent for each folder what the client has for each of {@link EditorSettings#SECTIONS}
     */
    public synchronized boolean otherExtensions(Map<Path, Map<String, Object>> sent) {
        ofOtherExtensions = Map.copyOf(sent);
        return read();
    }

    /** Reads the files again. @return whether sources are found or read in another way now */
    public synchronized boolean read() {
        List<Configuration> read = folders.stream()
                .map(f -> ConfigurationFiles.of(
                        f, new Client(ofClient, ofOtherExtensions.getOrDefault(f, Map.of()), false), System::getenv))
                .toList();
        Configurations all = new Configurations(
                read, read.isEmpty() ? ofClient : read.getFirst().settings());
        boolean changed = session.workspace().configure(all);
        all.problems().stream().filter(shown::add).forEach(this::show);
        log(read);
        return changed;
    }

    private void show(String problem) {
        session.client().showMessage(new MessageParams(MessageType.Warning, "Cobolwright: " + problem));
    }

    private void log(List<Configuration> read) {
        List<String> now = read.stream().map(SessionConfiguration::explained).toList();
        now.stream()
                .filter(folder -> !logged.contains(folder))
                .forEach(folder ->
                        System.getLogger(SessionConfiguration.class.getName()).log(Level.INFO, folder));
        logged = now;
    }

    private static String explained(Configuration configuration) {
        return Stream.concat(
                        Stream.of("Configuration of " + configuration.folder()),
                        Explanation.of(configuration).stream().map(Explanation.Line::toString))
                .collect(Collectors.joining("\n  "));
    }
}
