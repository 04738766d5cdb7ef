package dev.cobolwright.grammar.parser;

import static dev.cobolwright.grammar.parser.CobolTokens.*;

import dev.cobolwright.grammar.preprocess.Keywords;
import dev.cobolwright.grammar.preprocess.Tokens;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.DataSection;
import dev.cobolwright.grammar.syntax.Program;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** Makes programs of units that were read. */
final class TreeBuilder {
    /** Deeper containment of programs than compilers take; what would be deeper is not contained. */
    private static final int DEEPEST = 100;

    private final Tokens tokens;
    private final List<Unit> units;
    private final ReadUnit[] read;
    private final BitSet declaredWords;
    private final ReferenceBuilder references;
    private final SourceText source;
    private final List<Program> programs = new ArrayList<>();
    private final int[] programOf;
    private int begun;
    private final Deque<ProgramDraft> open = new ArrayDeque<>();
    private DataSection section = DataSection.WORKING_STORAGE;
    private boolean specialNames;
    /** Index of the first token of an IDENTIFICATION DIVISION header whose PROGRAM-ID is still to come; -1 for none. */
    private int announced = -1;

    private boolean endsAreWritten;
    /** Of the unit that is looked at. */
    private int index;

    private TreeBuilder(
            SourceText source,
            Tokens tokens,
            List<Unit> units,
            ReadUnit[] read,
            BitSet declaredWords,
            ReferenceBuilder references) {
        this.source = source;
        this.tokens = tokens;
        this.units = units;
        this.read = read;
        this.declaredWords = declaredWords;
        this.references = references;
        this.programOf = new int[read.length];
    }

    /**
     * The programs of a text.
     *
     * @param programOf the number of the program that the names of a unit are used in, counted in order of their beginnings; -1 for
     *     a unit without names
     */
    record Tree(List<Program> programs, int[] programOf) {}

    static Tree build(
            SourceText source,
            Tokens tokens,
            List<Unit> units,
            ReadUnit[] read,
            BitSet declaredWords,
            ReferenceBuilder references) {
        return new TreeBuilder(source, tokens, units, read, declaredWords, references).run();
    }

    private Tree run() {
        endsAreWritten = units.stream().anyMatch(u -> u.kind() == UnitKind.END_PROGRAM);
        for (int i = 0; i < units.size(); i++) {
            programOf[i] = -1;
            index = i;
            add(units.get(i), read[i]);
        }
        closeAll(tokens.size() - 1);
        if (programs.isEmpty()) {
            programs.add(begin(0).end(-1, new Span(source, 0, 0)));
        }
        return new Tree(List.copyOf(programs), programOf);
    }

    private ProgramDraft begin(int token) {
        return new ProgramDraft(tokens, token, begun++);
    }

    private ProgramDraft draft(int token) {
        if (open.isEmpty()) {
            open.push(begin(token));
        }
        return open.peek();
    }

    private void close(int last) {
        Program program = open.pop().end(last, new Span(source, 0, 0));
        if (open.isEmpty()) {
            programs.add(program);
        } else {
            open.peek().nested.add(program);
        }
    }

    private void closeAll(int last) {
        while (!open.isEmpty()) {
            close(last);
        }
    }

    private void add(Unit unit, ReadUnit read) {
        switch (unit.kind()) {
            case DIVISION -> division(unit);
            case PROGRAM_ID -> programId(unit);
            case END_PROGRAM -> endProgram(unit);
            case IGNORED -> {
                if (!classPart(unit)) {
                    forgive(unit);
                }
            }
            case ENVIRONMENT_HEADER -> specialNames = tokens.kind(unit.from()) == SPECIAL_NAMES;
            case ENVIRONMENT_ENTRY -> environmentEntry(unit);
            case SELECT -> {
                draft(unit.from()).otherNames.add(tokens.name(nameAfterSelect(unit)));
                open.peek().environment.select(unit, nameAfterSelect(unit));
                implicitNames(unit);
                names(unit, read);
            }
            case DATA_SECTION -> dataSection(unit);
            case FILE_ENTRY -> fileEntry(unit, read);
            case DATA_ENTRY -> {
                int next = tokens.kind(unit.from() + 1);
                boolean named = unit.size() > 1
                        && (next == IDENTIFIER
                                || next == FILLER
                                || Keywords.isKeyword(next) && declaredWords.get(next));
                draft(unit.from()).entry(read.entry(tokens, unit, named, section));
                names(unit, read);
                if (!read.tree().problems().isEmpty()) {
                    forgive(unit);
                }
            }
            case PROCEDURE_DIVISION -> {
                draft(unit.from()).procedureDivision(unit.from());
                names(unit, read);
                references.of(unit, read).forEach(r -> open.peek().using.add(r.name()));
            }
            case DECLARATIVES -> {
                ProgramDraft draft = draft(unit.from());
                draft.endSection(unit.from() - 1);
                draft.declaratives = tokens.kind(unit.from()) == CobolTokens.DECLARATIVES;
            }
            case SECTION -> draft(unit.from()).section(unit.from(), unit.to());
            case PARAGRAPH, SENTENCES -> procedure(unit, read);
        }
    }

    private void division(Unit unit) {
        int kind = tokens.kind(unit.from());
        specialNames = false;
        if (kind == IDENTIFICATION || kind == ID) {
            announced = unit.from();
        } else {
            draft(unit.from());
        }
    }

    private void programId(Unit unit) {
        int first = announced >= 0 ? announced : unit.from();
        announced = -1;
        if (!endsAreWritten || open.size() >= DEEPEST) {
            closeAll(first - 1);
        }
        ProgramDraft draft = begin(first);
        draft.kind = kind(tokens.kind(unit.from()));
        open.push(draft);
        int at = tokens.kind(unit.from() + 1) == PERIOD ? unit.from() + 2 : unit.from() + 1;
        for (int i = at + 1; i < unit.to(); i++) {
            switch (tokens.kind(i)) {
                case COMMON, INITIAL, RECURSIVE -> draft.attributes.add(tokens.name(i));
                default -> {}
            }
        }
        draft.name = at < unit.to() && tokens.kind(at) != PERIOD ? unquoted(tokens.name(at)) : "";
        section = DataSection.WORKING_STORAGE;
        specialNames = false;
    }

    /** FACTORY or OBJECT as the first paragraph of an IDENTIFICATION DIVISION. */
    private boolean classPart(Unit unit) {
        int kind = tokens.kind(unit.from());
        if (announced < 0 || kind != FACTORY && kind != OBJECT || open.size() >= DEEPEST) {
            return false;
        }
        ProgramDraft draft = begin(announced);
        announced = -1;
        draft.kind = kind == FACTORY ? Program.Kind.FACTORY : Program.Kind.OBJECT;
        draft.name = tokens.name(unit.from());
        open.push(draft);
        section = DataSection.WORKING_STORAGE;
        return true;
    }

    private static Program.Kind kind(int token) {
        return switch (token) {
            case FUNCTION_ID, FUNCTION -> Program.Kind.FUNCTION;
            case CLASS_ID, CLASS -> Program.Kind.CLASS;
            case INTERFACE_ID, INTERFACE -> Program.Kind.INTERFACE;
            case METHOD_ID, METHOD -> Program.Kind.METHOD;
            case FACTORY -> Program.Kind.FACTORY;
            case OBJECT -> Program.Kind.OBJECT;
            default -> Program.Kind.PROGRAM;
        };
    }

    /** Ends the innermost of its kind, and what is open in it; where none is open, what is innermost. */
    private void endProgram(Unit unit) {
        Program.Kind kind = kind(tokens.kind(unit.from() + 1));
        boolean closes = open.stream().anyMatch(draft -> draft.kind == kind);
        while (closes && open.peek().kind != kind) {
            close(unit.from() - 1);
        }
        if (!open.isEmpty()) {
            close(unit.to() - 1);
        }
    }

    static String unquoted(String literal) {
        int length = literal.length();
        return length >= 2
                        && (literal.charAt(0) == '"' || literal.charAt(0) == '\'')
                        && literal.charAt(length - 1) == literal.charAt(0)
                ? literal.substring(1, length - 1)
                : literal;
    }

    private int nameAfterSelect(Unit unit) {
        int at = unit.from() + 1;
        while (at < unit.to() - 1 && (tokens.kind(at) == OPTIONAL || tokens.kind(at) == NOT)) {
            at++;
        }
        return Math.min(at, unit.to() - 1);
    }

    /** What could not be read may declare any of its words. */
    private void forgive(Unit unit) {
        if (unit.size() > 1 && !open.isEmpty()) {
            for (int i = unit.from(); i < unit.to(); i++) {
                if (tokens.kind(i) == IDENTIFIER) {
                    open.peek().otherNames.add(tokens.name(i));
                }
            }
        }
    }

    /** A file's ASSIGN name and the names of keys made of several items are declared by their use. */
    private void implicitNames(Unit unit) {
        boolean assign = false;
        for (int i = unit.from(); i < unit.to(); i++) {
            int kind = tokens.kind(i);
            if (kind == IDENTIFIER && (assign || tokens.kind(i + 1) == EQUAL_SIGN || tokens.kind(i + 1) == SOURCE)) {
                draft(i).otherNames.add(tokens.name(i));
            }
            assign = kind == ASSIGN
                    || assign
                            && (kind == IDENTIFIER
                                    || kind == TO
                                    || kind == DISK
                                    || kind == EXTERNAL
                                    || kind == DYNAMIC
                                    || kind == FILE
                                    || kind == LINE);
        }
    }

    /** All words of SPECIAL-NAMES and REPOSITORY are taken for names, as switches, mnemonics and alphabets look alike. */
    private void environmentEntry(Unit unit) {
        ProgramDraft draft = draft(unit.from());
        draft.environment.entry(unit);
        for (int i = unit.from(); i < unit.to(); i++) {
            if (tokens.kind(i) == IDENTIFIER) {
                draft.otherNames.add(tokens.name(i));
            }
        }
    }

    private void dataSection(Unit unit) {
        draft(unit.from()).endRecords();
        section = switch (tokens.kind(unit.from())) {
            case FILE -> DataSection.FILE;
            case LINKAGE -> DataSection.LINKAGE;
            case LOCAL_STORAGE -> DataSection.LOCAL_STORAGE;
            case COMMUNICATION -> DataSection.COMMUNICATION;
            case REPORT -> DataSection.REPORT;
            case SCREEN -> DataSection.SCREEN;
            default -> DataSection.WORKING_STORAGE;
        };
    }

    private void fileEntry(Unit unit, ReadUnit read) {
        draft(unit.from()).file(new FileEntryReader(tokens, unit).description());
        section = switch (tokens.kind(unit.from())) {
            case RD -> DataSection.REPORT;
            case CD -> DataSection.COMMUNICATION;
            default -> DataSection.FILE;
        };
        names(unit, read);
        if (tokens.kind(unit.from()) == CD) {
            references.of(unit, read).forEach(r -> open.peek().otherNames.add(r.name()));
        }
    }

    private void procedure(Unit unit, ReadUnit read) {
        ProgramDraft draft = draft(unit.from());
        if (unit.kind() == UnitKind.PARAGRAPH) {
            draft.paragraph(unit.from());
        }
        int base = UnitReader.bodyStart(unit);
        UnitTree tree = read.tree();
        if (tree.statementCount() > 0) {
            draft.statements(unit.from(), LazyList.of(() -> new StatementBuilder(tokens, tree, base).all()));
        }
        names(unit, read);
    }

    private void names(Unit unit, ReadUnit read) {
        if (!references.isEmpty(unit, read)) {
            ProgramDraft draft = draft(unit.from());
            programOf[index] = draft.number;
            draft.references.add(LazyList.of(() -> references.of(unit, read)));
        }
    }
}
