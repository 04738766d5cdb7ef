/**
 * A whole application as questions see it: every program, copybook and job of a workspace with its parse and facts. Read {@link
 * dev.cobolwright.assist.codebase.CodeBase} first; {@link dev.cobolwright.assist.codebase.DataUses} tells where data is declared and used in
 * all programs.
 *
 * <p><b>Invariants:</b> read-only; files are read through a {@link dev.cobolwright.assist.explain.run.SourceAccess} alone and named from the
 * root of the workspace on; what cannot be read is listed, never left out silently.
 */
package dev.cobolwright.assist.codebase;
