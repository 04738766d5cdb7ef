/**
 * The specialist and the cache model as one: weights learned, decided at every token. Read {@link
 * dev.cobolwright.model.mixture.Mixture} first.
 *
 * <p><b>Invariant:</b> works with the cache alone where there is no specialist.
 */
package dev.cobolwright.model.mixture;
