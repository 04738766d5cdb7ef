package dev.cobolwright.lsp.document;

import com.google.gson.JsonObject;
import dev.cobolwright.assist.links.Links;
import dev.cobolwright.lsp.Documents;
import dev.cobolwright.lsp.Session;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;

/** {@code textDocument/documentLink} and {@code documentLink/resolve}: programs are looked for when the user is about to go there. */
final class TextDocumentDocumentLink {
    private final Session session;

    TextDocumentDocumentLink(Session session) {
        this.session = session;
    }

    CompletableFuture<List<DocumentLink>> answer(DocumentLinkParams params) {
        return session.answer(
                params.getTextDocument(),
                List.of(),
                (snapshot, cancellation) -> Links.of(snapshot).stream()
                        .map(link -> {
                            DocumentLink shown = new DocumentLink(
                                    session.positions().range(snapshot.source(), link.start(), link.end()));
                            fill(shown, link);
                            link.program().ifPresent(name -> {
                                JsonObject data = new JsonObject();
                                data.addProperty("program", name);
                                data.addProperty("uri", params.getTextDocument().getUri());
                                shown.setData(data);
                            });
                            return shown;
                        })
                        .toList());
    }

    CompletableFuture<DocumentLink> resolve(DocumentLink link) {
        return session.work().answer(cancellation -> {
            if (link.getData() instanceof JsonObject data && data.has("program") && data.has("uri")) {
                session.workspace()
                        .snapshot(Documents.path(data.get("uri").getAsString()))
                        .ifPresent(snapshot -> {
                            Links.Link open = new Links.Link(0, 0, Optional.empty(), "", Optional.empty());
                            fill(link, Links.program(open, data.get("program").getAsString(), snapshot));
                        });
            }
            return link;
        });
    }

    private void fill(DocumentLink shown, Links.Link link) {
        link.target().ifPresent(span -> {
            int line = span.startLine() + 1;
            String uri = session.documents().uri(span.source().path());
            shown.setTarget(line == 1 ? uri : uri + "#L" + line);
        });
        if (!link.note().isEmpty()) {
            shown.setTooltip(link.note());
        }
    }
}
