package dev.cobolwright.assist.colouring;

import dev.cobolwright.assist.colouring.Piece.Role;
import dev.cobolwright.assist.colouring.Piece.Trait;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.symbols.Resolution;
import dev.cobolwright.grammar.symbols.Scope;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.DataSection;
import dev.cobolwright.grammar.syntax.NameKind;
import dev.cobolwright.grammar.syntax.NameReference;
import dev.cobolwright.grammar.syntax.Program;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the names between two offsets of a file mean, by where they start. */
final class NameRoles {
    private static final int CONSTANT = 78;

    private final SourceText source;
    private final int from;
    private final int to;
    private final Map<Integer, Meaning> found = new HashMap<>();

    record Meaning(Role role, Set<Trait> traits) {}

    private NameRoles(SourceText source, int from, int to) {
        this.source = source;
        this.from = from;
        this.to = to;
    }

    static Map<Integer, Meaning> in(Parse parse, int from, int to) {
        NameRoles roles = new NameRoles(parse.source(), from, to);
        for (Scope scope : Scope.all(parse)) {
            roles.declarations(scope.program());
            roles.references(scope);
        }
        parse.copies().forEach(c -> roles.put(c.nameSpan(), Role.COPYBOOK, EnumSet.noneOf(Trait.class)));
        return roles.found;
    }

    private boolean isShown(Span span) {
        return span.start() < to && span.end() > from && !span.isCopied() && span.source() == source;
    }

    private void put(Span span, Role role, Set<Trait> traits) {
        if (isShown(span)) {
            found.put(span.start(), new Meaning(role, traits));
        }
    }

    private void declarations(Program program) {
        program.allData()
                .filter(item -> !item.isFiller() && isShown(item.nameSpan()))
                .forEach(item -> {
                    Set<Trait> traits = traits(item);
                    traits.add(Trait.DECLARATION);
                    put(item.nameSpan(), role(item), traits);
                });
        program.files().forEach(f -> put(f.nameSpan(), Role.FILE, EnumSet.of(Trait.DECLARATION)));
        program.sections().forEach(s -> {
            put(s.nameSpan(), Role.SECTION, EnumSet.of(Trait.DECLARATION));
            s.paragraphs().forEach(p -> put(p.nameSpan(), Role.PARAGRAPH, EnumSet.of(Trait.DECLARATION)));
        });
    }

    private void references(Scope scope) {
        for (NameReference reference : scope.program().references()) {
            if (isShown(reference.span())) {
                Meaning meaning = meaning(scope.resolve(reference), reference.kind());
                boolean replaced = !source.text()
                        .regionMatches(
                                true,
                                reference.span().start(),
                                reference.name(),
                                0,
                                reference.name().length());
                if (replaced && reference.span().startLine() == reference.span().endLine()) {
                    meaning.traits().add(Trait.REPLACED);
                }
                if (reference.access().writes() && isData(meaning.role())) {
                    meaning.traits().add(Trait.MODIFICATION);
                }
                found.putIfAbsent(reference.span().start(), meaning);
            }
        }
    }

    private static boolean isData(Role role) {
        return role == Role.DATA_ITEM || role == Role.PARAMETER || role == Role.CONDITION_NAME;
    }

    private static Meaning meaning(Resolution resolution, NameKind kind) {
        return switch (resolution) {
            case Resolution.Data data -> new Meaning(role(data.item()), traits(data.item()));
            case Resolution.Ambiguous several -> meaning(several.candidates().getFirst(), kind);
            case Resolution.Index index -> plain(Role.DATA_ITEM);
            case Resolution.ToParagraph paragraph -> plain(Role.PARAGRAPH);
            case Resolution.ToSection section -> plain(Role.SECTION);
            case Resolution.ToFile file -> plain(Role.FILE);
            case Resolution.Predefined predefined ->
                plain(kind == NameKind.OTHER ? Role.OTHER_NAME : kind == NameKind.FILE ? Role.FILE : Role.DATA_ITEM);
            case Resolution.Undeclared undeclared -> plain(expected(kind));
        };
    }

    private static Role expected(NameKind kind) {
        return switch (kind) {
            case DATA -> Role.DATA_ITEM;
            case PROCEDURE -> Role.PARAGRAPH;
            case FILE -> Role.FILE;
            case PROGRAM -> Role.PROGRAM;
            case COPYBOOK -> Role.COPYBOOK;
            case OTHER -> Role.OTHER_NAME;
        };
    }

    private static Meaning plain(Role role) {
        return new Meaning(role, EnumSet.noneOf(Trait.class));
    }

    private static Role role(DataItem item) {
        return item.isConditionName()
                ? Role.CONDITION_NAME
                : item.section() == DataSection.LINKAGE ? Role.PARAMETER : Role.DATA_ITEM;
    }

    private static Set<Trait> traits(DataItem item) {
        return item.isConditionName() || item.levelNumber() == CONSTANT
                ? EnumSet.of(Trait.READONLY)
                : EnumSet.noneOf(Trait.class);
    }
}
