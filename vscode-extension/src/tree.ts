import * as vscode from 'vscode';

/** A place in a document, as LSP writes it. */
export interface Location {
    uri: string;
    range: { start: { line: number; character: number }; end: { line: number; character: number } };
}

/** A row of a view. */
export interface Node {
    label: string;
    description?: string;
    tooltip?: string;
    icon?: string;
    /** Where a click goes. */
    location?: Location;
    children?: Node[];
    open?: boolean;
}

/** A tree view of rows that are asked for when it is shown. */
export class Tree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
    private readonly changed = new vscode.EventEmitter<undefined>();
    private readonly view: vscode.TreeView<Node>;
    readonly onDidChangeTreeData = this.changed.event;

    constructor(
        readonly id: string,
        private readonly rows: () => Promise<Node[]>,
    ) {
        this.view = vscode.window.createTreeView(id, { treeDataProvider: this, showCollapseAll: true });
    }

    refresh(): void {
        this.changed.fire(undefined);
    }

    async getChildren(node?: Node): Promise<Node[]> {
        return node ? (node.children ?? []) : this.rows();
    }

    getTreeItem(node: Node): vscode.TreeItem {
        const { None, Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
        const item = new vscode.TreeItem(node.label, !node.children?.length ? None : node.open ? Expanded : Collapsed);
        item.description = node.description;
        item.tooltip = node.tooltip ?? [node.label, node.description].filter(Boolean).join('\n');
        item.iconPath = node.icon ? new vscode.ThemeIcon(node.icon) : undefined;
        if (node.location) {
            const { uri, range } = node.location;
            const selection = new vscode.Range(range.start.line, range.start.character, range.start.line, range.start.character);
            item.command = { title: 'Go to', command: 'vscode.open', arguments: [vscode.Uri.parse(uri), { selection, preview: true }] };
        }
        return item;
    }

    dispose(): void {
        this.view.dispose();
        this.changed.dispose();
    }
}
