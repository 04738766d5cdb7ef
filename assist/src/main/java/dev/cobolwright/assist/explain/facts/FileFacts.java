package dev.cobolwright.assist.explain.facts;

import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.statements.Detail;
import dev.cobolwright.grammar.syntax.DataItem;
import dev.cobolwright.grammar.syntax.FileControl;
import dev.cobolwright.grammar.syntax.FileDescription;
import dev.cobolwright.grammar.syntax.NameReference;
import dev.cobolwright.grammar.syntax.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of a program with what is done to each. */
final class FileFacts {
    private final Reading reading;
    private final Map<String, Map<String, Use>> uses = new LinkedHashMap<>();

    private FileFacts(Reading reading) {
        this.reading = reading;
    }

    static List<FileFact> of(Reading reading) {
        FileFacts facts = new FileFacts(reading);
        reading.statements((statement, paragraph) -> facts.statement(statement));
        List<FileFact> files = new ArrayList<>();
        for (FileDescription file : reading.program.files()) {
            if (file.indicator().equals("FD") || file.indicator().equals("SD")) {
                files.add(facts.file(file));
            }
        }
        return List.copyOf(files);
    }

    private FileFact file(FileDescription file) {
        Optional<FileControl> control = reading.program.environment().fileControls().stream()
                .filter(c -> c.name().equals(file.name()))
                .findFirst();
        return new FileFact(
                file.name(),
                control.map(FileFacts::assigned).orElse(""),
                control.flatMap(FileControl::organization).orElse("SEQUENTIAL"),
                control.flatMap(FileControl::accessMode).orElse(""),
                control.flatMap(c -> c.recordKey().or(c::relativeKey))
                        .map(k -> k.name())
                        .orElse(""),
                control.flatMap(c -> c.statuses().stream().findFirst())
                        .map(s -> s.name())
                        .orElse(""),
                file.records().stream().map(DataItem::name).toList(),
                reading.layout.recordAreaLength(file),
                file.indicator().equals("SD"),
                List.copyOf(uses.getOrDefault(file.name(), Map.of()).values()),
                reading.place(file.span()),
                control.map(c -> reading.place(c.span())).orElseGet(() -> reading.place(file.span())));
    }

    /** A ddname without class and device: {@code UT-S-CUSTIN} gives CUSTIN (Enterprise COBOL, "ASSIGN clause"). */
    static String assigned(FileControl control) {
        String first = control.assign().stream().findFirst().orElse("");
        if (first.startsWith("\"") || first.startsWith("'")) {
            return first.length() < 2 ? "" : first.substring(1, first.length() - 1);
        }
        String[] parts = first.split("-");
        boolean prefixed = parts.length > 1
                && parts[parts.length - 1].length() <= 8
                && (parts[parts.length - 2].equals("S")
                        || parts[parts.length - 2].equals("AS")
                        || parts[0].equals("UT")
                        || parts[0].equals("SYS") && parts.length > 2);
        return prefixed ? parts[parts.length - 1] : first;
    }

    private void statement(Statement statement) {
        switch (reading.detail(statement)) {
            case Detail.Open open ->
                open.files()
                        .forEach(o -> add(
                                o.file().name(),
                                "OPEN " + o.mode(),
                                "",
                                o.file().name(),
                                statement));
            case Detail.Close close -> close.files().forEach(f -> add(f.name(), "CLOSE", "", f.name(), statement));
            case Detail.Read read -> {
                String name = read.file().name();
                add(name, statement.verb(), "R", name, statement);
            }
            case Detail.Write write -> write(write.verb(), write.record(), statement);
            case Detail.Delete delete -> delete.files().forEach(f -> add(f.name(), "DELETE", "D", f.name(), statement));
            case Detail.Start start ->
                add(start.file().name(), "START", "R", start.file().name(), statement);
            case Detail.Sort sort -> {
                add(sort.file().name(), statement.verb(), "", sort.file().name(), statement);
                sort.using().forEach(f -> add(f.name(), "USING", "R", f.name(), statement));
                sort.giving().forEach(f -> add(f.name(), "GIVING", "C", f.name(), statement));
            }
            default -> {}
        }
    }

    private void write(String verb, NameReference record, Statement statement) {
        reading.file(record)
                .ifPresent(
                        file -> add(file.name(), verb, verb.equals("REWRITE") ? "U" : "C", record.name(), statement));
    }

    private void add(String file, String action, String letter, String named, Statement statement) {
        Span span = statement.span();
        String verb = action.startsWith("OPEN ") ? "OPEN" : action;
        List<String> words = verb.equals(named) ? List.of(verb) : List.of(verb, named);
        uses.computeIfAbsent(file, f -> new LinkedHashMap<>())
                .merge(
                        action + " " + named,
                        new Use(action, letter, words, List.of(own(statement, span))),
                        FileFacts::joined);
    }

    /** The statement without the statements nested in it. */
    private Place own(Statement statement, Span span) {
        Place place = reading.place(span);
        return statement.branches().isEmpty()
                ? place
                : place.to(new Place(
                        place.file(),
                        place.first(),
                        Math.max(
                                place.first(),
                                reading.place(statement.branches().getFirst().head())
                                        .first())));
    }

    static Use joined(Use one, Use other) {
        List<Place> places = new ArrayList<>(one.places());
        other.places().stream().filter(p -> !places.contains(p)).forEach(places::add);
        return new Use(one.action(), one.letter(), one.words(), List.copyOf(places));
    }
}
