import * as vscode from 'vscode';
import { LanguageClient, LanguageClientOptions, ServerOptions } from 'vscode-languageclient/node';
import { findLaunch, NoServer } from './launch';
import { StatusItem, Status } from './status';
import { registerViews, Views } from './views';

const LANGUAGES = ['cobol', 'COBOL', 'hpcobol', 'ACUCOBOL'];

let client: LanguageClient | undefined;
let views: Views | undefined;

/** Starts the server and shows its status; everything else the server answers. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
    const log = vscode.window.createOutputChannel('Cobolwright', { log: true });
    const status = new StatusItem();
    context.subscriptions.push(
        log,
        status,
        vscode.commands.registerCommand('cobolwright.showLog', () => log.show(true)),
        vscode.commands.registerCommand('cobolwright.showReferences', showReferences),
        vscode.commands.registerCommand('cobolwright.restartServer', () => restart(context, log, status)),
        vscode.workspace.onDidChangeConfiguration((change) => {
            if (change.affectsConfiguration('cobolwright.server')) {
                void restart(context, log, status);
            }
        }),
    );
    views = registerViews(context, () => client, (document) => LANGUAGES.includes(document.languageId) && ['file', 'untitled'].includes(document.uri.scheme));
    await start(context, log, status);
}

export async function deactivate(): Promise<void> {
    await stop();
}

async function restart(context: vscode.ExtensionContext, log: vscode.LogOutputChannel, status: StatusItem): Promise<void> {
    await stop();
    await start(context, log, status);
}

async function stop(): Promise<void> {
    const running = client;
    client = undefined;
    await running?.dispose();
}

async function start(context: vscode.ExtensionContext, log: vscode.LogOutputChannel, status: StatusItem): Promise<void> {
    status.starting();
    try {
        const launch = await findLaunch(context.extensionPath, vscode.workspace.getConfiguration('cobolwright'));
        log.info(`Starting ${launch.command} ${launch.args.join(' ')}`);
        const server: ServerOptions = { command: launch.command, args: launch.args, options: { env: { ...process.env, ...launch.env } } };
        client = new LanguageClient('cobolwright', 'Cobolwright', server, clientOptions(log));
        client.onNotification('cobolwright/status', (news: Status) => {
            status.show(news);
            views?.suggested();
        });
        await client.start();
        status.ready();
        views?.refresh();
    } catch (failure) {
        await failed(failure, log, status);
    }
}

function clientOptions(log: vscode.LogOutputChannel): LanguageClientOptions {
    return {
        documentSelector: LANGUAGES.flatMap((language) => [
            { scheme: 'file', language },
            { scheme: 'untitled', language },
        ]),
        initializationOptions: { status: true, showReferences: true, showExplanation: true },
        synchronize: { configurationSection: 'cobolwright' },
        outputChannel: log,
    };
}

async function failed(failure: unknown, log: vscode.LogOutputChannel, status: StatusItem): Promise<void> {
    const message = failure instanceof Error ? failure.message : String(failure);
    log.error(message);
    status.failed(message);
    const next = failure instanceof NoServer ? 'Open the settings' : 'Show the log';
    const chosen = await vscode.window.showErrorMessage(`Cobolwright did not start: ${message}`, next);
    if (chosen === 'Open the settings') {
        await vscode.commands.executeCommand('workbench.action.openSettings', 'cobolwright.server');
    } else if (chosen) {
        log.show(true);
    }
}

/** What a lens does when it is clicked on. */
async function showReferences(address: string, at: { line: number; character: number }): Promise<void> {
    const uri = vscode.Uri.parse(address);
    const position = new vscode.Position(at.line, at.character);
    const places = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', uri, position);
    await vscode.commands.executeCommand('editor.action.showReferences', uri, position, places);
}
