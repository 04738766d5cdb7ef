package dev.cobolwright.grammar.embedded.cics;

import java.util.Optional;

/**
 * An option of a command, or a word of its name.
 *
 * @param argument what it takes in parentheses
 * @param argumentOptional whether it may stand without its argument
 */
public record CicsOption(String name, Optional<CicsArgument> argument, boolean argumentOptional) {
    /** As written in {@code commands.txt}: {@code NAME}, {@code NAME(t)} or {@code NAME(t?)}. */
    static CicsOption of(String written) {
        int open = written.indexOf('(');
        return open < 0
                ? new CicsOption(written, Optional.empty(), false)
                : new CicsOption(
                        written.substring(0, open),
                        Optional.of(CicsArgument.of(written.charAt(open + 1))),
                        written.endsWith("?)"));
    }
}
