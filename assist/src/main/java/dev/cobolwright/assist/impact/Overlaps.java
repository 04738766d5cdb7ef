package dev.cobolwright.assist.impact;

import dev.cobolwright.assist.codebase.CodeBase;
import dev.cobolwright.assist.codebase.DataUses.Declared;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.layout.DataLayout;
import dev.cobolwright.grammar.layout.ItemLayout;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.FileDescription;
import dev.cobolwright.grammar.syntax.Program;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Items of one program that take some of the bytes that another takes. Records of a file, and records that redefine one, share an area. */
final class Overlaps {
    private Overlaps() {}

    /** @param relation such as {@code takes bytes 1-12 of the same record} */
    record Shared(DataItem item, String relation) {}

    static List<Shared> of(CodeBase code, Declared field) {
        if (field.layout().filter(ItemLayout::isKnown).isEmpty()) {
            return List.of();
        }
        ItemLayout own = field.layout().get();
        List<Shared> found = new ArrayList<>();
        for (Program program : programs(code, field)) {
            Parse parse = code.parse(code.program(field.program()).orElseThrow().file())
                    .orElseThrow();
            DataLayout layout = DataLayout.of(parse, program);
            Map<DataItem, Object> areas = areas(program);
            Object area = areas.get(own.record());
            if (area == null) {
                continue;
            }
            for (ItemLayout other : layout.items()) {
                if (other.item() != own.item()
                        && other.isKnown()
                        && areas.get(other.record()) == area
                        && other.offset() < own.end()
                        && own.offset() < other.end()) {
                    found.add(new Shared(other.item(), relation(own, other)));
                }
            }
        }
        return found;
    }

    private static String relation(ItemLayout own, ItemLayout other) {
        String bytes = "bytes " + (other.offset() + 1) + "-" + other.end();
        if (other.offset() <= own.offset() && own.end() <= other.end()) {
            return "has it in its " + bytes;
        }
        return own.offset() <= other.offset() && other.end() <= own.end()
                ? "is a part of it, " + bytes
                : "shares some of its bytes, " + bytes;
    }

    private static List<Program> programs(CodeBase code, Declared field) {
        return code.program(field.program()).flatMap(p -> code.parse(p.file())).stream()
                .flatMap(p -> p.programs().stream())
                .flatMap(Overlaps::all)
                .filter(p -> p.allData().anyMatch(i -> i == field.item()))
                .toList();
    }

    private static java.util.stream.Stream<Program> all(Program program) {
        return java.util.stream.Stream.concat(
                java.util.stream.Stream.of(program), program.nested().stream().flatMap(Overlaps::all));
    }

    /** The area of each record: an object that records of one area have in common. */
    private static Map<DataItem, Object> areas(Program program) {
        Map<DataItem, Object> areas = new IdentityHashMap<>();
        for (FileDescription file : program.files()) {
            file.records().forEach(r -> areas.put(r, file));
        }
        Map<String, Object> byName = new java.util.HashMap<>();
        for (DataItem record : program.data()) {
            Object area = record.redefines().map(byName::get).orElse(record);
            area = area == null ? record : area;
            areas.put(record, area);
            byName.put(record.name(), area);
        }
        return areas;
    }
}
