package dev.cobolwright.lsp.document;

import dev.cobolwright.lsp.Documents;
import dev.cobolwright.lsp.Session;
import dev.cobolwright.lsp.workspace.WorkspaceIndexing;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CallHierarchyIncomingCall;
import org.eclipse.lsp4j.CallHierarchyIncomingCallsParams;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.CallHierarchyOutgoingCall;
import org.eclipse.lsp4j.CallHierarchyOutgoingCallsParams;
import org.eclipse.lsp4j.CallHierarchyPrepareParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DeclarationParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.ImplementationParams;
import org.eclipse.lsp4j.InlineCompletionItem;
import org.eclipse.lsp4j.InlineCompletionList;
import org.eclipse.lsp4j.InlineCompletionParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TypeDefinitionParams;
import org.eclipse.lsp4j.TypeHierarchyItem;
import org.eclipse.lsp4j.TypeHierarchyPrepareParams;
import org.eclipse.lsp4j.TypeHierarchySubtypesParams;
import org.eclipse.lsp4j.TypeHierarchySupertypesParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;

/** Hands each {@code textDocument/...} message to its class. */
public final class TextDocumentDoor extends EditingDoor {
    private final TextDocumentSync sync;
    private final Rehearsal rehearsal;
    private final TextDocumentCompletion completion;
    private final TextDocumentInlineCompletion inlineCompletion;
    private final TextDocumentHover hover;
    private final TextDocumentDefinition definition;
    private final TextDocumentDocumentSymbol documentSymbol;
    private final TextDocumentReferences references;
    private final TextDocumentDocumentHighlight documentHighlight;
    private final TextDocumentPrepareRename prepareRename;
    private final TextDocumentRename rename;
    private final TextDocumentDocumentLink documentLink;
    private final TextDocumentCallHierarchy callHierarchy;
    private final TextDocumentTypeHierarchy typeHierarchy;
    private final TextDocumentImplementation implementation;
    private final TextDocumentTypeDefinition typeDefinition;
    private final TextDocumentDeclaration declaration;

    public TextDocumentDoor(Session session, WorkspaceIndexing indexing) {
        super(session);
        sync = new TextDocumentSync(session, indexing);
        rehearsal = new Rehearsal(session);
        WordsAhead ahead = new WordsAhead(session);
        completion = new TextDocumentCompletion(session, ahead);
        inlineCompletion = new TextDocumentInlineCompletion(session, ahead);
        hover = new TextDocumentHover(session);
        definition = new TextDocumentDefinition(session);
        documentSymbol = new TextDocumentDocumentSymbol(session);
        references = new TextDocumentReferences(session);
        documentHighlight = new TextDocumentDocumentHighlight(session);
        prepareRename = new TextDocumentPrepareRename(session);
        rename = new TextDocumentRename(session);
        documentLink = new TextDocumentDocumentLink(session);
        callHierarchy = new TextDocumentCallHierarchy(session);
        typeHierarchy = new TextDocumentTypeHierarchy(session);
        implementation = new TextDocumentImplementation(session);
        typeDefinition = new TextDocumentTypeDefinition(session);
        declaration = new TextDocumentDeclaration(session);
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams params) {
        sync.didOpen(params);
        rehearsal.opened(Documents.path(params.getTextDocument().getUri()));
    }

    @Override
    public void didChange(DidChangeTextDocumentParams params) {
        sync.didChange(params);
    }

    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        sync.didSave(params);
    }

    @Override
    public void didClose(DidCloseTextDocumentParams params) {
        sync.didClose(params);
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
        return completion.answer(params);
    }

    @Override
    public CompletableFuture<CompletionItem> resolveCompletionItem(CompletionItem item) {
        return completion.resolve(item);
    }

    @Override
    public CompletableFuture<Either<List<InlineCompletionItem>, InlineCompletionList>> inlineCompletion(
            InlineCompletionParams params) {
        return inlineCompletion.answer(params);
    }

    @Override
    public CompletableFuture<Hover> hover(HoverParams params) {
        return hover.answer(params);
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(
            DefinitionParams params) {
        return definition.answer(params);
    }

    @Override
    public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
            DocumentSymbolParams params) {
        return documentSymbol.answer(params);
    }

    @Override
    public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
        return references.answer(params);
    }

    @Override
    public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(DocumentHighlightParams params) {
        return documentHighlight.answer(params);
    }

    @Override
    public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> prepareRename(
            PrepareRenameParams params) {
        return prepareRename.answer(params);
    }

    @Override
    public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
        return rename.answer(params);
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> declaration(
            DeclarationParams params) {
        return declaration.answer(params);
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> typeDefinition(
            TypeDefinitionParams params) {
        return typeDefinition.answer(params);
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> implementation(
            ImplementationParams params) {
        return implementation.answer(params);
    }

    @Override
    public CompletableFuture<List<DocumentLink>> documentLink(DocumentLinkParams params) {
        return documentLink.answer(params);
    }

    @Override
    public CompletableFuture<DocumentLink> documentLinkResolve(DocumentLink link) {
        return documentLink.resolve(link);
    }

    @Override
    public CompletableFuture<List<CallHierarchyItem>> prepareCallHierarchy(CallHierarchyPrepareParams params) {
        return callHierarchy.prepare(params);
    }

    @Override
    public CompletableFuture<List<CallHierarchyIncomingCall>> callHierarchyIncomingCalls(
            CallHierarchyIncomingCallsParams params) {
        return callHierarchy.incoming(params);
    }

    @Override
    public CompletableFuture<List<CallHierarchyOutgoingCall>> callHierarchyOutgoingCalls(
            CallHierarchyOutgoingCallsParams params) {
        return callHierarchy.outgoing(params);
    }

    @Override
    public CompletableFuture<List<TypeHierarchyItem>> prepareTypeHierarchy(TypeHierarchyPrepareParams params) {
        return typeHierarchy.prepare(params);
    }

    @Override
    public CompletableFuture<List<TypeHierarchyItem>> typeHierarchySupertypes(TypeHierarchySupertypesParams params) {
        return typeHierarchy.supertypes(params);
    }

    @Override
    public CompletableFuture<List<TypeHierarchyItem>> typeHierarchySubtypes(TypeHierarchySubtypesParams params) {
        return typeHierarchy.subtypes(params);
    }
}
