/**
 * What is configured for the sources of a workspace folder, by our own settings and by the files of other tools, and which of
 * them said so. Read {@link dev.cobolwright.assist.config.Configuration} and {@link dev.cobolwright.assist.config.SourceOptions}
 * first.
 *
 * <p><b>Invariants:</b> knows no JSON, YAML or TOML: the readers take nested maps; opens no file; a value that does not fit is a
 * problem with its place and costs nothing but itself; nothing is ever written to the files of other tools.
 */
package dev.cobolwright.assist.config;
