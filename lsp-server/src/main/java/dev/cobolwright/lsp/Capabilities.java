package dev.cobolwright.lsp;

import dev.cobolwright.lsp.document.SemanticTokenLegend;
import dev.cobolwright.lsp.workspace.WorkspaceExecuteCommand;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DiagnosticRegistrationOptions;
import org.eclipse.lsp4j.DocumentLinkOptions;
import org.eclipse.lsp4j.DocumentOnTypeFormattingOptions;
import org.eclipse.lsp4j.DocumentRangeFormattingOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.FileOperationFilter;
import org.eclipse.lsp4j.FileOperationOptions;
import org.eclipse.lsp4j.FileOperationPattern;
import org.eclipse.lsp4j.FileOperationPatternKind;
import org.eclipse.lsp4j.FileOperationsServerCapabilities;
import org.eclipse.lsp4j.InlayHintRegistrationOptions;
import org.eclipse.lsp4j.ReferenceOptions;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.SemanticTokensServerFull;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.SignatureHelpOptions;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.eclipse.lsp4j.WorkspaceSymbolOptions;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What the server can: one row a request, which {@code initialize} announces and {@code docs/lsp.md} lists. */
final class Capabilities {
    /**
     * @param methods the LSP words, separated by blanks
     * @param what it answers, for people
     * @param announcement what it sets in the answer to {@code initialize}
     */
    record Row(String methods, String what, Consumer<ServerCapabilities> announcement) {}

    private static final Consumer<ServerCapabilities> NOTHING = can -> {};
    /** What {@code experimental.cobolwright} names. */
    static final List<String> VIEWS = List.of("layout", "flow", "expanded", "why", "explain", "similar");

    /** In the order of the LSP 3.18 specification. */
    static final List<Row> TABLE = List.of(
            new Row(
                    "textDocument/didOpen textDocument/didChange textDocument/didSave textDocument/didClose",
                    "incremental; positions in UTF-8 where the client prefers it, else in UTF-16",
                    can -> {
                        TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
                        sync.setOpenClose(true);
                        sync.setChange(TextDocumentSyncKind.Incremental);
                        sync.setSave(new SaveOptions(false));
                        can.setTextDocumentSync(sync);
                    }),
            new Row(
                    "textDocument/declaration",
                    "the SELECT of a file, the COPY statement of what a copybook defines",
                    can -> can.setDeclarationProvider(true)),
            new Row(
                    "textDocument/typeDefinition",
                    "the record of an item, its TYPEDEF, its copybook; the table of an index",
                    can -> can.setTypeDefinitionProvider(true)),
            new Row(
                    "textDocument/implementation",
                    "what runs: programs and entries of CALL, LINK and XCTL, by literal or by the values of an item",
                    can -> can.setImplementationProvider(true)),
            new Row(
                    "textDocument/rename textDocument/prepareRename",
                    "in programs and copybooks; says why where it is not safe",
                    can -> can.setRenameProvider(Either.forRight(new RenameOptions(true)))),
            new Row(
                    "textDocument/definition",
                    "names, indexes, files, cursors, labels, copybooks, programs and entries",
                    can -> can.setDefinitionProvider(true)),
            new Row(
                    "textDocument/references",
                    "in programs and copybooks of the workspace; shows its progress",
                    can -> {
                        ReferenceOptions references = new ReferenceOptions();
                        references.setWorkDoneProgress(true);
                        can.setReferencesProvider(references);
                    }),
            new Row(
                    "textDocument/prepareCallHierarchy callHierarchy/incomingCalls callHierarchy/outgoingCalls",
                    "PERFORM, GO TO and running into the next paragraph; CALL, LINK and XCTL of programs",
                    can -> can.setCallHierarchyProvider(true)),
            new Row(
                    "textDocument/prepareTypeHierarchy typeHierarchy/supertypes typeHierarchy/subtypes",
                    "copybooks and what copies them; items and what redefines them",
                    can -> can.setTypeHierarchyProvider(true)),
            new Row(
                    "textDocument/documentLink documentLink/resolve",
                    "COPY, EXEC SQL INCLUDE, CALL; says where it was looked for in vain",
                    can -> can.setDocumentLinkProvider(new DocumentLinkOptions(true))),
            new Row(
                    "textDocument/documentHighlight",
                    "reads and writes apart",
                    can -> can.setDocumentHighlightProvider(true)),
            new Row(
                    "textDocument/hover",
                    "declaration, place, uses; words of EXEC CICS, tables and columns of EXEC SQL",
                    can -> can.setHoverProvider(true)),
            new Row(
                    "textDocument/foldingRange",
                    "divisions, sections, paragraphs, statements over several lines, records, EXEC blocks, comments, COPY statements, `#region`",
                    can -> can.setFoldingRangeProvider(true)),
            new Row(
                    "textDocument/selectionRange",
                    "word, operand, statement, sentence, paragraph, section, division, program",
                    can -> can.setSelectionRangeProvider(true)),
            new Row(
                    "textDocument/documentSymbol",
                    "a tree: programs and those they contain, files, records, sections, paragraphs, SQL cursors, COPY statements with what they bring",
                    can -> can.setDocumentSymbolProvider(true)),
            new Row(
                    "textDocument/semanticTokens/full textDocument/semanticTokens/full/delta textDocument/semanticTokens/range",
                    "verbs, clauses and headers apart; names by what they mean; EXEC blocks; sequence and identification areas",
                    can -> {
                        SemanticTokensWithRegistrationOptions tokens =
                                new SemanticTokensWithRegistrationOptions(SemanticTokenLegend.legend());
                        tokens.setFull(new SemanticTokensServerFull(true));
                        tokens.setRange(true);
                        can.setSemanticTokensProvider(tokens);
                    }),
            new Row(
                    "textDocument/publishDiagnostics",
                    "after a pause in typing; those of copybooks at their COPY statement; after a longer pause (0.7 s) what the code review finds, source `cobolwright review`, with a link to the page of the rule (programs up to 20,000 lines; rules about several programs only on the command line; `review.editor` switches it off)",
                    NOTHING),
            new Row(
                    "textDocument/diagnostic workspace/diagnostic",
                    "for clients that ask themselves, which are sent none; result ids, copybooks as related documents; of the workspace, open documents and all programs part by part where the client takes partial results, else the first 1,000",
                    can -> can.setDiagnosticProvider(new DiagnosticRegistrationOptions(true, true))),
            new Row(
                    "textDocument/completion completionItem/resolve",
                    "at once, probable words first, weighed with what the models say as soon as they have said it: until then the list says that it is incomplete; the line of the models first where the client has no ghost text, then what grammar and declarations allow, qualified names, commands, options and arguments of CICS, cursors, tables, columns and host variables of SQL, in a copybook names of three programs that copy it, snippets; where nothing else than these may stand, what the models say besides is left out; documentation when asked for",
                    can -> can.setCompletionProvider(new CompletionOptions(true, List.of(":")))),
            new Row(
                    "textDocument/inlineCompletion",
                    "whole lines of the models; asked for once more at the same place by a key (`Invoked`), also the lines after it, as far as all of them together are probable",
                    can -> can.setInlineCompletionProvider(true)),
            new Row(
                    "textDocument/codeAction codeAction/resolve",
                    "fixes: spelling, missing declarations, periods and END words; refactorings: END words, WHEN OTHER, qualification, CONTINUE for NEXT SENTENCE, FILE STATUS, extract paragraph, inline PERFORM; fixes of review findings that keep what they promise; `source.fixAll`: errors with one fix only; what would bring an error is not offered",
                    can -> {
                        CodeActionOptions actions = new CodeActionOptions(List.of(
                                CodeActionKind.QuickFix,
                                CodeActionKind.RefactorExtract,
                                CodeActionKind.RefactorInline,
                                CodeActionKind.RefactorRewrite,
                                CodeActionKind.SourceFixAll));
                        actions.setResolveProvider(true);
                        can.setCodeActionProvider(actions);
                    }),
            new Row(
                    "textDocument/codeLens codeLens/resolve",
                    "how often paragraphs and sections are performed, records used, a copybook copied; clients that say `showReferences` show the places; above PROGRAM-ID and paragraphs `explain`, for clients that say `showExplanation`",
                    can -> can.setCodeLensProvider(new CodeLensOptions(true))),
            new Row(
                    "textDocument/inlayHint inlayHint/resolve",
                    "offset and length of data items, values of condition-names where they are used, the range of PERFORM",
                    can -> {
                        InlayHintRegistrationOptions hints = new InlayHintRegistrationOptions();
                        hints.setResolveProvider(true);
                        can.setInlayHintProvider(hints);
                    }),
            new Row(
                    "textDocument/signatureHelp",
                    "CALL ... USING of programs of the workspace; options of CICS commands; intrinsic functions",
                    can -> can.setSignatureHelpProvider(new SignatureHelpOptions(List.of("(", ",", " ")))),
            new Row(
                    "textDocument/formatting",
                    "indents by nesting; aligns PICTURE, VALUE and TO of consecutive lines; changes blanks between words only",
                    can -> can.setDocumentFormattingProvider(true)),
            new Row("textDocument/rangeFormatting textDocument/rangesFormatting", "the same for some lines", can -> {
                DocumentRangeFormattingOptions ranges = new DocumentRangeFormattingOptions();
                ranges.setRangesSupport(true);
                can.setDocumentRangeFormattingProvider(ranges);
            }),
            new Row(
                    "textDocument/onTypeFormatting",
                    "after Enter and after a period",
                    can -> can.setDocumentOnTypeFormattingProvider(
                            new DocumentOnTypeFormattingOptions("\n", List.of(".")))),
            new Row(
                    "workspace/executeCommand",
                    "`cobolwright.readWorkspace`: reads the workspace again, or goes on where that was cancelled; `cobolwright.accepted`, also as the notification `cobolwright/accepted`: the user took the last ghost text, which is counted for its confidence",
                    can -> can.setExecuteCommandProvider(new ExecuteCommandOptions(WorkspaceExecuteCommand.COMMANDS))),
            new Row(
                    "workspace/symbol workspaceSymbol/resolve",
                    "by parts of names: `wserr`, `cust-id`",
                    can -> can.setWorkspaceSymbolProvider(new WorkspaceSymbolOptions(true))),
            new Row("workspace/didChangeWorkspaceFolders", "several roots", can -> {
                WorkspaceFoldersOptions folders = new WorkspaceFoldersOptions();
                folders.setSupported(true);
                folders.setChangeNotifications(true);
                can.setWorkspace(new WorkspaceServerCapabilities(folders));
            }),
            new Row(
                    "workspace/willRenameFiles workspace/didRenameFiles",
                    "COPY statements follow their copybook",
                    can -> can.getWorkspace().setFileOperations(fileOperations())),
            new Row(
                    "cobolwright/layout",
                    "of our own, with `{textDocument}`: offset, length, picture and usage of what a text declares, record by record",
                    can -> can.setExperimental(Map.of("cobolwright", VIEWS))),
            new Row(
                    "cobolwright/flow",
                    "of our own, with `{textDocument}`: procedures with what they perform, go to, fall into and call; what is never reached",
                    NOTHING),
            new Row(
                    "cobolwright/expanded",
                    "of our own, with `{textDocument}`: the text after COPY and REPLACE, with the place each line was written at",
                    NOTHING),
            new Row(
                    "cobolwright/why",
                    "of our own, without parameters: model, confidence, route and evidence lines of the last ghost text",
                    NOTHING),
            new Row(
                    "cobolwright/explain",
                    "of our own, with `{textDocument, position?}`: a program, or the paragraph there, in English with the lines of each sentence",
                    NOTHING),
            new Row(
                    "cobolwright/similar",
                    "of our own, with `{textDocument, range}`: code of the workspace like the paragraph or the lines there, best first",
                    NOTHING));

    private Capabilities() {}

    /** Copybooks that get another name; any file may be one. */
    private static FileOperationsServerCapabilities fileOperations() {
        FileOperationPattern pattern = new FileOperationPattern("**/*");
        pattern.setMatches(FileOperationPatternKind.File);
        FileOperationOptions files = new FileOperationOptions(List.of(new FileOperationFilter(pattern, "file")));
        FileOperationsServerCapabilities operations = new FileOperationsServerCapabilities();
        operations.setWillRename(files);
        operations.setDidRename(files);
        return operations;
    }

    static ServerCapabilities announced(Positions positions) {
        ServerCapabilities can = new ServerCapabilities();
        can.setPositionEncoding(positions.encoding());
        TABLE.forEach(row -> row.announcement().accept(can));
        return can;
    }

    /** The page {@code docs/lsp.md}. */
    static String page() {
        StringBuilder page = new StringBuilder("""
                # What the language server answers

                LSP 3.18 over standard input and output. Every request answers on broken code and in copybooks, from one snapshot of the text; all can be
                cancelled. This page is written from the table in `Capabilities.java` by `./dev golden`.

                | request | |
                |---|---|
                """);
        for (Row row : TABLE) {
            String methods = String.join("`<br>`", row.methods().split(" "));
            page.append("| `").append(methods).append("` | ").append(row.what()).append(" |\n");
        }
        return page.toString();
    }
}
