package dev.cobolwright.grammar.syntax;

import dev.cobolwright.grammar.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A program, function, class, method and what else has divisions of its own. A copybook that is parsed by itself gives one program
 * without a name.
 *
 * @param name PROGRAM-ID, upper case, without quotes; FACTORY and OBJECT, which have no name, are called so; empty where there is none
 * @param files FD, SD, RD and CD entries
 * @param data level 01, 77 and 78 items outside the FILE SECTION (and orphans), in order of their text; a level 66 item is a child of its record
 * @param sections of the PROCEDURE DIVISION; paragraphs before the first header are in a section without a name
 * @param using names of PROCEDURE DIVISION USING
 * @param otherNames upper-case names declared elsewhere: SPECIAL-NAMES mnemonics, alphabets, classes, index-names, SELECT names
 * @param environment what the ENVIRONMENT DIVISION says about files, numbers and currency
 * @param attributes of PROGRAM-ID, upper case: COMMON, INITIAL, RECURSIVE
 * @param references all uses of names in the program, in order of their text, nested programs excluded
 * @param nested programs contained in it
 * @param procedureDivision from its header to the end
 */
public record Program(
        Kind kind,
        String name,
        List<FileDescription> files,
        List<DataItem> data,
        List<Section> sections,
        List<String> using,
        List<String> otherNames,
        Environment environment,
        Set<String> attributes,
        List<NameReference> references,
        List<Program> nested,
        Span span,
        Optional<Span> procedureDivision) {

    /** What it defines. */
    public enum Kind {
        PROGRAM,
        FUNCTION,
        CLASS,
        INTERFACE,
        /** The data and methods of a class itself, in its FACTORY paragraph. */
        FACTORY,
        /** The data and methods of each object of a class, in its OBJECT paragraph. */
        OBJECT,
        METHOD;

        /** Whether what it contains knows all its data, not only that which is GLOBAL. */
        public boolean sharesAll() {
            return switch (this) {
                case CLASS, INTERFACE, FACTORY, OBJECT -> true;
                case PROGRAM, FUNCTION, METHOD -> false;
            };
        }
    }

    /** A program without an ENVIRONMENT DIVISION. */
    public Program(
            String name,
            List<FileDescription> files,
            List<DataItem> data,
            List<Section> sections,
            List<String> using,
            List<String> otherNames,
            List<NameReference> references,
            List<Program> nested,
            Span span,
            Optional<Span> procedureDivision) {
        this(
                Kind.PROGRAM,
                name,
                files,
                data,
                sections,
                using,
                otherNames,
                Environment.NONE,
                Set.of(),
                references,
                nested,
                span,
                procedureDivision);
    }

    /** All paragraphs of all sections. */
    public Stream<Paragraph> paragraphs() {
        return sections.stream().flatMap(s -> s.paragraphs().stream());
    }

    /** All data items, of files too, parents before children. */
    public Stream<DataItem> allData() {
        return Stream.concat(files.stream().flatMap(f -> f.records().stream()), data.stream())
                .flatMap(Program::withChildren);
    }

    private static Stream<DataItem> withChildren(DataItem item) {
        return Stream.concat(Stream.of(item), item.children().stream().flatMap(Program::withChildren));
    }
}
