package dev.cobolwright.grammar.statements;

import dev.cobolwright.grammar.syntax.NameReference;
import java.util.Optional;

/** The procedures of PERFORM, SORT and MERGE, both inclusive. */
public record ProcedureRange(NameReference first, Optional<NameReference> through) {}
