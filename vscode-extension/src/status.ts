import * as vscode from 'vscode';

/** What the server says after each suggestion: the payload of cobolwright/status. */
export interface Status {
    model: string;
    route: 'local' | 'escalated' | 'silent' | 'starting';
    reason: string;
    /** 0 to 1 */
    confidence: number;
    millis: number;
    notes: string[];
}

/** The item in the status bar: which model spoke last, and how sure it was. */
export class StatusItem implements vscode.Disposable {
    private readonly item = vscode.window.createStatusBarItem('cobolwright.status', vscode.StatusBarAlignment.Right, 50);

    constructor() {
        this.item.name = 'Cobolwright';
        this.item.command = 'cobolwright.showLog';
        this.item.show();
    }

    starting(): void {
        this.set('$(loading~spin) Cobolwright', 'The server is starting.');
    }

    ready(): void {
        this.set('Cobolwright', 'Ready.');
    }

    failed(message: string): void {
        this.set('$(error) Cobolwright', message, 'statusBarItem.errorBackground');
    }

    show(status: Status): void {
        const sign = status.notes.length > 0 ? '$(warning) ' : status.route === 'escalated' ? '$(cloud) ' : '';
        const spoke = status.route === 'local' || status.route === 'escalated';
        const text = spoke ? `${status.model} ${Math.round(status.confidence * 100)}%` : status.route === 'starting' ? 'starting' : 'Cobolwright';
        const lines = [status.reason, ...(spoke ? [`${status.route}, ${status.millis} ms`] : []), ...status.notes];
        this.set(sign + (spoke ? `Cobolwright: ${text}` : text === 'starting' ? '$(loading~spin) Cobolwright' : text), lines.join('\n\n'));
    }

    dispose(): void {
        this.item.dispose();
    }

    private set(text: string, tooltip: string, background?: string): void {
        this.item.text = text;
        this.item.tooltip = tooltip;
        this.item.backgroundColor = background ? new vscode.ThemeColor(background) : undefined;
    }
}
