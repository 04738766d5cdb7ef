import * as vscode from 'vscode';
import type { Server } from './views';

interface Explained {
    title: string;
    markdown: string;
}

const SCHEME = 'cobolwright-explanation';

/** Explanations of a program, or of the paragraph at the cursor, as Markdown shown beside the code. */
export class Explanations implements vscode.TextDocumentContentProvider, vscode.Disposable {
    private readonly changed = new vscode.EventEmitter<vscode.Uri>();
    private readonly texts = new Map<string, string>();
    private readonly parts: vscode.Disposable[];
    readonly onDidChange = this.changed.event;

    constructor(private readonly server: Server) {
        this.parts = [this.changed, vscode.workspace.registerTextDocumentContentProvider(SCHEME, this)];
    }

    async show(of: vscode.Uri | undefined, position: vscode.Position | undefined): Promise<void> {
        const client = this.server();
        if (!of || !client?.isRunning()) {
            void vscode.window.showInformationMessage('Open a COBOL file first.');
            return;
        }
        const answer: Explained = await client.sendRequest('cobolwright/explain', {
            textDocument: { uri: client.code2ProtocolConverter.asUri(of) },
            position: position && client.code2ProtocolConverter.asPosition(position),
        });
        const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${answer.title || 'explanation'}.md` });
        this.texts.set(uri.toString(), answer.markdown);
        this.changed.fire(uri);
        await vscode.commands.executeCommand('markdown.showPreviewToSide', uri);
    }

    provideTextDocumentContent(uri: vscode.Uri): string {
        return this.texts.get(uri.toString()) ?? '';
    }

    dispose(): void {
        this.parts.forEach((part) => part.dispose());
    }
}
