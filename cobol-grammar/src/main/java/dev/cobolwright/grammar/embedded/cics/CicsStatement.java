package dev.cobolwright.grammar.embedded.cics;

import dev.cobolwright.grammar.embedded.BlockProblem;
import dev.cobolwright.grammar.embedded.EmbeddedStatement;
import dev.cobolwright.grammar.embedded.NameUse;
import dev.cobolwright.grammar.embedded.TextRange;
import java.util.List;
import java.util.Optional;

/**
 * A CICS command as it is written.
 *
 * @param command empty where the table does not know it
 * @param options in order of their text, the words of the command among them
 */
public record CicsStatement(
        Optional<CicsCommand> command,
        String title,
        List<Use> options,
        List<NameUse> names,
        List<BlockProblem> problems)
        implements EmbeddedStatement {

    /**
     * A word of the block outside parentheses.
     *
     * @param name upper case
     * @param argument what stands in its parentheses, without blanks around it
     * @param literal the value where the argument is one literal
     * @param dataName the name where the argument is one data item, upper case, without qualifiers
     */
    public record Use(
            String name,
            TextRange range,
            Optional<TextRange> argument,
            Optional<String> literal,
            Optional<String> dataName) {}

    /**
     * What happens on a condition, a key or an abend from this command on.
     *
     * @param event the condition or key; ABEND
     * @param label empty where the default is to happen again
     */
    public record Handler(String event, Optional<String> label, TextRange range) {}

    /** Reads the text of an EXEC CICS block. */
    public static CicsStatement read(String text) {
        return new CicsReader(text).read();
    }

    @Override
    public boolean isKnown() {
        return command.isPresent();
    }

    /** @param name upper case */
    public Optional<Use> option(String name) {
        return options.stream().filter(o -> o.name().equals(name)).findFirst();
    }

    /** Whether the program itself looks at what came out: RESP, or NOHANDLE. */
    public boolean isChecked() {
        return option("RESP").isPresent() || option("NOHANDLE").isPresent();
    }

    /** Control does not come back, unless the command fails and the program looks at that itself. */
    public boolean leavesProgram() {
        return switch (title) {
            case "RETURN", "XCTL", "ABEND" -> true;
            default -> false;
        };
    }

    /** Of HANDLE CONDITION, HANDLE AID and HANDLE ABEND, for each condition or key named. */
    public List<Handler> handlers() {
        return switch (title) {
            case "HANDLE CONDITION", "HANDLE AID" ->
                options.stream()
                        .skip(2)
                        .filter(o -> CicsCommands.common(o.name()).isEmpty())
                        .map(o ->
                                new Handler(o.name(), o.dataName(), o.argument().orElse(o.range())))
                        .toList();
            case "HANDLE ABEND" ->
                option("LABEL")
                        .map(o -> List.of(
                                new Handler("ABEND", o.dataName(), o.argument().orElse(o.range()))))
                        .orElse(List.of());
            default -> List.of();
        };
    }

    /** The programs, files, queues and so on that it works on. */
    public List<CicsResource> resources() {
        return CicsResource.of(this);
    }
}
