package dev.cobolwright.grammar.embedded.cics;

import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.embedded.BlockProblem;
import dev.cobolwright.grammar.embedded.NameUse;
import dev.cobolwright.grammar.embedded.TextRange;
import dev.cobolwright.grammar.embedded.cics.CicsScanner.Word;
import dev.cobolwright.grammar.embedded.cics.CicsStatement.Use;
import dev.cobolwright.grammar.syntax.Access;
import dev.cobolwright.grammar.syntax.NameKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads one command by the table, and says what is wrong with its options. */
final class CicsReader {
    private final String text;
    private final List<BlockProblem> problems = new ArrayList<>(0);
    private final List<Word> words;
    private final List<Use> uses = new ArrayList<>();
    private final List<NameUse> names = new ArrayList<>();

    CicsReader(String text) {
        this.text = text;
        this.words = CicsScanner.scan(text, problems);
    }

    CicsStatement read() {
        Optional<CicsCommand> command =
                CicsCommands.find(words.stream().map(Word::text).toList());
        for (Word word : words) {
            use(word, command);
        }
        if (problems.isEmpty()) {
            command.ifPresentOrElse(this::check, this::unknown);
        }
        String title = command.map(CicsCommand::name)
                .orElse(words.isEmpty() ? "" : words.getFirst().text());
        return new CicsStatement(command, title, List.copyOf(uses), List.copyOf(names), List.copyOf(problems));
    }

    private void use(Word word, Optional<CicsCommand> command) {
        Optional<String> literal = Optional.empty();
        Optional<String> dataName = Optional.empty();
        if (word.argument().isPresent()) {
            TextRange argument = word.argument().get();
            literal = literal(argument);
            List<NameUse> found = names(word, argument, command);
            names.addAll(found);
            boolean one = !found.isEmpty()
                    && found.getFirst().range().start() == argument.start()
                    && found.stream().skip(1).allMatch(n -> n.access() == Access.READ);
            dataName = one ? Optional.of(found.getFirst().name()) : Optional.empty();
        }
        uses.add(new Use(word.text(), word.range(), word.argument(), literal, dataName));
    }

    private Optional<String> literal(TextRange argument) {
        int start = argument.start();
        int end = argument.end();
        boolean quoted = end - start >= 2
                && (text.charAt(start) == '\'' || text.charAt(start) == '"')
                && text.indexOf(text.charAt(start), start + 1) == end - 1;
        return quoted ? Optional.of(text.substring(start + 1, end - 1)) : Optional.empty();
    }

    private List<NameUse> names(Word word, TextRange argument, Optional<CicsCommand> command) {
        Optional<CicsOption> option = command.flatMap(c -> option(c, word.text()));
        if (option.isEmpty() || option.get().argument().isEmpty()) {
            return ArgumentNames.in(text, argument, NameKind.OTHER, Access.READ_WRITE);
        }
        CicsArgument type = option.get().argument().get();
        return switch (type) {
            case LABEL -> ArgumentNames.in(text, argument, NameKind.PROCEDURE, type.access());
            case CVDA -> ArgumentNames.in(text, argument, NameKind.OTHER, type.access());
            default -> ArgumentNames.in(text, argument, NameKind.DATA, type.access());
        };
    }

    private static Optional<CicsOption> option(CicsCommand command, String name) {
        if (command.takes().isPresent()
                && CicsCommands.isOfClass(command.takes().get(), name)) {
            return Optional.of(new CicsOption(name, Optional.of(CicsArgument.LABEL), true));
        }
        return command.option(name).or(() -> CicsCommands.common(name));
    }

    private void unknown() {
        if (words.isEmpty()) {
            return;
        }
        Word first = words.getFirst();
        String next = CicsCommands.startingWith(first.text()).stream()
                .filter(c -> c.words().size() > 1)
                .map(c -> c.words().get(1).name())
                .distinct()
                .collect(Collectors.joining(", "));
        if (next.isEmpty()) {
            warn("CW0410", "CICS has no command " + first.text(), first.range());
        } else {
            warn("CW0412", first.text() + " needs one of " + next, first.range());
        }
    }

    private void check(CicsCommand command) {
        for (int i = 1; i < words.size(); i++) {
            Word word = words.get(i);
            Optional<CicsOption> option = option(command, word.text());
            if (option.isPresent()) {
                argument(word, option.get());
            } else if (!command.open() && !CicsCommands.isForTranslator(word.text())) {
                warn("CW0411", command.name() + " has no option " + word.text(), word.range());
            }
        }
        for (List<CicsOption> group : command.required()) {
            if (present(group).isEmpty()) {
                warn(
                        "CW0412",
                        command.name() + " needs " + listed(group),
                        words.getFirst().range());
            }
            exclusive(group);
        }
        command.optional().forEach(this::exclusive);
    }

    private void argument(Word word, CicsOption option) {
        if (word.argument().isEmpty() && option.argument().isPresent() && !option.argumentOptional()) {
            warn("CW0414", word.text() + " needs an argument in parentheses", word.range());
        } else if (word.argument().isPresent() && option.argument().isEmpty()) {
            warn("CW0414", word.text() + " takes no argument", word.range());
        }
    }

    private void exclusive(List<CicsOption> group) {
        List<Word> present = group.size() < 2 ? List.of() : present(group);
        if (present.size() > 1) {
            String first = present.get(0).text();
            String second = present.get(1).text();
            warn(
                    "CW0413",
                    first + " and " + second + " exclude each other",
                    present.get(1).range());
        }
    }

    private List<Word> present(List<CicsOption> group) {
        List<Word> present = new ArrayList<>(1);
        for (int i = 1; i < words.size(); i++) {
            for (CicsOption option : group) {
                if (option.name().equals(words.get(i).text())) {
                    present.add(words.get(i));
                }
            }
        }
        return present;
    }

    private static String listed(List<CicsOption> group) {
        return group.stream().map(CicsOption::name).collect(Collectors.joining(" or "));
    }

    private void warn(String code, String message, TextRange range) {
        problems.add(new BlockProblem(Severity.WARNING, code, message, range));
    }
}
