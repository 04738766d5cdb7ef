package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.Application;
import dev.cobolwright.assist.review.ProgramFacts;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.cics.CicsUses;
import dev.cobolwright.corpus.review.Mutator;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Operand;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is handed to another program of the repository, replaced by an item of two bytes where more is expected; in order of the rules' codes. */
public final class CalledDefects {
    private static final int LENGTH = 2;
    private static final String ENTRY = "\n       01  ZZ-SHORT PIC X(2).";

    public static final List<Mutator> ALL = List.of(
            new Shortened("CW1305", CalledDefects::commareas), new Shortened("CW1351", CalledDefects::arguments));

    /**
     * Something handed over.
     *
     * @param target name of the program, upper case
     * @param index of the parameter, from 0; -1 for DFHCOMMAREA
     * @param item where it is written
     */
    private record Handed(String target, int index, Span item) {
        boolean isExpectedLonger(Application application) {
            List<ProgramFacts> programs = application.programs(target);
            if (programs.size() != 1 || !programs.getFirst().complete()) {
                return false;
            }
            ProgramFacts program = programs.getFirst();
            return index < 0
                    ? program.commarea()
                            .filter(area -> area.isKnown() && area.minimumLength() > LENGTH)
                            .isPresent()
                    : index < program.parameters().size()
                            && program.parameters().get(index).length() > LENGTH;
        }
    }

    private record Shortened(String code, Function<ReviewedProgram, Stream<Handed>> handed) implements Mutator {
        @Override
        public List<Mutant> mutants(ReviewedFile file) {
            return handed(file).map(h -> mutant(file, h)).toList();
        }

        @Override
        public List<Mutant> mutants(ReviewedFile file, Application application) {
            return handed(file)
                    .filter(h -> h.isExpectedLonger(application))
                    .map(h -> mutant(file, h))
                    .toList();
        }

        private Stream<Handed> handed(ReviewedFile file) {
            int header = EntrySeeded.behindHeader(file);
            return file.programs().stream()
                    .limit(1)
                    .flatMap(handed)
                    .filter(h -> header >= 0
                            && file.isWrittenHere(h.item())
                            && h.item().start() > header);
        }

        private static Mutant mutant(ReviewedFile file, Handed handed) {
            int header = EntrySeeded.behindHeader(file);
            return Mutant.of(
                    new Edit(header, header, ENTRY),
                    new Edit(handed.item().start(), handed.item().end(), "ZZ-SHORT"));
        }
    }

    private CalledDefects() {}

    private static Stream<Handed> commareas(ReviewedProgram program) {
        return CicsUses.of(program)
                .of("LINK PROGRAM", "XCTL PROGRAM", "LINK", "XCTL")
                .filter(u -> program.flow().isReachable(u.statement()) && !u.has("LENGTH") && !u.has("DATALENGTH"))
                .flatMap(u -> u
                        .argument("PROGRAM")
                        .filter(CalledDefects::isLiteral)
                        .flatMap(p -> u.span("COMMAREA").map(at -> new Handed(bare(p), -1, at)))
                        .stream());
    }

    private static Stream<Handed> arguments(ReviewedProgram program) {
        return program.details(Detail.Call.class, "CALL")
                .filter(c -> c.detail().target() instanceof Operand.Literal
                        && program.flow().isReachable(c.statement()))
                .flatMap(c -> {
                    String target = bare(((Operand.Literal) c.detail().target()).text());
                    List<Detail.Argument> arguments = c.detail().arguments();
                    return java.util.stream.IntStream.range(0, arguments.size())
                            .filter(i -> arguments
                                    .get(i)
                                    .value()
                                    .filter(Operand.Identifier.class::isInstance)
                                    .isPresent())
                            .mapToObj(i -> new Handed(
                                    target,
                                    i,
                                    arguments.get(i).value().orElseThrow().span()));
                });
    }

    private static boolean isLiteral(String argument) {
        return argument.startsWith("'") || argument.startsWith("\"");
    }

    private static String bare(String literal) {
        return literal.replaceAll("['\"]", "").strip().toUpperCase(Locale.ROOT);
    }
}
