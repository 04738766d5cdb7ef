package dev.cobolwright.corpus.review.mutators;

import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.assist.review.ReviewedFile;
import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.cics.CicsUse;
import dev.cobolwright.assist.review.cics.CicsUses;
import dev.cobolwright.assist.review.files.FileUses;
import dev.cobolwright.assist.review.files.UsedFile;
import dev.cobolwright.assist.review.files.UsedFile.Operation;
import dev.cobolwright.assist.review.names.NamesUsed;
import dev.cobolwright.corpus.review.Mutator;
import dev.cobolwright.corpus.review.Mutator.Mutant;
import dev.cobolwright.grammar.embedded.cics.CicsStatement;
import dev.cobolwright.grammar.flow.Procedure;
import dev.cobolwright.grammar.syntax.Access;
import dev.cobolwright.grammar.syntax.Branch;
import dev.cobolwright.grammar.syntax.CopyStatement;
import dev.cobolwright.grammar.syntax.NameReference;
import dev.cobolwright.grammar.syntax.Statement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Defects that change what is written at a place: a branch, an option, a name, a COPY; in order of the rules' codes. */
public final class TextDefects {
    public static final List<Mutator> ALL = List.of(
            new Changed("CW1212", TextDefects::ledBackToRead),
            new Changed("CW1306", TextDefects::otherThanLength),
            new Changed("CW1313", TextDefects::withoutResponse),
            new Changed("CW1355", TextDefects::withUnusedCopybook),
            new Changed("CW1356", TextDefects::replacingNothing),
            new Changed("CW1357", TextDefects::callingItself),
            new Changed("CW1503", TextDefects::withUnusedFile));

    private record Changed(String code, Function<ReviewedFile, Stream<Mutant>> defect) implements Mutator {
        @Override
        public List<Mutant> mutants(ReviewedFile file) {
            return defect.apply(file).toList();
        }
    }

    private TextDefects() {}

    /** The statements of AT END become GO TO the paragraph that begins with the READ. */
    private static Stream<Mutant> ledBackToRead(ReviewedFile file) {
        List<Mutant> mutants = new ArrayList<>();
        for (ReviewedProgram program : file.programs()) {
            for (UsedFile used : FileUses.of(program).all()) {
                used.of(Operation.Kind.READ)
                        .filter(used::isSequential)
                        .map(Operation::statement)
                        .filter(read -> read.whole() && program.flow().isReachable(read))
                        .forEach(read -> ledBack(file, program, read).ifPresent(mutants::add));
            }
        }
        return mutants.stream();
    }

    private static Optional<Mutant> ledBack(ReviewedFile file, ReviewedProgram program, Statement read) {
        Procedure procedure = program.procedure(read);
        boolean first =
                procedure.statements().indexOf(read) == 0 && !procedure.name().isEmpty();
        return read.branches().stream()
                .filter(b -> first
                        && b.phrase() == Branch.Phrase.AT_END
                        && !b.statements().isEmpty())
                .filter(b -> file.isWrittenHere(b.statements().getFirst().span())
                        && file.isWrittenHere(b.statements().getLast().span()))
                .findFirst()
                .map(b -> {
                    Statement last = b.statements().getLast();
                    int end = last.endsSentence()
                            ? last.span().end() - 1
                            : last.span().end();
                    return Mutant.of(
                            new Edit(b.statements().getFirst().span().start(), end, "GO TO " + procedure.name()));
                });
    }

    /** EIBCALEN becomes another item, in programs that use their communication area. */
    private static Stream<Mutant> otherThanLength(ReviewedFile file) {
        if (file.programs().size() != 1) {
            return Stream.empty();
        }
        NamesUsed names = NamesUsed.of(file.programs().getFirst());
        boolean usesArea = names.all().stream()
                .anyMatch(u -> u.item()
                                .filter(i -> names.record(i).name().equals("DFHCOMMAREA"))
                                .isPresent()
                        && u.name().access() != Access.REFERENCE);
        List<NameReference> asked = names.all().stream()
                .map(NamesUsed.Use::name)
                .filter(n -> n.name().equals("EIBCALEN"))
                .toList();
        boolean here = asked.stream().allMatch(n -> file.isWrittenHere(n.span()));
        return !usesArea || asked.isEmpty() || !here
                ? Stream.empty()
                : Stream.of(new Mutant(asked.stream()
                        .map(n -> new Edit(n.span().start(), n.span().end(), "EIBTASKN"))
                        .toList()));
    }

    /** RESP and RESP2 are taken out of RECEIVE MAP, where nothing else takes MAPFAIL. */
    private static Stream<Mutant> withoutResponse(ReviewedFile file) {
        return file.programs().stream()
                .filter(p -> CicsUses.of(p)
                        .of("HANDLE CONDITION", "IGNORE CONDITION", "HANDLE ABEND")
                        .findAny()
                        .isEmpty())
                .flatMap(p -> CicsUses.of(p)
                        .of("RECEIVE MAP")
                        .filter(u -> u.has("RESP")
                                && !u.has("NOHANDLE")
                                && file.isWrittenHere(u.statement().span())
                                && p.flow().isReachable(u.statement())))
                .map(u -> new Mutant(Stream.of("RESP", "RESP2")
                        .flatMap(option -> u.command().option(option).stream())
                        .map(option -> taken(file, u, option))
                        .toList()));
    }

    private static Edit taken(ReviewedFile file, CicsUse use, CicsStatement.Use option) {
        int end = option.argument()
                .map(a -> file.source().text().indexOf(')', use.block().span(a).end()) + 1)
                .orElse(use.block().span(option.range()).end());
        return new Edit(use.block().span(option.range()).start(), end, "");
    }

    /** COPY of a record that lies beside another copybook of the program, and that nothing names. */
    private static Stream<Mutant> withUnusedCopybook(ReviewedFile file) {
        int at = EntrySeeded.behindHeader(file);
        Set<String> copied = file.parse().copies().stream()
                .map(c -> c.name().toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        if (at < 0 || !file.isComplete() || file.programs().size() != 1) {
            return Stream.empty();
        }
        return file.parse().copies().stream()
                .flatMap(c -> c.copybook().stream())
                .map(c -> Path.of(c.path()).getParent())
                .distinct()
                .flatMap(TextDefects::records)
                .filter(name -> !copied.contains(name.toUpperCase(Locale.ROOT)))
                .map(name -> Mutant.of(new Edit(at, at, "\n           COPY " + name + ".")));
    }

    /** Names of copybooks of a folder that begin with a record, sorted. */
    private static Stream<String> records(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(f ->
                            f.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".cpy"))
                    .filter(TextDefects::isRecord)
                    .map(f -> f.getFileName().toString().replaceFirst("\\.[^.]*$", ""))
                    .filter(name -> name.matches("[A-Za-z][A-Za-z0-9]{1,7}"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            return Stream.empty();
        }
    }

    private static boolean isRecord(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            return text.matches("(?s)(.{6}\\*[^\\n]*\\n|\\s*\\n)*.{6} ?\\s*01\\s.*")
                    && !text.toUpperCase(Locale.ROOT).matches("(?s).*\\b(EXEC|COPY|REDEFINES|==|:)\\b.*");
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** REPLACING of a text that no copybook has. */
    private static Stream<Mutant> replacingNothing(ReviewedFile file) {
        return file.parse().copies().stream()
                .filter(c -> !c.span().isCopied() && c.copybook().isPresent() && isPlain(c))
                .map(c -> {
                    int end = c.nameSpan().end();
                    return Mutant.of(new Edit(end, end, "\n               REPLACING ==ZZ-NOWHERE== BY ==ZZ-THERE=="));
                });
    }

    private static boolean isPlain(CopyStatement copy) {
        String statement = copy.span().text().toUpperCase(Locale.ROOT);
        return statement.matches("(?s)COPY\\s+[A-Z0-9-]+\\s*\\.?")
                && !copy.copybook()
                        .orElseThrow()
                        .text()
                        .toUpperCase(Locale.ROOT)
                        .matches("(?s).*\\bCOPY\\b.*");
    }

    /** A CALL of the program's own name before one of its statements. */
    private static Stream<Mutant> callingItself(ReviewedFile file) {
        return file.programs().stream()
                .limit(1)
                .filter(p -> !file.source().text().toUpperCase(Locale.ROOT).contains("RECURSIVE"))
                .filter(p -> p.program().name().matches("[A-Z][A-Z0-9]{1,7}"))
                .flatMap(p -> new StatementSeeded(
                                "CW1357",
                                "",
                                "",
                                "           CALL '" + p.program().name() + "'")
                        .mutants(file).stream());
    }

    /** SELECT and FD of a file that nothing opens. */
    private static Stream<Mutant> withUnusedFile(ReviewedFile file) {
        int control = EntrySeeded.behind(file, "FILE-CONTROL");
        int section = EntrySeeded.behind(file, "FILE", "SECTION");
        return control < 0 || section < control || file.programs().size() != 1
                ? Stream.empty()
                : Stream.of(Mutant.of(
                        new Edit(control, control, "\n           SELECT ZZ-FILE ASSIGN TO ZZFILE."),
                        new Edit(section, section, "\n       FD  ZZ-FILE.\n       01  ZZ-RECORD PIC X(80).")));
    }
}
