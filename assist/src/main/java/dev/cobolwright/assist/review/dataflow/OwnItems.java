package dev.cobolwright.assist.review.dataflow;

import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.assist.review.names.NamesUsed;
import dev.cobolwright.grammar.embedded.cics.CicsStatement;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.syntax.Access;
import dev.cobolwright.grammar.syntax.DataClauses;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.DataSection;
import dev.cobolwright.grammar.syntax.NameReference;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The items that only statements of the program itself, by names seen there, read and change. */
public final class OwnItems {
    private static final Set<String> COUNTING = Set.of("ADD", "SUBTRACT", "MULTIPLY", "DIVIDE", "INSPECT");

    private final ReviewedProgram program;
    private final NamesUsed names;
    /** Named outside of the PROCEDURE DIVISION, as FILE STATUS or in a screen, or by their address. */
    private final Set<DataItem> shared = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Set<DataItem> redefined = Collections.newSetFromMap(new IdentityHashMap<>());
    private final boolean readWhole;

    private OwnItems(ReviewedProgram program) {
        this.program = program;
        this.names = NamesUsed.of(program);
        int division = program.program()
                .procedureDivision()
                .map(s -> s.inMain().start())
                .orElse(Integer.MAX_VALUE);
        for (NameReference name : program.program().references()) {
            if (name.span().inMain().start() < division) {
                program.item(name).ifPresent(shared::add);
            }
        }
        for (NamesUsed.Use use : names.all()) {
            if (use.name().access() == Access.REFERENCE) {
                use.item().filter(i -> !i.isConditionName() && !isTable(use, i)).ifPresent(shared::add);
            }
        }
        program.program().files().forEach(f -> redefinitions(f.records()));
        redefinitions(program.program().data());
        Set<String> environment = environmentWords(program);
        program.program().allData().filter(i -> environment.contains(i.name())).forEach(shared::add);
        readWhole = !environment.contains("REPOSITORY")
                && program.flow().isCertain()
                && program.statements().stream().allMatch(Statement::whole)
                && program.program().nested().isEmpty();
    }

    /**
     * The words before the DATA DIVISION, as SPECIAL-NAMES makes items that the runtime changes (CURSOR, CRT STATUS); functions of a REPOSITORY
     * change their arguments.
     */
    private static Set<String> environmentWords(ReviewedProgram program) {
        Span span = program.program().span().inMain();
        String text = span.text().toUpperCase(Locale.ROOT);
        int end = text.indexOf("DATA DIVISION");
        int start = text.indexOf("ENVIRONMENT DIVISION");
        return start < 0 || end < start
                ? Set.of()
                : Set.of(Arrays.stream(text.substring(start, end).split("[^A-Z0-9_-]+"))
                        .distinct()
                        .toArray(String[]::new));
    }

    /** An index-name stands for its table in the uses, but changes nothing there. */
    private static boolean isTable(NamesUsed.Use use, DataItem item) {
        return item.occurs().isPresent() && !use.name().name().equals(item.name());
    }

    private void redefinitions(List<DataItem> items) {
        Map<String, DataItem> siblings = new HashMap<>();
        for (DataItem item : items) {
            item.redefines().map(siblings::get).ifPresent(base -> {
                redefined.add(base);
                redefined.add(item);
            });
            if (item.levelNumber() == 66) {
                names.parent(item).ifPresent(redefined::add);
            }
            siblings.put(item.name(), item);
            redefinitions(item.children());
        }
    }

    public static OwnItems of(ReviewedProgram program) {
        return program.analysis(OwnItems.class, OwnItems::new);
    }

    /**
     * Whether a statement ends the program and it tells others anything: by a parameter, a record or a display. Any other text is put into
     * another one, as by tests that set its items and then perform its paragraphs.
     */
    public static boolean isEnded(ReviewedProgram program) {
        boolean tells = !program.program().using().isEmpty()
                || program.statements("DISPLAY", "WRITE", "REWRITE", "CALL", "EXEC CICS", "EXEC SQL", "RELEASE")
                        .findAny()
                        .isPresent();
        return tells
                && program.statements("STOP", "GOBACK", "EXIT", "EXEC CICS").anyMatch(s -> switch (program.detail(s)) {
                    case Detail.Stop stop -> stop.run();
                    case Detail.Goback goback -> true;
                    case Detail.Exit exit -> exit.kind() == Detail.Exit.Kind.PROGRAM;
                    default ->
                        program.cics(s).filter(CicsStatement::leavesProgram).isPresent();
                });
    }

    /** Elementary, in WORKING-STORAGE or LOCAL-STORAGE, in no table, and of no other name or description. */
    public boolean contains(DataItem item) {
        boolean owned = item.section() == DataSection.WORKING_STORAGE || item.section() == DataSection.LOCAL_STORAGE;
        if (!readWhole
                || !owned
                || item.isFiller()
                || item.isConditionName()
                || item.isConstant()
                || item.isGroup()
                || item.levelNumber() == 66
                || program.layout().of(item).isEmpty()) {
            return false;
        }
        for (Optional<DataItem> at = Optional.of(item); at.isPresent(); at = names.parent(at.get())) {
            DataItem group = at.get();
            if (shared.contains(group)
                    || redefined.contains(group)
                    || group.occurs().isPresent()
                    || group.has(DataClauses.Word.EXTERNAL)
                    || group.has(DataClauses.Word.GLOBAL)
                    || group.has(DataClauses.Word.BASED)
                    || group.clauses().likeName().isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a VALUE clause of the item or of a group around it gives it its first value. */
    public boolean hasValue(DataItem item) {
        for (Optional<DataItem> at = Optional.of(item); at.isPresent(); at = names.parent(at.get())) {
            if (at.get().value().isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Uses by its own name and its condition-names. */
    public List<NamesUsed.Use> own(DataItem item) {
        List<NamesUsed.Use> uses = new ArrayList<>(names.of(item));
        item.children().forEach(child -> uses.addAll(names.of(child)));
        return uses;
    }

    /** Uses by its own name, its condition-names and those of groups around it. */
    public List<NamesUsed.Use> all(DataItem item) {
        List<NamesUsed.Use> uses = own(item);
        for (Optional<DataItem> at = names.parent(item); at.isPresent(); at = names.parent(at.get())) {
            uses.addAll(names.of(at.get()));
        }
        return uses;
    }

    /** Whether a use needs the value that was there before: it reads it, or counts on from it. */
    public static boolean needsValue(NamesUsed.Use use) {
        return switch (use.name().access()) {
            case READ -> true;
            case READ_WRITE ->
                use.statement().filter(s -> COUNTING.contains(s.verb())).isPresent();
            default -> false;
        };
    }

    /** Whether a use gives a value that does not depend on the one before. */
    public static boolean givesValue(NamesUsed.Use use) {
        return use.name().access().writes() && !needsValue(use);
    }
}
