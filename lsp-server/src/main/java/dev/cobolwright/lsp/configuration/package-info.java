/**
 * Reads the configuration files of a workspace folder, ours and those of other tools, into {@link
 * dev.cobolwright.assist.config.Configuration}. Read {@link dev.cobolwright.lsp.configuration.ConfigurationFiles} first. It is here
 * and not in {@code assist} because that knows no JSON; the command line reads them by this package too.
 *
 * <p><b>Invariants:</b> files are read, never written; one that is damaged is a problem with its line and what to do, and the others
 * still hold; YAML makes no objects but maps, lists and scalars.
 */
package dev.cobolwright.lsp.configuration;
