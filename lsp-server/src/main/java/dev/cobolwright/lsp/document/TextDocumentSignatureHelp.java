package dev.cobolwright.lsp.document;

import dev.cobolwright.assist.signatures.Signature;
import dev.cobolwright.assist.signatures.Signatures;
import dev.cobolwright.lsp.Session;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.ParameterInformation;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.SignatureInformation;

/** {@code textDocument/signatureHelp}. */
final class TextDocumentSignatureHelp {
    private final Session session;

    TextDocumentSignatureHelp(Session session) {
        this.session = session;
    }

    CompletableFuture<SignatureHelp> answer(SignatureHelpParams params) {
        return session.answer(
                params.getTextDocument(),
                null,
                (snapshot, cancellation) -> Signatures.at(
                                snapshot, session.positions().offset(snapshot.source(), params.getPosition()))
                        .map(TextDocumentSignatureHelp::shown)
                        .orElse(null));
    }

    private static SignatureHelp shown(Signature signature) {
        List<ParameterInformation> parameters = signature.parameters().stream()
                .map(p -> p.documentation().isEmpty()
                        ? new ParameterInformation(p.label())
                        : new ParameterInformation(p.label(), p.documentation()))
                .toList();
        SignatureInformation information =
                new SignatureInformation(signature.label(), signature.documentation(), parameters);
        return new SignatureHelp(List.of(information), 0, signature.active());
    }
}
