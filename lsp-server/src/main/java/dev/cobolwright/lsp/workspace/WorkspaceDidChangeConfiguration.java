package dev.cobolwright.lsp.workspace;

import dev.cobolwright.assist.Settings;
import dev.cobolwright.lsp.ClientSettings;
import dev.cobolwright.lsp.Session;
import java.lang.System.Logger.Level;
import java.util.List;
import org.eclipse.lsp4j.ConfigurationItem;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;

/** {@code workspace/didChangeConfiguration}: the settings sent, or asked for where the client only says that they changed. */
final class WorkspaceDidChangeConfiguration {
    private final Session session;
    private final WorkspaceIndexing indexing;

    WorkspaceDidChangeConfiguration(Session session, WorkspaceIndexing indexing) {
        this.session = session;
        this.indexing = indexing;
    }

    void take(DidChangeConfigurationParams params) {
        if (params.getSettings() instanceof com.google.gson.JsonObject settings && !settings.isEmpty()) {
            apply(settings);
        } else {
            pull();
        }
    }

    void pull() {
        var workspace = session.capabilities().getWorkspace();
        if (workspace == null || !Boolean.TRUE.equals(workspace.getConfiguration())) {
            return;
        }
        ConfigurationItem item = new ConfigurationItem();
        item.setSection("cobolwright");
        session.client().configuration(new ConfigurationParams(List.of(item))).whenComplete((values, failure) -> {
            if (failure != null) {
                log(Level.WARNING, "The client did not send its settings: " + failure.getMessage());
            } else if (values != null && !values.isEmpty()) {
                apply(values.getFirst());
            }
        });
    }

    private synchronized void apply(Object sent) {
        Settings before = session.settings();
        ClientSettings.Reading reading = ClientSettings.read(sent, before);
        reading.problems()
                .forEach(problem -> session.client()
                        .showMessage(new MessageParams(MessageType.Warning, "Cobolwright: " + problem)));
        if (reading.settings().equals(before)) {
            return;
        }
        session.workspace().configure(session.workspace().roots(), reading.settings());
        session.assistant().configured(reading.settings());
        session.diagnostics().now(session.workspace().openDocuments());
        if (!reading.settings().sources().equals(before.sources())) {
            indexing.start();
        }
    }

    private static void log(Level level, String message) {
        System.getLogger(WorkspaceDidChangeConfiguration.class.getName()).log(level, message);
    }
}
