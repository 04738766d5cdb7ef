/**
 * What became of suggestions on this machine, as counts: how often shown, kept, asked elsewhere, and how long it took. Read {@link
 * dev.cobolwright.model.usage.UsageFile} first.
 *
 * <p><b>Invariants:</b> counts alone, never a text, a name or a path; in the workspace's own folder, and nothing of it is sent anywhere.
 */
package dev.cobolwright.model.usage;
