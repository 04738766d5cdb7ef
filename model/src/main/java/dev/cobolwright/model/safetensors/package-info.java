/**
 * Reads and writes weights in the safetensors format (eight bytes of header length, a JSON header, the values). Read
 * {@link dev.cobolwright.model.safetensors.Safetensors} first.
 *
 * <p><b>Invariants:</b> a file is mapped, never copied whole; every offset of the header is checked before a value is read; a file
 * appears under its name only when it is complete.
 */
package dev.cobolwright.model.safetensors;
