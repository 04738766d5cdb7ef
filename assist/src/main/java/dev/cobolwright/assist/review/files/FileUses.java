package dev.cobolwright.assist.review.files;

import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.files.UsedFile.Operation;
import dev.cobolwright.assist.review.names.NamesUsed;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.symbols.Resolution;
import dev.cobolwright.grammar.syntax.DataClauses;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.FileControl;
import dev.cobolwright.grammar.syntax.FileDescription;
import dev.cobolwright.grammar.syntax.NameReference;
import dev.cobolwright.grammar.syntax.Section;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The files of a program that have a SELECT entry and an FD, with all that is done to them. */
public final class FileUses {
    private final ReviewedProgram program;
    private final Map<String, UsedFile> files = new LinkedHashMap<>();
    private final Map<Statement, List<Operation>> byStatement = new IdentityHashMap<>();
    private final Map<String, List<Operation>> operations = new LinkedHashMap<>();
    private final Map<DataItem, String> fileOfRecord = new IdentityHashMap<>();
    private final boolean known;

    private FileUses(ReviewedProgram program) {
        this.program = program;
        Map<String, FileDescription> descriptions = new LinkedHashMap<>();
        for (FileDescription file : program.program().files()) {
            descriptions.putIfAbsent(file.name(), file);
            file.records().forEach(r -> fileOfRecord.put(r, file.name()));
        }
        program.statements().forEach(this::read);
        for (FileControl control : program.program().environment().fileControls()) {
            FileDescription description = descriptions.get(control.name());
            if (description != null && description.indicator().equals("FD")) {
                files.putIfAbsent(
                        control.name(),
                        new UsedFile(
                                control,
                                description,
                                status(control),
                                operations.getOrDefault(control.name(), List.of()),
                                isCovered(control.name())));
            }
        }
        known = program.statements().stream().allMatch(Statement::whole)
                && program.flow().isCertain();
    }

    public static FileUses of(ReviewedProgram program) {
        return program.analysis(FileUses.class, FileUses::new);
    }

    public List<UsedFile> all() {
        return List.copyOf(files.values());
    }

    /** What a statement does to files. */
    public List<Operation> of(Statement statement) {
        return byStatement.getOrDefault(statement, List.of());
    }

    /** Whether all statements and copybooks were read, so that an operation that is not seen is not there. */
    public boolean areKnown() {
        return known;
    }

    /** Whether a statement reads the status of a file. */
    public boolean looksAtStatus(Statement statement, UsedFile file) {
        NamesUsed names = NamesUsed.of(program);
        return file.status().isPresent()
                && names.in(statement).stream()
                        .anyMatch(u -> u.name().access().reads()
                                && names.concerns(u, file.status().get()));
    }

    private Optional<DataItem> status(FileControl control) {
        if (control.statuses().isEmpty()) {
            return Optional.empty();
        }
        DataClauses.NameUse name = control.statuses().getFirst();
        return program.scope().resolve(control, name) instanceof Resolution.Data data
                ? Optional.of(data.item())
                : Optional.empty();
    }

    /** A USE procedure for the file, or for all that are opened in some way. */
    private boolean isCovered(String file) {
        return program.program().sections().stream()
                .filter(Section::declarative)
                .map(s -> s.span().inMain().text().toUpperCase(Locale.ROOT))
                .filter(t -> t.contains("USE"))
                .anyMatch(t -> t.contains(file) || t.matches("(?s).*\\b(INPUT|OUTPUT|I-O|EXTEND)\\b.*"));
    }

    private void read(Statement statement) {
        switch (program.detail(statement)) {
            case Detail.Open open ->
                open.files().forEach(o -> add(o.file().name(), Operation.Kind.OPEN, o.mode(), statement));
            case Detail.Close close -> close.files().forEach(f -> add(f.name(), Operation.Kind.CLOSE, "", statement));
            case Detail.Read read -> {
                if (statement.verb().equals("READ")) {
                    add(read.file().name(), Operation.Kind.READ, read.next() ? "NEXT" : "", statement);
                }
            }
            case Detail.Write write -> {
                if (!write.verb().equals("RELEASE")) {
                    fileOf(write.record()).ifPresent(f -> add(f, Operation.Kind.valueOf(write.verb()), "", statement));
                }
            }
            case Detail.Delete delete -> {
                if (!deletesFile(statement)) {
                    delete.files().forEach(f -> add(f.name(), Operation.Kind.DELETE, "", statement));
                }
            }
            case Detail.Start start -> add(start.file().name(), Operation.Kind.START, "", statement);
            case Detail.Sort sort -> {
                sort.using().forEach(f -> add(f.name(), Operation.Kind.SORT, "USING", statement));
                sort.giving().forEach(f -> add(f.name(), Operation.Kind.SORT, "GIVING", statement));
            }
            default -> {}
        }
    }

    /** DELETE FILE removes the file itself. */
    private static boolean deletesFile(Statement statement) {
        return statement.span().text().toUpperCase(Locale.ROOT).matches("(?s)DELETE\\s+FILE\\b.*");
    }

    private Optional<String> fileOf(NameReference record) {
        return switch (program.scope().resolve(record)) {
            case Resolution.Data data -> Optional.ofNullable(fileOfRecord.get(data.item()));
            case Resolution.ToFile file -> Optional.of(file.file().name());
            default -> Optional.empty();
        };
    }

    private void add(String file, Operation.Kind kind, String how, Statement statement) {
        Operation operation = new Operation(file, kind, how, statement);
        operations.computeIfAbsent(file, f -> new ArrayList<>()).add(operation);
        byStatement.computeIfAbsent(statement, s -> new ArrayList<>(1)).add(operation);
    }
}
