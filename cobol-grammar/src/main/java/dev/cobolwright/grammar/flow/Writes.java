package dev.cobolwright.grammar.flow;

import dev.cobolwright.grammar.symbols.Resolution;
import dev.cobolwright.grammar.symbols.Scope;
import dev.cobolwright.grammar.syntax.Access;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.NameKind;
import dev.cobolwright.grammar.syntax.NameReference;
import dev.cobolwright.grammar.syntax.Program;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which statements may write which record of one program. */
final class Writes {
    private final Scope scope;
    /** By the level 01 or 77 item. */
    private final Map<DataItem, List<Write>> byRecord = new IdentityHashMap<>();
    /** Records of the same storage, by record. */
    private final Map<String, DataItem> recordsByName = new HashMap<>();

    /**
     * @param item what is written, with the groups it is in, innermost first
     * @param statement empty where the statement is not known
     */
    record Write(Resolution.Data item, NameReference name, Optional<Statement> statement) {}

    Writes(Program program, Scope scope) {
        this.scope = scope;
        program.data().forEach(record -> recordsByName.putIfAbsent(record.name(), record));
        TreeMap<Integer, Statement> byStart = new TreeMap<>();
        program.paragraphs().forEach(p -> add(p.statements(), byStart));
        int start = program.procedureDivision().map(s -> s.inMain().start()).orElse(Integer.MAX_VALUE);
        for (NameReference name : program.references()) {
            boolean inProcedures = name.span().inMain().start() >= start;
            boolean addressed = name.kind() == NameKind.DATA && name.access() == Access.REFERENCE;
            if (inProcedures
                    && (name.access().writes() || addressed)
                    && scope.resolve(name) instanceof Resolution.Data written) {
                byRecord.computeIfAbsent(base(record(written)), r -> new ArrayList<>())
                        .add(new Write(written, name, statement(name, byStart)));
            }
        }
    }

    private static void add(List<Statement> statements, TreeMap<Integer, Statement> byStart) {
        for (Statement statement : statements) {
            if (!statement.span().isCopied()) {
                byStart.put(statement.span().start(), statement);
            }
            add(statement.nested(), byStart);
        }
    }

    private static Optional<Statement> statement(NameReference name, TreeMap<Integer, Statement> byStart) {
        if (name.span().isCopied()) {
            return Optional.empty();
        }
        return Optional.ofNullable(byStart.floorEntry(name.span().start()))
                .map(Map.Entry::getValue)
                .filter(s -> s.span().source() == name.span().source()
                        && s.span().end() >= name.span().end());
    }

    static DataItem record(Resolution.Data item) {
        return item.groups().isEmpty() ? item.item() : item.groups().getLast();
    }

    /** The record whose storage a record redefines, or itself. */
    private DataItem base(DataItem record) {
        DataItem base = record;
        for (int i = 0; i < 20 && base.redefines().isPresent(); i++) {
            DataItem next = recordsByName.get(base.redefines().get());
            if (next == null || next == base) {
                break;
            }
            base = next;
        }
        return base;
    }

    Scope scope() {
        return scope;
    }

    /** Writes that may change an item, by itself or with what shares its storage. */
    List<Write> to(Resolution.Data item) {
        DataItem record = record(item);
        return byRecord.getOrDefault(base(record), List.of()).stream()
                .filter(write -> record(write.item()) != record || mayOverlap(item, write.item()))
                .toList();
    }

    /** Within one record. */
    private static boolean mayOverlap(Resolution.Data a, Resolution.Data b) {
        List<DataItem> first = path(a);
        List<DataItem> second = path(b);
        int i = 0;
        while (i < first.size() && i < second.size() && first.get(i) == second.get(i)) {
            i++;
        }
        if (i == first.size() || i == second.size()) {
            return true;
        }
        DataItem one = first.get(i);
        DataItem other = second.get(i);
        return one.redefines().isPresent()
                || other.redefines().isPresent()
                || one.levelNumber() == 66
                || other.levelNumber() == 66;
    }

    /** From the record down; a condition-name stands for its item. */
    private static List<DataItem> path(Resolution.Data item) {
        List<DataItem> path = new ArrayList<>(item.groups().reversed());
        if (!item.item().isConditionName()) {
            path.add(item.item());
        }
        return path;
    }
}
