package dev.cobolwright.assist.codebase;

import dev.cobolwright.assist.explain.check.ClaimCheck;
import dev.cobolwright.assist.explain.facts.JobFacts;
import dev.cobolwright.assist.explain.facts.ParagraphFact;
import dev.cobolwright.assist.explain.facts.Place;
import dev.cobolwright.assist.explain.facts.ProgramFacts;
import dev.cobolwright.assist.explain.run.SourceFile;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.NameReference;
import dev.cobolwright.grammar.syntax.Program;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names of a code base, and what names have to do with which lines. */
public final class Names {
    private final CodeBase code;
    private final Set<String> all = new HashSet<>();

    public Names(CodeBase code) {
        this.code = code;
        code.files().forEach(f -> all.add(stem(f)));
        code.programs().forEach(this::program);
        code.jobs().forEach(j -> all.add(j.name().toUpperCase(Locale.ROOT)));
        for (String file : code.files(SourceFile.Kind.PROGRAM)) {
            code.parse(file).ifPresent(parse -> parse.programs().forEach(this::data));
        }
        code.copybooks()
                .forEach(c -> c.data()
                        .forEach(d -> d.rows().forEach(r -> all.add(r.name().toUpperCase(Locale.ROOT)))));
        all.remove("");
        all.remove("FILLER");
    }

    private void program(ProgramFacts program) {
        all.add(program.name());
        program.paragraphs().forEach(p -> all.addAll(List.of(p.name(), p.section())));
        program.files().forEach(f -> all.addAll(List.of(f.name(), f.assigned().toUpperCase(Locale.ROOT))));
        program.resources().forEach(r -> {
            String name = r.name().toUpperCase(Locale.ROOT);
            all.addAll(List.of(name, name.substring(name.lastIndexOf('.') + 1)));
        });
    }

    private void data(Program program) {
        program.allData().forEach(item -> all.add(item.name()));
        program.nested().forEach(this::data);
    }

    /** Whether a word, upper case, names something: a program, paragraph, file, table, copybook, job or data item. */
    public boolean has(String word) {
        return all.contains(word);
    }

    /** A check of sentences about this code. */
    public ClaimCheck check() {
        return new ClaimCheck(code::text, new ClaimCheck.Surroundings(this::around, this::written, this::has));
    }

    /** The names of what lines are in, upper case: file, program, paragraphs, sections, job, steps. */
    public Set<String> around(Place place) {
        Set<String> names = new HashSet<>(Set.of(stem(place.file())));
        names.add(place.file().substring(place.file().lastIndexOf('/') + 1).toUpperCase(Locale.ROOT));
        for (ProgramFacts program : code.programs()) {
            if (program.file().equals(place.file())) {
                names.add(program.name());
            }
            for (ParagraphFact paragraph : program.paragraphs()) {
                if (overlap(paragraph.place(), place)) {
                    names.addAll(List.of(program.name(), paragraph.name(), paragraph.section()));
                }
            }
        }
        for (JobFacts job : code.jobs()) {
            if (overlap(job.place(), place) || job.file().equals(place.file())) {
                names.add(job.name().toUpperCase(Locale.ROOT));
                job.steps().stream()
                        .filter(s -> overlap(s.place(), place))
                        .forEach(s -> names.add(s.name().toUpperCase(Locale.ROOT)));
            }
        }
        return names;
    }

    /** The data items, upper case, that statements of a program set on lines of its own file. */
    public Set<String> written(Place place) {
        Set<String> names = new HashSet<>();
        code.kind(place.file())
                .filter(k -> k == SourceFile.Kind.PROGRAM)
                .flatMap(k -> code.parse(place.file()))
                .ifPresent(parse -> parse.programs().forEach(p -> written(parse, p, place, names)));
        return names;
    }

    private static void written(Parse parse, Program program, Place place, Set<String> names) {
        for (NameReference reference : program.references()) {
            Span span = reference.span();
            if (reference.access().writes()
                    && span.source() == parse.source()
                    && span.startLine() + 1 <= place.last()
                    && span.endLine() + 1 >= place.first()) {
                names.add(reference.name());
            }
        }
        program.nested().forEach(p -> written(parse, p, place, names));
    }

    private static boolean overlap(Place one, Place other) {
        return one.file().equals(other.file()) && one.first() <= other.last() && other.first() <= one.last();
    }

    private static String stem(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name).toUpperCase(Locale.ROOT);
    }
}
