package dev.cobolwright.grammar.embedded.cics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A command of CICS.
 *
 * @param words its name; words of it may take arguments, as MAP in SEND MAP
 * @param required of each list, exactly one option
 * @param optional of each list, at most one option
 * @param takes a class of words that are options too
 * @param open whether there are other options
 * @param conditions that it can raise
 */
public record CicsCommand(
        List<CicsOption> words,
        List<List<CicsOption>> required,
        List<List<CicsOption>> optional,
        Optional<WordClass> takes,
        boolean open,
        List<String> conditions) {

    /** Words that HANDLE and IGNORE take as options. */
    public enum WordClass {
        CONDITION,
        AID
    }

    /** Its words with blanks between them. */
    public String name() {
        return words.stream().map(CicsOption::name).collect(Collectors.joining(" "));
    }

    /** All that can stand in it: words of the name with arguments, required and other options, in the order of the table. */
    public List<CicsOption> options() {
        List<CicsOption> all = new ArrayList<>(
                words.stream().filter(w -> w.argument().isPresent()).toList());
        Stream.concat(required.stream(), optional.stream()).forEach(all::addAll);
        return List.copyOf(all);
    }

    /** An option or word of the command by its name, upper case. */
    public Optional<CicsOption> option(String name) {
        for (CicsOption word : words) {
            if (word.name().equals(name)) {
                return Optional.of(word);
            }
        }
        CicsOption found = find(required, name);
        return Optional.ofNullable(found == null ? find(optional, name) : found);
    }

    private static CicsOption find(List<List<CicsOption>> groups, String name) {
        for (List<CicsOption> group : groups) {
            for (CicsOption option : group) {
                if (option.name().equals(name)) {
                    return option;
                }
            }
        }
        return null;
    }
}
