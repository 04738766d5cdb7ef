package dev.cobolwright.lsp.document;

import com.google.gson.JsonObject;
import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.lenses.Lens;
import dev.cobolwright.assist.lenses.Lens.Kind;
import dev.cobolwright.assist.lenses.Lenses;
import dev.cobolwright.lsp.Session;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.TextDocumentIdentifier;

/**
 * {@code textDocument/codeLens} and {@code codeLens/resolve}, which counts. A lens about a name shows its places when it is clicked on, in
 * clients that can; else it only tells, and its command has no name. Those that explain are sent to clients that show explanations. After
 * a change the client asks anew, so that an old lens gets no title.
 */
final class TextDocumentCodeLens {
    /** Commands of the client: only there can something be shown. */
    private static final String SHOW_REFERENCES = "cobolwright.showReferences";

    private static final String SHOW_EXPLANATION = "cobolwright.showExplanation";

    private final Session session;

    TextDocumentCodeLens(Session session) {
        this.session = session;
    }

    CompletableFuture<List<? extends CodeLens>> answer(CodeLensParams params) {
        return session.answer(
                params.getTextDocument(),
                List.of(),
                (snapshot, cancellation) -> Lenses.of(snapshot).stream()
                        .filter(lens ->
                                lens.kind() == Kind.USES || session.abilities().showsExplanation())
                        .map(lens -> shown(lens, params.getTextDocument().getUri(), snapshot))
                        .toList());
    }

    private CodeLens shown(Lens lens, String uri, Snapshot snapshot) {
        CodeLens shown = new CodeLens(session.positions().range(snapshot.source(), lens.start(), lens.end()));
        if (lens.kind() == Kind.EXPLANATION) {
            shown.setCommand(new Command(
                    "explain", SHOW_EXPLANATION, List.of(uri, shown.getRange().getStart())));
            return shown;
        }
        JsonObject data = new JsonObject();
        data.addProperty("uri", uri);
        data.addProperty("version", snapshot.version());
        data.addProperty("start", lens.start());
        data.addProperty("end", lens.end());
        shown.setData(data);
        return shown;
    }

    CompletableFuture<CodeLens> resolve(CodeLens lens) {
        if (!(lens.getData() instanceof JsonObject data)) {
            return CompletableFuture.completedFuture(lens);
        }
        Lens asked = new Lens(
                Kind.USES, data.get("start").getAsInt(), data.get("end").getAsInt());
        return session.answer(
                new TextDocumentIdentifier(data.get("uri").getAsString()), lens, (snapshot, cancellation) -> {
                    String title = snapshot.version() == data.get("version").getAsInt()
                            ? Lenses.title(snapshot, asked).orElse("")
                            : "";
                    lens.setCommand(command(title, asked, lens, data));
                    return lens;
                });
    }

    private Command command(String title, Lens asked, CodeLens lens, JsonObject data) {
        boolean isName = asked.start() < asked.end() && !title.isEmpty();
        return isName && session.abilities().showsReferences()
                ? new Command(
                        title,
                        SHOW_REFERENCES,
                        List.of(data.get("uri").getAsString(), lens.getRange().getStart()))
                : new Command(title, "");
    }
}
