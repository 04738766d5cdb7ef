package dev.cobolwright.assist.review.names;

import dev.cobolwright.assist.review.ReviewedProgram;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.symbols.Resolution;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.NameReference;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The names of the PROCEDURE DIVISION with the statements they stand in, and what they mean. Names in EXEC blocks are among them. */
public final class NamesUsed {
    private static final List<Use> NONE = List.of();

    private final Map<Statement, List<Use>> byStatement = new IdentityHashMap<>();
    private final Map<DataItem, List<Use>> byItem = new IdentityHashMap<>();
    private final Map<DataItem, DataItem> parents = new IdentityHashMap<>();
    private final Map<DataItem, List<DataItem>> redefinitions = new IdentityHashMap<>();
    private final List<Use> all = new ArrayList<>();

    /**
     * @param item the data item or condition-name it means; of an index its table
     * @param statement the innermost that it stands in; empty in headers
     */
    public record Use(NameReference name, Optional<DataItem> item, Optional<Statement> statement) {}

    /** A text that was copied in one place. */
    private record Copy(SourceText source, Optional<Span> copiedBy) {}

    private NamesUsed(ReviewedProgram program) {
        Map<Copy, TreeMap<Integer, Statement>> starts = new HashMap<>();
        for (Statement statement : program.statements()) {
            Span span = statement.span();
            starts.computeIfAbsent(new Copy(span.source(), span.copiedBy()), c -> new TreeMap<>())
                    .putIfAbsent(span.start(), statement);
        }
        program.program().files().forEach(f -> parents(f.records(), null));
        parents(program.program().data(), null);
        int division = program.program()
                .procedureDivision()
                .map(s -> s.inMain().start())
                .orElse(Integer.MAX_VALUE);
        for (NameReference name : program.program().references()) {
            if (name.span().inMain().start() >= division) {
                add(
                        program,
                        name,
                        starts.get(new Copy(name.span().source(), name.span().copiedBy())));
            }
        }
    }

    public static NamesUsed of(ReviewedProgram program) {
        return program.analysis(NamesUsed.class, NamesUsed::new);
    }

    private void parents(List<DataItem> items, DataItem parent) {
        Map<String, DataItem> siblings = new HashMap<>();
        for (DataItem item : items) {
            parents.put(item, parent);
            item.redefines()
                    .map(siblings::get)
                    .ifPresent(base -> redefinitions
                            .computeIfAbsent(base, b -> new ArrayList<>(1))
                            .add(item));
            siblings.putIfAbsent(item.name(), item);
            parents(item.children(), item);
        }
    }

    private void add(ReviewedProgram program, NameReference name, TreeMap<Integer, Statement> starts) {
        Optional<DataItem> item = switch (program.scope().resolve(name)) {
            case Resolution.Data data -> Optional.of(data.item());
            case Resolution.Index index -> Optional.of(index.table());
            default -> Optional.empty();
        };
        Use use = new Use(name, item, Optional.ofNullable(starts).flatMap(s -> around(program, name.span(), s)));
        all.add(use);
        item.ifPresent(i -> byItem.computeIfAbsent(i, k -> new ArrayList<>(2)).add(use));
        use.statement()
                .ifPresent(s ->
                        byStatement.computeIfAbsent(s, k -> new ArrayList<>(3)).add(use));
    }

    private static Optional<Statement> around(ReviewedProgram program, Span name, TreeMap<Integer, Statement> starts) {
        Map.Entry<Integer, Statement> before = starts.floorEntry(name.start());
        Optional<Statement> statement = Optional.ofNullable(before).map(Map.Entry::getValue);
        while (statement.isPresent() && statement.get().span().end() < name.end()) {
            statement = program.parent(statement.get());
        }
        return statement;
    }

    /** All, in order of their text. */
    public List<Use> all() {
        return all;
    }

    /** The names of a statement's own words, not of statements nested in it. */
    public List<Use> in(Statement statement) {
        return byStatement.getOrDefault(statement, NONE);
    }

    /** The uses of an item by its own name. */
    public List<Use> of(DataItem item) {
        return byItem.getOrDefault(item, NONE);
    }

    /** The group that an item is directly subordinate to. */
    public Optional<DataItem> parent(DataItem item) {
        return Optional.ofNullable(parents.get(item));
    }

    /** The item of level 01 or 77 that an item is part of, or itself. */
    public DataItem record(DataItem item) {
        DataItem record = item;
        while (parents.get(record) != null) {
            record = parents.get(record);
        }
        return record;
    }

    /** Whether a use is of an item, of a part or condition-name of it, of a group it is in, or of what redefines one of these. */
    public boolean concerns(Use use, DataItem item) {
        return use.item().isPresent() && overlap(use.item().get(), item);
    }

    private boolean overlap(DataItem one, DataItem other) {
        if (contains(one, other) || contains(other, one)) {
            return true;
        }
        for (DataItem at = other; at != null; at = parents.get(at)) {
            for (DataItem redefinition : redefinitions.getOrDefault(at, List.of())) {
                if (contains(redefinition, one)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean contains(DataItem group, DataItem item) {
        for (DataItem at = item; at != null; at = parents.get(at)) {
            if (at == group) {
                return true;
            }
        }
        return false;
    }
}
