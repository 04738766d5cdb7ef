import * as vscode from 'vscode';
import type { Location } from 'vscode-languageserver-protocol';
import type { Server } from './views';

interface Similar {
    location: Location;
    kind: string;
    name: string;
    program: string;
    score: number;
}

/** Code like the paragraph around the cursor, or like the selected lines, as a list of places beside the editor. */
export async function findSimilar(server: Server): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const client = server();
    if (!editor || !client?.isRunning()) return;
    const { document, selection } = editor;
    const { similar: found } = await client.sendRequest<{ similar: Similar[] }>('cobolwright/similar', {
        textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
        range: client.code2ProtocolConverter.asRange(selection),
    });
    if (!found.length) {
        void vscode.window.showInformationMessage('Cobolwright: no similar code was found in this workspace.');
        return;
    }
    const places = found.map((similar) => client.protocol2CodeConverter.asLocation(similar.location));
    await vscode.commands.executeCommand('editor.action.showReferences', document.uri, selection.active, places);
}
