package dev.cobolwright.assist.words;

import dev.cobolwright.assist.navigation.Names;
import dev.cobolwright.assist.navigation.Symbol;
import dev.cobolwright.assist.words.Offer.Kind;
import dev.cobolwright.grammar.embedded.cics.CicsArgument;
import dev.cobolwright.grammar.embedded.cics.CicsCommand;
import dev.cobolwright.grammar.embedded.cics.CicsCommands;
import dev.cobolwright.grammar.embedded.cics.CicsOption;
import dev.cobolwright.grammar.embedded.cics.CicsStatement;
import dev.cobolwright.grammar.syntax.DataItem;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What may stand next in an EXEC CICS block: commands, then the options of the command that are not written yet, those it needs first; in
 * parentheses, names of the kind that the option takes.
 */
final class CicsWords {
    /** The option takes a fullword binary item. */
    private static final Set<String> RESPONSES = Set.of("RESP", "RESP2");

    /** What HANDLE AID takes beside the PF keys (CICS Application Programming Reference, HANDLE AID). */
    private static final List<String> KEYS =
            List.of("ANYKEY", "CLEAR", "CLRPARTN", "ENTER", "LIGHTPEN", "OPERID", "PA1", "PA2", "PA3", "TRIGGER");

    private static final int LAST_PF_KEY = 24;

    private final BlockAtCursor block;
    private final Set<String> written;
    private final List<String> before;

    private CicsWords(BlockAtCursor block) {
        this.block = block;
        this.before = block.wordsBefore();
        this.written = CicsStatement.read(block.without()).options().stream()
                .map(CicsStatement.Use::name)
                .collect(Collectors.toSet());
    }

    /** In the order they should be shown. @param names that can be used there */
    static Stream<Offer> at(BlockAtCursor block, List<Names> names) {
        if (block.isInString()) {
            return Stream.empty();
        }
        CicsWords words = new CicsWords(block);
        return block.openOption()
                .map(option -> words.arguments(option, names))
                .orElseGet(() -> words.before.isEmpty() ? commands() : words.options());
    }

    private static Stream<Offer> commands() {
        return CicsCommands.all().stream()
                .map(c -> new Offer(c.name(), Kind.KEYWORD, "command"))
                .distinct();
    }

    private Optional<CicsCommand> command() {
        String first = before.getFirst();
        List<String> words = Stream.concat(Stream.of(first), written.stream().filter(w -> !w.equals(first)))
                .toList();
        return CicsCommands.find(words);
    }

    private Stream<Offer> options() {
        Optional<CicsCommand> command = command();
        Stream<Offer> names = furtherWords(command);
        return command.map(c -> Stream.of(
                                names,
                                open(c.words().stream()
                                                .filter(w -> w.argument().isPresent())
                                                .map(List::of)
                                                .toList())
                                        .map(o -> offer(o, "needed")),
                                open(c.required()).map(o -> offer(o, "needed")),
                                open(c.optional()).map(o -> offer(o, "")),
                                c.takes().stream().flatMap(this::taken),
                                CicsCommands.common().stream()
                                        .filter(o -> !written.contains(o.name()))
                                        .map(o -> offer(o, "")),
                                block.closed()
                                        ? Stream.<Offer>empty()
                                        : Stream.of(new Offer("END-EXEC", Kind.KEYWORD, "")))
                        .flatMap(s -> s))
                .orElse(names);
    }

    /** Words that make a longer command of this one, as MAP of SEND. */
    private Stream<Offer> furtherWords(Optional<CicsCommand> command) {
        Set<String> own = command.map(c -> nameOf(c)).orElse(Set.of(before.getFirst()));
        Collection<CicsCommand> longer = CicsCommands.startingWith(before.getFirst());
        return longer.stream()
                .filter(c -> nameOf(c).containsAll(own))
                .flatMap(c -> c.words().stream().map(w -> offer(w, c.name())))
                .filter(o -> !written.contains(o.text()) && !own.contains(o.text()));
    }

    private static Set<String> nameOf(CicsCommand command) {
        return command.words().stream().map(CicsOption::name).collect(Collectors.toSet());
    }

    /** The options of the lists of which none is written. */
    private Stream<CicsOption> open(List<List<CicsOption>> groups) {
        return groups.stream()
                .filter(group -> group.stream().noneMatch(o -> written.contains(o.name())))
                .flatMap(List::stream);
    }

    private Stream<Offer> taken(CicsCommand.WordClass words) {
        Stream<String> all = switch (words) {
            case CONDITION -> CicsCommands.conditions().stream();
            case AID ->
                Stream.concat(
                        KEYS.stream(), IntStream.rangeClosed(1, LAST_PF_KEY).mapToObj(i -> "PF" + i));
        };
        String detail = words.name().toLowerCase(Locale.ROOT);
        return all.filter(word -> !written.contains(word)).map(word -> new Offer(word, Kind.KEYWORD, detail));
    }

    private static Offer offer(CicsOption option, String detail) {
        String argument = option.argument().map(CicsWords::shown).orElse("");
        return new Offer(
                option.name(),
                Kind.KEYWORD,
                Stream.of(argument, detail).filter(s -> !s.isEmpty()).collect(Collectors.joining(", ")));
    }

    private static String shown(CicsArgument argument) {
        return "(" + argument.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")";
    }

    private Stream<Offer> arguments(String option, List<Names> names) {
        Optional<CicsArgument> argument = command()
                .flatMap(c -> c.option(option))
                .or(() -> CicsCommands.common().stream()
                        .filter(o -> o.name().equals(option))
                        .findFirst())
                .flatMap(CicsOption::argument)
                .or(() -> command().filter(c -> !c.takes().isEmpty()).map(c -> CicsArgument.LABEL));
        if (argument.filter(a -> a == CicsArgument.LABEL).isPresent()) {
            return names.stream()
                    .flatMap(n -> n.program().paragraphs())
                    .filter(p -> !p.name().isEmpty())
                    .map(p -> new Offer(p.name(), Kind.PARAGRAPH, ""));
        }
        List<DataItem> items = names.stream()
                .flatMap(Names::allData)
                .map(Symbol.Data::item)
                .filter(i -> !i.isFiller() && !i.isConditionName())
                .toList();
        Set<DataItem> fitting = new HashSet<>(items.stream()
                .filter(i -> argument.filter(a -> !fits(a, option, i)).isEmpty())
                .toList());
        return items.stream()
                .filter(i -> fitting.isEmpty() || fitting.contains(i))
                .map(i -> new Offer(
                        i.name(),
                        Kind.DATA,
                        Stream.concat(i.picture().map(p -> "PIC " + p).stream(), i.usage().stream())
                                .collect(Collectors.joining(" "))));
    }

    /** Whether an item is of the kind that is expected; where none is, all are offered. */
    private static boolean fits(CicsArgument argument, String option, DataItem item) {
        String usage = item.usage().orElse("").toUpperCase(Locale.ROOT);
        boolean pointer = usage.contains("POINTER");
        boolean binary = usage.startsWith("COMP") && !usage.endsWith("3") || usage.startsWith("BINARY");
        boolean numeric = binary
                || item.picture()
                        .filter(p -> p.indexOf('9') >= 0 && p.indexOf('X') < 0)
                        .isPresent();
        if (RESPONSES.contains(option)) {
            return binary;
        }
        return switch (argument) {
            case POINTER, POINTER_RECEIVER -> pointer;
            case NAME -> item.picture().isPresent() && !numeric;
            case CVDA, CVDA_RECEIVER -> binary;
            case CHANGED_AREA -> !pointer;
            case VALUE -> !item.isGroup() && !pointer;
            case AREA, RECEIVER -> !pointer;
            case LABEL -> true;
        };
    }
}
