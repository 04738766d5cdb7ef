package dev.cobolwright.grammar.embedded.sql;

import dev.cobolwright.grammar.embedded.TextRange;
import dev.cobolwright.grammar.syntax.Access;
import java.util.List;
import java.util.Optional;

/**
 * A host variable: {@code :NAME}, {@code :GROUP.NAME}, with its indicator {@code :NAME:IND}, {@code :NAME :IND} or {@code :NAME
 * INDICATOR :IND} (Db2 for z/OS, "Host variables in COBOL"). A group stands for its elementary items, its indicator for a table.
 *
 * @param name upper case
 * @param groups what precedes the name, from the inside out, upper case
 * @param range the name without colon and groups
 */
public record HostVariable(
        String name, List<String> groups, Access access, Optional<HostVariable> indicator, TextRange range) {}
