package dev.cobolwright.grammar.jcl;

import dev.cobolwright.grammar.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * An EXEC statement with its DD statements.
 *
 * @param name upper case; empty where there is none
 * @param program of {@code PGM=}, symbols replaced as far as they are set in this file
 * @param procedure the procedure that is run in place of a program
 * @param parameter the text of PARM, without quotes
 * @param conditions those of IF statements around it, outermost first, then its own COND
 * @param targetSpan the program or procedure as it is written
 */
public record JclStep(
        String name,
        Optional<String> program,
        Optional<String> procedure,
        Optional<String> parameter,
        List<JclCondition> conditions,
        List<JclData> data,
        Span span,
        Span targetSpan) {}
