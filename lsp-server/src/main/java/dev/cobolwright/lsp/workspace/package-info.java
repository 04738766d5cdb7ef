/** What clients say about the workspace as a whole: folders, files, settings. Read {@link dev.cobolwright.lsp.workspace.WorkspaceDoor} first. */
package dev.cobolwright.lsp.workspace;
