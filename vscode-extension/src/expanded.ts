import * as vscode from 'vscode';
import type { Server } from './views';

interface Expanded {
    text: string;
    origins: { uri: string; line: number; copied: boolean }[];
    missing: string[];
}

const SCHEME = 'cobolwright-expanded';

/** Read-only documents with the text after COPY and REPLACE; lines of copybooks are marked, Go to Definition leads to where a line is written. */
export class ExpandedText implements vscode.TextDocumentContentProvider, vscode.DefinitionProvider, vscode.Disposable {
    private readonly changed = new vscode.EventEmitter<vscode.Uri>();
    private readonly answers = new Map<string, Expanded>();
    private readonly mark = vscode.window.createTextEditorDecorationType({
        isWholeLine: true,
        backgroundColor: new vscode.ThemeColor('editor.inactiveSelectionBackground'),
    });
    private readonly parts: vscode.Disposable[];
    readonly onDidChange = this.changed.event;

    constructor(private readonly server: Server) {
        this.parts = [
            this.changed,
            this.mark,
            vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
            vscode.languages.registerDefinitionProvider({ scheme: SCHEME }, this),
            vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach((editor) => this.decorate(editor))),
            vscode.workspace.onDidChangeTextDocument(({ document }) =>
                vscode.window.visibleTextEditors.filter((editor) => editor.document === document).forEach((editor) => this.decorate(editor)),
            ),
        ];
    }

    async show(of: vscode.Uri | undefined): Promise<void> {
        if (!of) {
            void vscode.window.showInformationMessage('Open a COBOL file first.');
            return;
        }
        const name = of.path.slice(of.path.lastIndexOf('/') + 1);
        const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name} (expanded)`, query: of.toString() });
        this.changed.fire(uri);
        const document = await vscode.languages.setTextDocumentLanguage(await vscode.workspace.openTextDocument(uri), 'cobol');
        this.decorate(await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }));
    }

    refresh(): void {
        vscode.workspace.textDocuments.filter((document) => document.uri.scheme === SCHEME).forEach((document) => this.changed.fire(document.uri));
    }

    async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
        const client = this.server();
        if (!client?.isRunning()) return '';
        const textDocument = { uri: client.code2ProtocolConverter.asUri(vscode.Uri.parse(uri.query)) };
        const answer: Expanded = await client.sendRequest('cobolwright/expanded', { textDocument });
        this.answers.set(uri.toString(), answer);
        return answer.text;
    }

    provideDefinition(document: vscode.TextDocument, position: vscode.Position): vscode.Location | undefined {
        const origin = this.answers.get(document.uri.toString())?.origins[position.line];
        return origin && new vscode.Location(vscode.Uri.parse(origin.uri), new vscode.Position(origin.line, 0));
    }

    private decorate(editor: vscode.TextEditor): void {
        if (editor.document.uri.scheme !== SCHEME) return;
        const origins = this.answers.get(editor.document.uri.toString())?.origins ?? [];
        const color = new vscode.ThemeColor('editorCodeLens.foreground');
        const options = origins.flatMap((origin, line) => {
            if (!origin.copied || line >= editor.document.lineCount) return [];
            const name = decodeURIComponent(origin.uri.slice(origin.uri.lastIndexOf('/') + 1));
            const after = { contentText: `${name} ${origin.line + 1}`, color, margin: '0 0 0 3em' };
            return [{ range: editor.document.lineAt(line).range, renderOptions: { after } }];
        });
        editor.setDecorations(this.mark, options);
    }

    dispose(): void {
        this.parts.forEach((part) => part.dispose());
    }
}
