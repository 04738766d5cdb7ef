/**
 * What the code at hand says comes next: matches of the last tokens in this file, the workspace and retrieved chunks. Read {@link
 * dev.cobolwright.model.cache.CacheModel} first.
 *
 * <p><b>Invariants:</b> a document is added and removed without touching the others; memory is sixteen bytes a token and four
 * a distinct context; knows token ids only.
 */
package dev.cobolwright.model.cache;
