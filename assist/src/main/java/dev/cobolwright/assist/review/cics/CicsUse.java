package dev.cobolwright.assist.review.cics;

import dev.cobolwright.grammar.embedded.EmbeddedBlock;
import dev.cobolwright.grammar.embedded.NameUse;
import dev.cobolwright.grammar.embedded.cics.CicsStatement;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A CICS command of the PROCEDURE DIVISION. */
public record CicsUse(Statement statement, EmbeddedBlock block, CicsStatement command) {
    public boolean is(String... titles) {
        return List.of(titles).contains(command.title());
    }

    public boolean has(String option) {
        return command.option(option).isPresent();
    }

    /** The data item that an option names: its argument alone, without subscripts. */
    public Optional<NameUse> name(String option) {
        return command.option(option)
                .flatMap(CicsStatement.Use::argument)
                .flatMap(at -> command.names().stream()
                        .filter(n -> n.range().start() == at.start())
                        .findFirst());
    }

    /** The text of an option's argument, upper case. */
    public Optional<String> argument(String option) {
        return command.option(option)
                .flatMap(CicsStatement.Use::argument)
                .map(block::text)
                .map(t -> t.strip().toUpperCase(Locale.ROOT));
    }

    /** Where an option's argument is written. */
    public Optional<Span> span(String option) {
        return command.option(option).flatMap(CicsStatement.Use::argument).map(block::span);
    }

    /** What it works on: the argument of the first of some options that it has. */
    public Optional<String> resource(String... options) {
        for (String option : options) {
            if (has(option)) {
                return argument(option);
            }
        }
        return Optional.empty();
    }
}
