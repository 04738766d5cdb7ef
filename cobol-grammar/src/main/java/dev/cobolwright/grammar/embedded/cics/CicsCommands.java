package dev.cobolwright.grammar.embedded.cics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The table of CICS commands, read once from the resource {@code commands.txt}. */
public final class CicsCommands {
    private static final CicsCommands TABLE = new CicsCommands(text());

    /** Options of every command. */
    private static final List<CicsOption> COMMON =
            List.of(CicsOption.of("RESP(o)"), CicsOption.of("RESP2(o)"), CicsOption.of("NOHANDLE"));

    /** What the translator takes with every command and CICS does not look at. */
    private static final Set<String> TRANSLATOR = Set.of("NOEDF", "SYSEIB");

    private final List<CicsCommand> commands = new ArrayList<>();
    private final Map<String, List<CicsCommand>> byFirstWord = new HashMap<>();
    private final Set<String> conditions = new HashSet<>(Set.of("ERROR", "EOF", "NOSTART", "NOPASSBKRD", "NOPASSBKWR"));
    private final Set<String> keys = new HashSet<>(
            Set.of("ANYKEY", "CLEAR", "CLRPARTN", "ENTER", "LIGHTPEN", "OPERID", "PA1", "PA2", "PA3", "TRIGGER"));

    private CicsCommands(String text) {
        for (int key = 1; key <= 24; key++) {
            keys.add("PF" + key);
        }
        for (String line : text.replace("\n ", " ").lines().toList()) {
            if (!line.isBlank() && line.charAt(0) != '#') {
                add(command(line));
            }
        }
    }

    private void add(CicsCommand command) {
        commands.add(command);
        byFirstWord
                .computeIfAbsent(command.words().getFirst().name(), w -> new ArrayList<>())
                .add(command);
        conditions.addAll(command.conditions());
    }

    private static CicsCommand command(String line) {
        String[] parts = line.split(" :", 3);
        String[] options = (" " + parts[1] + " ").split("/", 2);
        List<List<CicsOption>> others = new ArrayList<>();
        Optional<CicsCommand.WordClass> takes = Optional.empty();
        boolean open = false;
        for (String element : words(options[1])) {
            if (element.equals("...")) {
                open = true;
            } else if (element.startsWith("@")) {
                takes = Optional.of(CicsCommand.WordClass.valueOf(element.startsWith("@AID") ? "AID" : "CONDITION"));
            } else {
                others.add(alternatives(element));
            }
        }
        return new CicsCommand(
                words(parts[0]).stream().map(CicsOption::of).toList(),
                words(options[0]).stream().map(CicsCommands::alternatives).toList(),
                List.copyOf(others),
                takes,
                open,
                words(parts[2]));
    }

    private static List<CicsOption> alternatives(String element) {
        return Arrays.stream(element.split("\\|")).map(CicsOption::of).toList();
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    private static String text() {
        try (InputStream in = CicsCommands.class.getResourceAsStream("commands.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the table of CICS commands cannot be read", e);
        }
    }

    /** All commands in the order of the table. */
    public static List<CicsCommand> all() {
        return List.copyOf(TABLE.commands);
    }

    /** The options that every command takes. */
    public static List<CicsOption> common() {
        return COMMON;
    }

    /** All conditions that HANDLE CONDITION can name. */
    public static Set<String> conditions() {
        return new TreeSet<>(TABLE.conditions);
    }

    /**
     * The command with the longest name that a block can mean: its first word comes first, its other words anywhere among the options.
     *
     * @param words of the block outside parentheses, upper case, in their order
     */
    public static Optional<CicsCommand> find(List<String> words) {
        CicsCommand best = null;
        int bestPlace = 0;
        for (CicsCommand command : TABLE.byFirstWord.getOrDefault(words.isEmpty() ? "" : words.getFirst(), List.of())) {
            int place = 0;
            boolean all = true;
            for (int i = 1; i < command.words().size() && all; i++) {
                int at = words.indexOf(command.words().get(i).name());
                all = at > 0;
                place += at;
            }
            int longer =
                    best == null ? 1 : command.words().size() - best.words().size();
            if (all && (longer > 0 || longer == 0 && place < bestPlace)) {
                best = command;
                bestPlace = place;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The commands whose name begins with a word. */
    public static Collection<CicsCommand> startingWith(String word) {
        return List.copyOf(TABLE.byFirstWord.getOrDefault(word, List.of()));
    }

    static boolean isOfClass(CicsCommand.WordClass words, String word) {
        return words == CicsCommand.WordClass.CONDITION ? TABLE.conditions.contains(word) : TABLE.keys.contains(word);
    }

    static Optional<CicsOption> common(String name) {
        for (CicsOption option : COMMON) {
            if (option.name().equals(name)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    static boolean isForTranslator(String name) {
        return TRANSLATOR.contains(name);
    }
}
