/**
 * COBOL files on disk: finding, skimming, reading, copybook search. The only place of the features that reads source files. Read
 * {@link dev.cobolwright.assist.files.SourceFiles} and, for an editor's workspace, {@link dev.cobolwright.assist.files.FileIndex}.
 *
 * <p><b>Invariants:</b> only files under the roots and the configured copybook folders are opened, whatever name a COPY statement
 * carries; links to folders are not followed; nothing is written but the list that
 * {@link dev.cobolwright.assist.files.KeptFiles} keeps where it is told to; a file that cannot be read is reported and skipped.
 */
package dev.cobolwright.assist.files;
