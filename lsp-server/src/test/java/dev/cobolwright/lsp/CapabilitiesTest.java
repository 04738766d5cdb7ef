package dev.cobolwright.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.cobolwright.lsp.document.TextDocumentDoor;
import dev.cobolwright.lsp.views.ViewsDoor;
import dev.cobolwright.lsp.workspace.WorkspaceDoor;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.lsp4j.jsonrpc.services.JsonNotification;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;
import org.eclipse.lsp4j.jsonrpc.services.JsonSegment;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.junit.jupiter.api.Test;

class CapabilitiesTest {
    private static final Path PAGE = Path.of("../docs/lsp.md");

    /** {@code -Dgolden.update=true} writes it. */
    @Test
    void thePageSaysWhatTheTableSays() throws IOException {
        if (Boolean.getBoolean("golden.update") && !"true".equals(System.getenv("CI"))) {
            Files.writeString(PAGE, Capabilities.page());
        }
        assertEquals(Capabilities.page(), Files.readString(PAGE), "run ./dev golden");
    }

    /** What a client may call is in the table, and what is in the table is answered by a door of ours. */
    @Test
    void theTableListsWhatTheDoorsAnswer() {
        Set<String> answered = new HashSet<>();
        answered.addAll(overridden(TextDocumentService.class, TextDocumentDoor.class));
        answered.addAll(overridden(WorkspaceService.class, WorkspaceDoor.class));
        answered.removeAll(List.of("workspace/didChangeConfiguration", "workspace/didChangeWatchedFiles"));
        Stream.of(ViewsDoor.class.getMethods())
                .map(method -> method.getAnnotation(JsonRequest.class))
                .filter(Objects::nonNull)
                .map(JsonRequest::value)
                .forEach(answered::add);
        Set<String> listed = new HashSet<>();
        for (Capabilities.Row row : Capabilities.TABLE) {
            assertFalse(row.what().isEmpty(), row::methods);
            listed.addAll(Arrays.asList(row.methods().split(" ")));
        }
        listed.remove("textDocument/publishDiagnostics"); // goes the other way
        assertEquals(
                new ArrayList<>(new java.util.TreeSet<>(answered)), new ArrayList<>(new java.util.TreeSet<>(listed)));
    }

    private static Set<String> overridden(Class<?> service, Class<?> door) {
        String segment = service.getAnnotation(JsonSegment.class).value();
        Set<String> names = new HashSet<>();
        for (Method method : service.getMethods()) {
            boolean ours = Stream.of(door.getMethods())
                    .anyMatch(m -> m.getName().equals(method.getName())
                            && Arrays.equals(m.getParameterTypes(), method.getParameterTypes())
                            && !m.getDeclaringClass().isInterface());
            if (ours) {
                name(method, segment).forEach(names::add);
            }
        }
        return names;
    }

    private static Stream<String> name(Method method, String segment) {
        JsonRequest request = method.getAnnotation(JsonRequest.class);
        JsonNotification notification = method.getAnnotation(JsonNotification.class);
        if (request == null && notification == null) {
            return Stream.empty();
        }
        String value = request != null ? request.value() : notification.value();
        boolean whole = request != null ? !request.useSegment() : !notification.useSegment();
        String name = value.isEmpty() ? method.getName() : value;
        return Stream.of(whole ? name : segment + "/" + name);
    }
}
