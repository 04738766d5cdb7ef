/**
 * What git knows of a workspace, asked of the git command. Read {@link dev.cobolwright.cli.git.Git} first.
 *
 * <p><b>Invariants:</b> nothing of the repository is written, its index and working tree are left as they are; no filter or program that the
 * repository configures is run.
 */
package dev.cobolwright.cli.git;
