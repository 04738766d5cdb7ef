package dev.cobolwright.assist.codebase;

import dev.cobolwright.assist.explain.facts.Place;
import dev.cobolwright.assist.explain.run.SourceFile;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.layout.DataLayout;
import dev.cobolwright.grammar.layout.ItemLayout;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.symbols.Resolution;
import dev.cobolwright.grammar.symbols.Scope;
import dev.cobolwright.grammar.syntax.Access;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.FileDescription;
import dev.cobolwright.grammar.syntax.NameReference;
import dev.cobolwright.grammar.syntax.Paragraph;
import dev.cobolwright.grammar.syntax.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where data items are declared and used, by where they are written: an item of a copybook is one thing in all programs that copy it,
 * whatever REPLACING calls it there.
 */
public final class DataUses {
    private final CodeBase code;

    public DataUses(CodeBase code) {
        this.code = code;
    }

    /** Where a declaration is written. @param offset of its name in the file */
    public record Written(String path, int offset) {
        static Written of(DataItem item) {
            return new Written(item.nameSpan().source().path(), item.nameSpan().start());
        }
    }

    /**
     * An item as one program has it.
     *
     * @param layout empty for condition-names and items without storage
     * @param record the level 01 or 77 item it is in; the item itself where it has no layout
     * @param file of which it is a record; empty for none
     */
    public record Declared(
            String program, DataItem item, Optional<ItemLayout> layout, DataItem record, String file, Place place) {
        public Written written() {
            return Written.of(item);
        }

        /** Such as {@code bytes 60-67 of AC-ACCOUNT-RECORD}, from 1. */
        public String bytes() {
            return layout.filter(ItemLayout::isKnown)
                    .map(l -> (l.totalLength() == 1
                                    ? "byte " + (l.offset() + 1)
                                    : "bytes " + (l.offset() + 1) + "-" + l.end())
                            + (record == item ? "" : " of " + record.name()))
                    .orElse("");
        }
    }

    /**
     * A use of an item.
     *
     * @param paragraph empty outside the PROCEDURE DIVISION
     * @param line the code of the line
     */
    public record Used(
            String program, String paragraph, String name, Access access, DataItem item, Place place, String line) {}

    /**
     * The items of a name, in order of programs. A name with a tag in a copybook is found by what it is in a program and by what is
     * written: {@code :AC:-KEY} as {@code AC-KEY}.
     */
    public List<Declared> declarations(String name) {
        String wanted = name.toUpperCase(Locale.ROOT);
        List<Declared> all = new ArrayList<>();
        each((parse, program, scope) -> {
            DataLayout layout = null;
            Map<DataItem, String> files = null;
            for (DataItem item : program.allData().toList()) {
                if (item.name().equals(wanted) || untagged(item).equals(wanted)) {
                    layout = layout == null ? DataLayout.of(parse, program) : layout;
                    files = files == null ? files(program) : files;
                    all.add(declared(program, parse, item, layout, files));
                }
            }
        });
        return List.copyOf(all);
    }

    /** The items that are written at one of these places, as all programs have them. */
    public List<Declared> at(Set<Written> places) {
        List<Declared> all = new ArrayList<>();
        each((parse, program, scope) -> {
            List<DataItem> here = program.allData()
                    .filter(i -> places.contains(Written.of(i)))
                    .toList();
            if (!here.isEmpty()) {
                DataLayout layout = DataLayout.of(parse, program);
                Map<DataItem, String> files = files(program);
                here.forEach(i -> all.add(declared(program, parse, i, layout, files)));
            }
        });
        return List.copyOf(all);
    }

    /** The uses of items that are written at one of these places, each place of a program once. */
    public List<Used> uses(Set<Written> places) {
        List<Used> all = new ArrayList<>();
        each((parse, program, scope) -> all.addAll(uses(parse, program, scope, places)));
        return List.copyOf(all);
    }

    private List<Used> uses(Parse parse, Program program, Scope scope, Set<Written> places) {
        Set<String> names = new HashSet<>();
        program.allData().filter(i -> places.contains(Written.of(i))).forEach(i -> names.add(i.name()));
        if (names.isEmpty()) {
            return List.of();
        }
        List<Used> found = new ArrayList<>();
        for (NameReference reference : program.references()) {
            if (names.contains(reference.name())
                    && scope.resolve(reference) instanceof Resolution.Data data
                    && places.contains(Written.of(data.item()))) {
                found.add(used(parse, program, reference, data.item()));
            }
        }
        return found.stream().distinct().toList();
    }

    private Used used(Parse parse, Program program, NameReference reference, DataItem item) {
        Span span = reference.span();
        SourceText source = span.source();
        return new Used(
                name(program, parse),
                paragraph(program, span),
                reference.name(),
                reference.access(),
                item,
                code.place(span),
                CodeBase.code(source, span.startLine()));
    }

    /** The paragraph that a place is in. */
    static String paragraph(Program program, Span span) {
        int at = span.inMain().start();
        return program.paragraphs()
                .filter(p -> p.span().equals(span) || contains(p, span, at))
                .map(Paragraph::name)
                .reduce((a, b) -> b)
                .orElse("");
    }

    private static boolean contains(Paragraph paragraph, Span span, int at) {
        Span own = paragraph.span();
        if (own.source() == span.source() && own.copiedBy().equals(span.copiedBy())) {
            return own.start() <= span.start() && span.end() <= own.end();
        }
        return !own.isCopied() && own.start() <= at && at < own.end();
    }

    private Declared declared(
            Program program, Parse parse, DataItem item, DataLayout layout, Map<DataItem, String> files) {
        Optional<ItemLayout> own = layout.of(item);
        DataItem record = own.map(ItemLayout::record).orElse(item);
        return new Declared(
                name(program, parse), item, own, record, files.getOrDefault(record, ""), code.place(item.nameSpan()));
    }

    private static Map<DataItem, String> files(Program program) {
        Map<DataItem, String> files = new HashMap<>();
        for (FileDescription file : program.files()) {
            file.records().forEach(r -> files.put(r, file.name()));
        }
        return files;
    }

    static String name(Program program, Parse parse) {
        String path = parse.source().path();
        String file = path.substring(path.lastIndexOf('/') + 1);
        return program.name().isEmpty() ? file.replaceFirst("\\.[^.]*$", "").toUpperCase(Locale.ROOT) : program.name();
    }

    private static String untagged(DataItem item) {
        Span span = item.nameSpan();
        return span.text().indexOf(':') < 0 ? "" : span.text().replace(":", "").toUpperCase(Locale.ROOT);
    }

    /** Takes one program. */
    @FunctionalInterface
    public interface Each {
        void take(Parse parse, Program program, Scope scope);
    }

    /** All programs, contained ones too. */
    public void each(Each each) {
        for (String file : code.files(SourceFile.Kind.PROGRAM)) {
            code.parse(file).ifPresent(parse -> Scope.all(parse).forEach(s -> each.take(parse, s.program(), s)));
        }
    }
}
