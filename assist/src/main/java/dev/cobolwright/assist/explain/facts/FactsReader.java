package dev.cobolwright.assist.explain.facts;

import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.embedded.EmbeddedBlock;
import dev.cobolwright.grammar.flow.Flow;
import dev.cobolwright.grammar.flow.ProgramFlow;
import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.syntax.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The door of this package: facts of a parsed text. */
public final class FactsReader {
    private FactsReader() {}

    /**
     * All programs of a text, containing ones before those they contain.
     *
     * @param shown makes of a path the name that is shown to people
     */
    public static List<ProgramFacts> programs(Parse parse, UnaryOperator<String> shown) {
        Comments comments = new Comments(
                dev.cobolwright.grammar.Cobol.lexemes(parse),
                shown.apply(parse.source().path()));
        List<ProgramFacts> facts = new ArrayList<>();
        for (ProgramFlow flow : Flow.of(parse)) {
            facts.add(program(parse, flow, comments, shown));
        }
        return List.copyOf(facts);
    }

    private static ProgramFacts program(Parse parse, ProgramFlow flow, Comments comments, UnaryOperator<String> shown) {
        Reading reading = new Reading(parse, flow, shown);
        Program program = reading.program;
        List<Unresolved> unresolved = new ArrayList<>();
        List<FileFact> files = FileFacts.of(reading);
        List<ResourceFact> resources = ResourceFacts.of(reading);
        List<CallFact> calls = CallFacts.of(reading, unresolved);
        List<CopyFact> copies = CopyFacts.of(reading, unresolved);
        Decisions decisions = Decisions.of(reading);
        List<ParagraphFact> paragraphs = ParagraphFacts.of(reading, comments, unresolved);
        unresolved.sort(java.util.Comparator.comparing(Unresolved::place)
                .thenComparing(Unresolved::kind)
                .thenComparing(Unresolved::name));
        return new ProgramFacts(
                name(program, parse),
                outer(program, parse),
                program.kind().name(),
                shown.apply(parse.source().path()),
                identified(program, reading),
                comments.purpose(program.span(), name(program, parse)),
                systems(reading, resources),
                program.using(),
                program.procedureDivision()
                        .map(d -> reading.place(d).firstLine())
                        .orElseGet(() -> identified(program, reading)),
                files,
                resources,
                calls,
                paragraphs,
                decisions.rules(),
                Calculations.of(reading),
                decisions.errors(),
                DataFacts.of(reading),
                copies,
                Counts.of(reading),
                flow.isCertain(),
                unresolved.stream().distinct().toList());
    }

    /** A program without a name is called as its file is. */
    static String name(Program program, Parse parse) {
        return program.name().isEmpty() ? stem(parse.source().path()) : program.name();
    }

    static String stem(String path) {
        String file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        int dot = file.lastIndexOf('.');
        return (dot > 0 ? file.substring(0, dot) : file).toUpperCase(Locale.ROOT);
    }

    private static String outer(Program program, Parse parse) {
        return parse.programs().stream()
                .flatMap(FactsReader::all)
                .filter(p -> p.nested().stream().anyMatch(n -> n == program))
                .map(p -> name(p, parse))
                .findFirst()
                .orElse("");
    }

    private static java.util.stream.Stream<Program> all(Program program) {
        return java.util.stream.Stream.concat(
                java.util.stream.Stream.of(program), program.nested().stream().flatMap(FactsReader::all));
    }

    /** The line with the name; the first of the program where it has none. */
    private static Place identified(Program program, Reading reading) {
        Lexemes words = dev.cobolwright.grammar.Cobol.lexemes(reading.parse);
        int from = words.from(program.span().inMain().start());
        for (int i = from; i < Math.min(words.size(), from + 40); i++) {
            if (words.word(i).replaceAll("['\"]", "").equalsIgnoreCase(program.name())
                    && !program.name().isEmpty()) {
                int line = words.source().lineOf(words.start(i)) + 1;
                return new Place(reading.shown(words.source().path()), line, line);
            }
        }
        return reading.place(program.span().inMain()).firstLine();
    }

    private static List<ProgramFacts.Subsystem> systems(Reading reading, List<ResourceFact> resources) {
        Map<String, ProgramFacts.Subsystem> found = new TreeMap<>();
        for (EmbeddedBlock block : reading.embedded.blocks()) {
            String name = switch (block.language()) {
                case "CICS" -> "CICS";
                case "SQL" -> "Db2";
                case "DLI" -> "IMS";
                default -> "";
            };
            if (!name.isEmpty() && reading.owns(block.span())) {
                found.putIfAbsent(
                        name,
                        new ProgramFacts.Subsystem(
                                name,
                                List.of("EXEC", block.language()),
                                reading.place(block.span()).firstLine()));
            }
        }
        resources.stream().filter(r -> r.kind().equals("message queue")).forEach(r -> {
            Use use = r.uses().getFirst();
            found.putIfAbsent(
                    "MQ",
                    new ProgramFacts.Subsystem("MQ", use.words(), use.places().getFirst()));
        });
        return List.copyOf(found.values());
    }
}
