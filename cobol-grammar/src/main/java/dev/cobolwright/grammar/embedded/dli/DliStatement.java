package dev.cobolwright.grammar.embedded.dli;

import dev.cobolwright.grammar.embedded.BlockProblem;
import dev.cobolwright.grammar.embedded.EmbeddedStatement;
import dev.cobolwright.grammar.embedded.NameUse;
import dev.cobolwright.grammar.embedded.Operation;
import dev.cobolwright.grammar.embedded.TextRange;
import dev.cobolwright.grammar.embedded.cics.ArgumentNames;
import dev.cobolwright.grammar.embedded.cics.CicsScanner;
import dev.cobolwright.grammar.syntax.Access;
import dev.cobolwright.grammar.syntax.NameKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A command of an EXEC DLI block.
 *
 * @param title its first words, as GU, GET NEXT, ISRT
 * @param psb of SCHEDULE
 * @param pcb the argument of USING PCB, as written
 * @param segments from the root down, in order of their text
 * @param operation what it does to the lowest segment
 */
public record DliStatement(
        String title,
        Optional<String> psb,
        Optional<String> pcb,
        List<Segment> segments,
        Optional<Operation> operation,
        List<NameUse> names,
        List<BlockProblem> problems)
        implements EmbeddedStatement {

    /**
     * A segment that a command names.
     *
     * @param name as written, upper case
     * @param area the data item after INTO or FROM
     * @param condition what stands in WHERE
     */
    public record Segment(String name, Optional<String> area, Optional<TextRange> condition, TextRange range) {}

    @Override
    public boolean isKnown() {
        return !title.isEmpty() && DliFunction.isKnown(title.split(" ")[0]);
    }

    /**
     * What a function code does to segments.
     *
     * @param code upper case
     */
    public static Optional<Operation> operation(String code) {
        return DliFunction.operation(code);
    }

    /** Reads the text of an EXEC DLI block. */
    public static DliStatement read(String text) {
        List<BlockProblem> problems = new ArrayList<>(0);
        List<CicsScanner.Word> words = CicsScanner.scan(text, problems);
        List<NameUse> names = new ArrayList<>();
        List<Segment> segments = new ArrayList<>();
        Optional<String> psb = Optional.empty();
        Optional<String> pcb = Optional.empty();
        for (CicsScanner.Word word : words) {
            if (word.argument().isEmpty()) {
                continue;
            }
            TextRange argument = word.argument().get();
            String written = text.substring(argument.start(), argument.end()).toUpperCase(Locale.ROOT);
            List<NameUse> found = names(text, word);
            names.addAll(found);
            Optional<String> item = found.stream().findFirst().map(NameUse::name);
            switch (word.text()) {
                case "PSB" -> psb = Optional.of(written);
                case "PCB" -> pcb = Optional.of(written);
                case "SEGMENT" -> segments.add(new Segment(written, Optional.empty(), Optional.empty(), argument));
                case "INTO", "FROM" -> changeLast(segments, item, Optional.empty());
                case "WHERE" -> changeLast(segments, Optional.empty(), word.argument());
                default -> {}
            }
        }
        String title = title(words);
        return new DliStatement(
                title,
                psb,
                pcb,
                List.copyOf(segments),
                DliFunction.operation(title.split(" ")[0]),
                List.copyOf(names),
                List.copyOf(problems));
    }

    private static void changeLast(List<Segment> segments, Optional<String> area, Optional<TextRange> condition) {
        if (!segments.isEmpty()) {
            Segment last = segments.removeLast();
            segments.add(new Segment(last.name, area.or(last::area), condition.or(last::condition), last.range));
        }
    }

    /** GET and the words that may follow it; any other command has one word. */
    private static String title(List<CicsScanner.Word> words) {
        if (words.isEmpty()) {
            return "";
        }
        StringBuilder title = new StringBuilder(words.getFirst().text());
        for (int i = 1; i < words.size() && words.getFirst().text().equals("GET"); i++) {
            switch (words.get(i).text()) {
                case "HOLD", "UNIQUE", "NEXT", "IN", "PARENT" ->
                    title.append(' ').append(words.get(i).text());
                default -> {
                    return title.toString();
                }
            }
        }
        return title.toString();
    }

    /** A segment's or PSB's name is no COBOL name unless it stands in parentheses of its own. */
    private static List<NameUse> names(String text, CicsScanner.Word word) {
        TextRange argument = word.argument().orElseThrow();
        return switch (word.text()) {
            case "INTO", "KEYFEEDBACK", "STATGROUP" -> ArgumentNames.in(text, argument, NameKind.DATA, Access.WRITE);
            case "FROM" -> ArgumentNames.in(text, argument, NameKind.DATA, Access.READ);
            case "SEGMENT", "PSB" ->
                text.startsWith("(", argument.start())
                        ? ArgumentNames.in(text, argument, NameKind.DATA, Access.READ)
                        : List.of();
            default -> ArgumentNames.in(text, argument, NameKind.OTHER, Access.READ);
        };
    }
}
