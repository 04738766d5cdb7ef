package dev.cobolwright.assist.lenses;

import dev.cobolwright.assist.Snapshot;
import dev.cobolwright.assist.Workspace;
import dev.cobolwright.assist.lenses.Lens.Kind;
import dev.cobolwright.grammar.Cobol;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.symbols.Resolution;
import dev.cobolwright.grammar.symbols.Scope;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.NameKind;
import dev.cobolwright.grammar.syntax.NameReference;
import dev.cobolwright.grammar.syntax.Program;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How often paragraphs and sections are performed, records are used and a copybook is copied, and which programs and paragraphs can be
 * explained. Uses are those of the file.
 */
public final class Lenses {
    private Lenses() {}

    /** In order of their text; cheap. */
    public static List<Lens> of(Snapshot snapshot) {
        Parse parse = snapshot.parse();
        List<Lens> found = new ArrayList<>();
        if (isCopybook(parse) && parse.source().length() > 0) {
            found.add(new Lens(Kind.USES, 0, 0));
        }
        Lexemes lexemes = Cobol.lexemes(parse);
        parse.programs().forEach(p -> program(p, parse, lexemes, found));
        found.sort(Comparator.comparingInt(Lens::start));
        return found;
    }

    private static boolean isCopybook(Parse parse) {
        return parse.programs().stream().allMatch(p -> p.name().isEmpty());
    }

    private static void program(Program program, Parse parse, Lexemes lexemes, List<Lens> found) {
        programId(program, parse, lexemes).ifPresent(found::add);
        program.files().forEach(f -> f.records().forEach(r -> add(Kind.USES, r.nameSpan(), parse, found)));
        program.data().stream()
                .filter(d -> !d.isFiller())
                .map(DataItem::nameSpan)
                .forEach(s -> add(Kind.USES, s, parse, found));
        program.sections().forEach(s -> {
            add(Kind.USES, s.nameSpan(), parse, found);
            s.paragraphs().forEach(p -> {
                add(Kind.USES, p.nameSpan(), parse, found);
                add(Kind.EXPLANATION, p.nameSpan(), parse, found);
            });
        });
        program.nested().forEach(p -> program(p, parse, lexemes, found));
    }

    /** The lens above PROGRAM-ID, at the name. */
    private static Optional<Lens> programId(Program program, Parse parse, Lexemes lexemes) {
        Span span = program.span();
        if (program.name().isEmpty() || span.isCopied() || span.source() != parse.source()) {
            return Optional.empty();
        }
        for (int i = lexemes.from(span.start()); i + 1 < lexemes.size() && lexemes.start(i) < span.end(); i++) {
            if (lexemes.word(i).equals("PROGRAM-ID") || lexemes.word(i).equals("FUNCTION-ID")) {
                int name = lexemes.kind(i + 1) == Lexemes.Kind.PERIOD ? i + 2 : i + 1;
                return name < lexemes.size()
                        ? Optional.of(new Lens(Kind.EXPLANATION, lexemes.start(name), lexemes.end(name)))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static void add(Kind kind, Span name, Parse parse, List<Lens> found) {
        if (!name.isCopied() && name.source() == parse.source() && name.start() < name.end()) {
            found.add(new Lens(kind, name.start(), name.end()));
        }
    }

    /** What is told of uses at a place that {@link #of} gave for this text. */
    public static Optional<String> title(Snapshot snapshot, Lens lens) {
        Parse parse = snapshot.parse();
        if (lens.start() == lens.end()) {
            return Workspace.asFile(snapshot.path())
                    .map(file -> snapshot.files().usersOf(file).size())
                    .map(n -> "copied by " + counted(n, "program"));
        }
        Scope scope = Scope.at(parse, lens.start());
        return scope.program().sections().stream()
                        .anyMatch(s -> isProcedure(lens, s.nameSpan())
                                || s.paragraphs().stream().anyMatch(p -> isProcedure(lens, p.nameSpan())))
                ? Optional.of(procedure(scope, lens, Cobol.lexemes(parse)))
                : Optional.of(data(scope, lens));
    }

    private static boolean isProcedure(Lens lens, Span name) {
        return !name.isCopied() && name.start() == lens.start() && name.end() == lens.end();
    }

    private static String procedure(Scope scope, Lens lens, Lexemes lexemes) {
        int performed = 0;
        int other = 0;
        for (NameReference reference : scope.program().references()) {
            if (reference.kind() == NameKind.PROCEDURE && leadsTo(scope.resolve(reference), lens)) {
                int at = reference.span().isCopied()
                        ? -1
                        : lexemes.from(reference.span().start());
                boolean perform = at > 0 && lexemes.word(at - 1).equals("PERFORM");
                performed += perform ? 1 : 0;
                other += perform ? 0 : 1;
            }
        }
        return "performed " + counted(performed, "time") + (other == 0 ? "" : ", " + counted(other, "other use"));
    }

    private static boolean leadsTo(Resolution resolution, Lens lens) {
        return switch (resolution) {
            case Resolution.ToParagraph p -> isProcedure(lens, p.paragraph().nameSpan());
            case Resolution.ToSection s -> isProcedure(lens, s.section().nameSpan());
            default -> false;
        };
    }

    /** Uses of a record count with those of what it contains. */
    private static String data(Scope scope, Lens lens) {
        int uses = 0;
        int inside = 0;
        for (NameReference reference : scope.program().references()) {
            if (reference.kind() == NameKind.DATA && scope.resolve(reference) instanceof Resolution.Data data) {
                uses += isProcedure(lens, data.item().nameSpan()) ? 1 : 0;
                inside += data.groups().stream().anyMatch(g -> isProcedure(lens, g.nameSpan())) ? 1 : 0;
            }
        }
        return counted(uses, "use") + (inside == 0 ? "" : ", " + inside + " of its items");
    }

    private static String counted(int n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }
}
