package dev.cobolwright.lsp.workspace;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.cobolwright.assist.Settings;
import dev.cobolwright.assist.config.EditorSettings;
import dev.cobolwright.lsp.ClientSettings;
import dev.cobolwright.lsp.Session;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.ConfigurationItem;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;

/**
 * {@code workspace/didChangeConfiguration}: the settings sent, or asked for where the client only says that they changed; those of
 * other COBOL extensions are asked for with ours, for each folder. A configuration file that changes comes here too.
 */
final class WorkspaceDidChangeConfiguration {
    private static final String OURS = "cobolwright";

    private final Session session;
    private final WorkspaceIndexing indexing;

    WorkspaceDidChangeConfiguration(Session session, WorkspaceIndexing indexing) {
        this.session = session;
        this.indexing = indexing;
    }

    void take(DidChangeConfigurationParams params) {
        if (params.getSettings() instanceof JsonObject settings && !settings.isEmpty()) {
            apply(settings, Map.of());
        } else {
            pull();
        }
    }

    void pull() {
        var workspace = session.capabilities().getWorkspace();
        if (workspace == null || !Boolean.TRUE.equals(workspace.getConfiguration())) {
            return;
        }
        List<Path> folders = session.configuration().folders();
        List<ConfigurationItem> items = new ArrayList<>();
        items.add(item(OURS, null));
        for (Path folder : folders) {
            EditorSettings.SECTIONS.forEach(section -> items.add(item(section, folder)));
        }
        session.client().configuration(new ConfigurationParams(items)).whenComplete((values, failure) -> {
            if (failure != null) {
                System.getLogger(WorkspaceDidChangeConfiguration.class.getName())
                        .log(Level.WARNING, "The client did not send its settings: " + failure.getMessage());
            } else if (values != null && !values.isEmpty()) {
                apply(values.getFirst(), others(folders, values));
            }
        });
    }

    /** A configuration file of the workspace was written, created or deleted. */
    void filesChanged() {
        Settings before = session.settings();
        changed(before, session.configuration().read());
    }

    private synchronized void apply(Object sent, Map<Path, Map<String, Object>> ofOthers) {
        Settings before = session.settings();
        ClientSettings.Reading reading =
                ClientSettings.read(sent, session.configuration().atStart());
        reading.problems()
                .forEach(problem -> session.client()
                        .showMessage(new MessageParams(MessageType.Warning, "Cobolwright: " + problem)));
        boolean sources = session.configuration().settings(reading.settings());
        if (!ofOthers.isEmpty()) {
            sources |= session.configuration().otherExtensions(ofOthers);
        }
        changed(before, sources);
    }

    private void changed(Settings before, boolean sources) {
        Settings now = session.settings();
        if (!sources && now.equals(before)) {
            return;
        }
        session.assistant().configured(now);
        session.diagnostics().now(session.workspace().openDocuments());
        if (sources) {
            indexing.start();
        }
    }

    private ConfigurationItem item(String section, Path folder) {
        ConfigurationItem item = new ConfigurationItem();
        item.setSection(section);
        if (folder != null) {
            item.setScopeUri(session.documents().uri(folder.toString()));
        }
        return item;
    }

    /** The answers after the first, {@link EditorSettings#SECTIONS} of one folder after those of the other. */
    private static Map<Path, Map<String, Object>> others(List<Path> folders, List<Object> values) {
        Map<Path, Map<String, Object>> out = new LinkedHashMap<>();
        int i = 1;
        for (Path folder : folders) {
            Map<String, Object> sections = new LinkedHashMap<>();
            for (String section : EditorSettings.SECTIONS) {
                Object value = i < values.size() ? values.get(i++) : null;
                if (value instanceof JsonElement json && json.isJsonObject()) {
                    sections.put(section, new Gson().fromJson(json, Map.class));
                }
            }
            out.put(folder, sections);
        }
        return out;
    }
}
