package dev.cobolwright.grammar.embedded.sql;

import dev.cobolwright.grammar.embedded.TextRange;

/** A name in an SQL statement: of a cursor, table, column, statement or label. Upper case unless it was written in quotation marks. */
public record SqlName(String text, TextRange range) {}
