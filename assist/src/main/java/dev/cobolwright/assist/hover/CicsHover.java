package dev.cobolwright.assist.hover;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.grammar.embedded.EmbeddedBlock;
import dev.cobolwright.grammar.embedded.cics.CicsArgument;
import dev.cobolwright.grammar.embedded.cics.CicsCommand;
import dev.cobolwright.grammar.embedded.cics.CicsOption;
import dev.cobolwright.grammar.embedded.cics.CicsStatement;
import dev.cobolwright.grammar.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of an EXEC CICS command: what it needs, what it takes, what it can raise. */
final class CicsHover {
    private CicsHover() {}

    /** Empty where the cursor is on no word of a command that is known. */
    static Optional<Hover> of(Snapshot snapshot, int offset) {
        Optional<EmbeddedBlock> block = snapshot.parse().embedded().at(offset);
        if (block.isEmpty() || !(block.get().statement() instanceof CicsStatement statement)) {
            return Optional.empty();
        }
        return statement
                .command()
                .flatMap(command -> statement.options().stream()
                        .filter(use -> touches(block.get().span(use.range()), snapshot, offset))
                        .findFirst()
                        .map(use -> {
                            Span span = block.get().span(use.range());
                            return new Hover(describe(command, use.name()), span.start(), span.end());
                        }));
    }

    private static boolean touches(Span span, Snapshot snapshot, int offset) {
        return span.source() == snapshot.source() && span.start() <= offset && offset <= span.end();
    }

    private static String describe(CicsCommand command, String word) {
        String option = command.options().stream()
                .filter(o -> o.name().equals(word))
                .findFirst()
                .flatMap(CicsOption::argument)
                .map(a -> "`" + word + "` takes " + argument(a) + ".\n\n")
                .orElse("");
        String needed = command.required().stream()
                .map(CicsHover::choice)
                .map(c -> "- needs " + c)
                .collect(Collectors.joining("\n"));
        String optional = command.optional().stream().map(CicsHover::choice).collect(Collectors.joining(", "));
        return Stream.of(
                        option + "**EXEC CICS " + command.name() + "**\n",
                        needed,
                        optional.isEmpty() ? "" : "- may have " + optional,
                        command.conditions().isEmpty() ? "" : "- can raise " + String.join(", ", command.conditions()))
                .filter(l -> !l.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String choice(List<CicsOption> options) {
        return options.stream()
                .map(o -> "`" + o.name() + (o.argument().isPresent() ? "()" : "") + "`")
                .collect(Collectors.joining(" or "));
    }

    private static String argument(CicsArgument argument) {
        return switch (argument) {
            case NAME -> "a name: a literal or an item that holds it";
            case VALUE -> "a value";
            case AREA -> "an item that is read";
            case RECEIVER -> "an item that is written";
            case CHANGED_AREA -> "an item that is read and written";
            case POINTER_RECEIVER -> "a pointer that is set";
            case POINTER -> "a pointer";
            case LABEL -> "a paragraph or section";
            case CVDA -> "a CVDA value";
            case CVDA_RECEIVER -> "an item that a CVDA value is put into";
        };
    }
}
