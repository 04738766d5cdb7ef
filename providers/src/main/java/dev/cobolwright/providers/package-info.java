/**
 * Servers of models that do not speak the OpenAI protocol, through LangChain4j: an optional part, built by {@code -Pproviders} and found by
 * {@link dev.cobolwright.model.endpoint.Provider}'s loader. It knows nothing of consent, budgets, redaction and the ledger, which are done
 * before it is asked.
 */
package dev.cobolwright.providers;
