package dev.cobolwright.assist.review;

import dev.cobolwright.assist.review.ProgramFacts.Argument;
import dev.cobolwright.assist.review.ProgramFacts.CallSite;
import dev.cobolwright.assist.review.ProgramFacts.Copied;
import dev.cobolwright.assist.review.ProgramFacts.EntryPoint;
import dev.cobolwright.assist.review.ProgramFacts.FileUse;
import dev.cobolwright.assist.review.ProgramFacts.Shape;
import dev.cobolwright.assist.review.cics.CicsUse;
import dev.cobolwright.assist.review.cics.CicsUses;
import dev.cobolwright.grammar.flow.Transfer;
import dev.cobolwright.grammar.layout.ItemLayout;
import dev.cobolwright.grammar.layout.Picture;
import dev.cobolwright.grammar.layout.Usage;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.statements.Expression;
import dev.cobolwright.grammar.statements.Operand;
import dev.cobolwright.grammar.syntax.Access;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.DataSection;
import dev.cobolwright.grammar.syntax.FileControl;
import dev.cobolwright.grammar.syntax.FileDescription;
import dev.cobolwright.grammar.syntax.NameKind;
import dev.cobolwright.grammar.syntax.NameReference;
import dev.cobolwright.grammar.syntax.Program;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gathers the facts of one program. */
final class FactsReader {
    private final ReviewedProgram program;

    private FactsReader(ReviewedProgram program) {
        this.program = program;
    }

    static List<ProgramFacts> of(ReviewedFile file) {
        return file.programs().stream()
                .filter(p -> !p.program().name().isEmpty())
                .map(p -> new FactsReader(p).read())
                .toList();
    }

    private ProgramFacts read() {
        Program read = program.program();
        ReviewedFile file = program.file();
        Span header = read.procedureDivision().orElse(read.span());
        return new ProgramFacts(
                file.source().path(),
                read.name(),
                Place.of(read.span()),
                file.isComplete(),
                !file.parse().programs().contains(read),
                read.using().stream().map(name -> parameter(name, header)).toList(),
                program.details(Detail.Entry.class, "ENTRY").map(this::entry).toList(),
                program.transfers().stream().map(this::call).toList(),
                read.environment().fileControls().stream().map(this::file).toList(),
                file.parse().copies().stream()
                        .map(c -> new Copied(
                                c.name().toUpperCase(Locale.ROOT),
                                c.copybook().map(SourceText::path).orElse(""),
                                Place.of(c.span())))
                        .toList(),
                commarea());
    }

    private Optional<Shape> commarea() {
        return program.program().data().stream()
                .filter(d -> d.name().equals("DFHCOMMAREA") && d.section() == DataSection.LINKAGE)
                .findFirst()
                .map(d -> shape(d, d.nameSpan()));
    }

    /** What LENGTH says by a number, else the whole area. */
    private long commareaGiven(Transfer transfer) {
        CicsUses uses = CicsUses.of(program);
        Optional<CicsUse> use = uses.of(transfer.statement()).filter(u -> u.has("COMMAREA"));
        Optional<String> length = use.flatMap(u -> u.argument("LENGTH"));
        if (length.isPresent()) {
            return length.get().matches("\\d{1,9}") ? Long.parseLong(length.get()) : -1;
        }
        return use.flatMap(u -> uses.item(u, "COMMAREA"))
                .flatMap(program.layout()::of)
                .filter(ItemLayout::isKnown)
                .map(ItemLayout::totalLength)
                .orElse(-1L);
    }

    private Shape parameter(String name, Span at) {
        NameReference use = new NameReference(name, List.of(), NameKind.DATA, Access.REFERENCE, at);
        Shape shape =
                program.item(use).map(item -> shape(item, item.nameSpan())).orElseGet(() -> unknown(name, at));
        return isOptional(name, at) ? shape.asOptional() : shape;
    }

    /** Whether a caller may leave a parameter out: OPTIONAL stands before its name, or its address is looked at. */
    private static boolean isOptional(String name, Span division) {
        Span main = division.inMain();
        int end = main.source().text().indexOf('.', main.start());
        String header = main.source().text().substring(main.start(), Math.max(main.start(), Math.min(end, main.end())));
        String quoted = Pattern.quote(name);
        return header.toUpperCase(Locale.ROOT).matches("(?s).*\\bOPTIONAL\\s+" + quoted + "\\b.*")
                || Pattern.compile(
                                "ADDRESS\\s+OF\\s+" + quoted + "\\s+(IS\\s+)?(NOT\\s+)?(EQUAL|=|<>)",
                                Pattern.CASE_INSENSITIVE)
                        .matcher(main.text())
                        .find();
    }

    private EntryPoint entry(ReviewedProgram.Said<Detail.Entry> said) {
        String name = said.detail().name() instanceof Operand.Literal literal ? literal.value() : "";
        return new EntryPoint(
                name.toUpperCase(Locale.ROOT),
                said.detail().using().stream()
                        .map(n -> program.item(n)
                                .map(item -> shape(item, n.span()))
                                .orElseGet(() -> unknown(n.name(), n.span())))
                        .toList(),
                Place.of(said.statement().span()));
    }

    private CallSite call(Transfer transfer) {
        Optional<Detail.Call> call =
                program.detail(transfer.statement()) instanceof Detail.Call c ? Optional.of(c) : Optional.empty();
        return new CallSite(
                transfer.kind().name(),
                transfer.targets().stream().map(Transfer.Target::name).toList(),
                transfer.complete(),
                call.map(c -> c.arguments().stream().map(this::argument).toList())
                        .orElse(List.of()),
                call.flatMap(Detail.Call::returning).isPresent(),
                commareaGiven(transfer),
                Place.of(transfer.at()),
                Place.of(transfer.statement().span()));
    }

    private Argument argument(Detail.Argument argument) {
        if (argument.value().isEmpty()) {
            return new Argument("OMITTED", new Shape("", "OMITTED", -1, -1, "", "", 0, 0, false, NOWHERE));
        }
        Expression value = argument.value().get();
        Shape shape = program.stored(value)
                .map(s -> shape(s.item(), value.span()))
                .orElseGet(() -> unknown("", value.span()));
        return new Argument(argument.mode().name(), shape);
    }

    private static final Place NOWHERE = new Place("", 0, 0, 1, 1, 1, 1, "", List.of());

    private Shape shape(DataItem item, Span at) {
        Optional<ItemLayout> stored = program.layout().of(item);
        if (stored.isEmpty()) {
            return unknown(item.name(), at);
        }
        Optional<Picture> picture = stored.get().picture();
        return new Shape(
                item.name(),
                program.describe(item),
                stored.get().length(),
                stored.get().minimumLength(),
                item.isGroup() ? "group" : picture.map(p -> p.category().text()).orElse(""),
                stored.get().usage().map(Usage::text).orElse(""),
                picture.map(Picture::digits).orElse(0),
                picture.map(Picture::scale).orElse(0),
                picture.map(Picture::signed).orElse(false),
                Place.of(at));
    }

    private static Shape unknown(String name, Span at) {
        return new Shape(name, name.isEmpty() ? at.text() : name, -1, -1, "", "", 0, 0, false, Place.of(at));
    }

    private FileUse file(FileControl control) {
        Optional<FileDescription> description = program.program().files().stream()
                .filter(f -> f.name().equals(control.name()))
                .findFirst();
        long maximum = description.map(program.layout()::recordAreaLength).orElse(-1L);
        long minimum = description.map(this::shortest).orElse(-1L);
        return new FileUse(
                control.name(),
                control.assign(),
                control.organization().orElse("SEQUENTIAL"),
                control.optional(),
                minimum,
                maximum,
                program.details(Detail.Open.class, "OPEN")
                        .flatMap(o -> o.detail().files().stream())
                        .filter(o -> o.file().name().equals(control.name()))
                        .map(Detail.Opened::mode)
                        .distinct()
                        .toList(),
                Place.of(control.nameSpan()));
    }

    private long shortest(FileDescription file) {
        return file.records().stream()
                .mapToLong(r ->
                        program.layout().of(r).map(ItemLayout::minimumLength).orElse(-1L))
                .min()
                .orElse(-1);
    }
}
