package dev.cobolwright.grammar.embedded.sql;

import java.util.Optional;

/** The text of a statement that is put together at run time: what PREPARE or EXECUTE IMMEDIATE takes it from. */
public record DynamicText(Optional<HostVariable> variable, Optional<String> literal) {}
