import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { ExpandedText } from './expanded';
import { Explanations } from './explanation';
import { flow } from './flow';
import { layout } from './layout';
import { findSimilar } from './similar';
import { Node, Tree } from './tree';
import { why } from './why';

/** How views reach the server; undefined while it is not running. */
export type Server = () => LanguageClient | undefined;

const PAUSE_MILLIS = 400;

/** The views follow the active COBOL editor; what they show comes from the server alone. */
export function registerViews(context: vscode.ExtensionContext, server: Server, isCobol: (document: vscode.TextDocument) => boolean): Views {
    const views = new Views(server, isCobol);
    context.subscriptions.push(views);
    return views;
}

export class Views implements vscode.Disposable {
    private readonly layout: Tree;
    private readonly flow: Tree;
    private readonly why: Tree;
    private readonly expanded: ExpandedText;
    private readonly explanations: Explanations;
    private readonly parts: vscode.Disposable[];
    private waiting: NodeJS.Timeout | undefined;

    constructor(server: Server, isCobol: (document: vscode.TextDocument) => boolean) {
        const active = () => {
            const document = vscode.window.activeTextEditor?.document;
            return document && isCobol(document) ? document : undefined;
        };
        let last: vscode.Uri | undefined;
        const shown = () => (last = active()?.uri ?? last);
        const about = (request: string, read: (answer: never) => Node[]) => async () => {
            const uri = shown();
            const client = server();
            if (!uri || !client?.isRunning()) return [];
            const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
            return read((await client.sendRequest(request, { textDocument })) as never);
        };
        this.layout = new Tree('cobolwright.layout', about('cobolwright/layout', layout));
        this.flow = new Tree('cobolwright.flow', about('cobolwright/flow', flow));
        this.why = new Tree('cobolwright.why', async () => {
            const client = server();
            return client?.isRunning() ? why(await client.sendRequest('cobolwright/why')) : [];
        });
        this.expanded = new ExpandedText(server);
        this.explanations = new Explanations(server);
        const show = (tree: Tree) => async () => {
            shown();
            tree.refresh();
            await vscode.commands.executeCommand(`${tree.id}.focus`);
        };
        this.parts = [
            this.layout,
            this.flow,
            this.why,
            this.expanded,
            this.explanations,
            vscode.commands.registerCommand('cobolwright.showLayout', show(this.layout)),
            vscode.commands.registerCommand('cobolwright.showFlow', show(this.flow)),
            vscode.commands.registerCommand('cobolwright.showWhy', show(this.why)),
            vscode.commands.registerCommand('cobolwright.explainProgram', () => this.explanations.show(active()?.uri ?? last, undefined)),
            vscode.commands.registerCommand('cobolwright.explainParagraph', () =>
                this.explanations.show(active()?.uri, vscode.window.activeTextEditor?.selection.active),
            ),
            vscode.commands.registerCommand('cobolwright.showExplanation', (address: string, at: { line: number; character: number }) =>
                this.explanations.show(vscode.Uri.parse(address), new vscode.Position(at.line, at.character)),
            ),
            vscode.commands.registerCommand('cobolwright.showExpanded', () => this.expanded.show(active()?.uri ?? last)),
            vscode.commands.registerCommand('cobolwright.findSimilar', () => findSimilar(server)),
            vscode.window.onDidChangeActiveTextEditor(() => active() && this.soon()),
            vscode.workspace.onDidChangeTextDocument((change) => isCobol(change.document) && this.soon()),
        ];
    }

    /** The server has something new to say. */
    refresh(): void {
        this.layout.refresh();
        this.flow.refresh();
        this.expanded.refresh();
    }

    suggested(): void {
        this.why.refresh();
    }

    private soon(): void {
        clearTimeout(this.waiting);
        this.waiting = setTimeout(() => this.refresh(), PAUSE_MILLIS);
    }

    dispose(): void {
        clearTimeout(this.waiting);
        this.parts.forEach((part) => part.dispose());
    }
}
