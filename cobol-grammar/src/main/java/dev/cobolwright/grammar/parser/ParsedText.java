package dev.cobolwright.grammar.parser;

import dev.cobolwright.grammar.Copybooks;
import dev.cobolwright.grammar.Dialect;
import dev.cobolwright.grammar.Parse;
import dev.cobolwright.grammar.Problem;
import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.embedded.Embedded;
import dev.cobolwright.grammar.embedded.EmbeddedProblems;
import dev.cobolwright.grammar.embedded.EmbeddedTexts;
import dev.cobolwright.grammar.layout.DataProblems;
import dev.cobolwright.grammar.parser.Split.BorderProblem;
import dev.cobolwright.grammar.parser.UnitTree.UnitProblem;
import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.preprocess.Preprocessed;
import dev.cobolwright.grammar.preprocess.Preprocessor;
import dev.cobolwright.grammar.preprocess.Tokens;
import dev.cobolwright.grammar.source.SourceText;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.symbols.Scope;
import dev.cobolwright.grammar.syntax.CopyStatement;
import dev.cobolwright.grammar.syntax.Program;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/** A parsed text with what is needed to read an edited version of it: its tokens, units and what was read of them. */
public final class ParsedText implements Parse {
    private static final int MOST_PROBLEMS = 500;

    private final SourceText source;
    private final Copybooks copybooks;
    private final Dialect dialect;
    private final Preprocessed text;
    private final Split split;
    private final BitSet declaredWords;
    private final ReadUnit[] read;
    private final List<Program> programs;
    private final Declarations declarations;
    private final List<Problem> problems;
    private final int unitsRead;
    private final EmbeddedTexts embeddedTexts;
    private volatile Embedded embedded;
    private volatile List<Scope> scopes;

    private ParsedText(SourceText source, Copybooks copybooks, Dialect dialect, ParsedText previous) {
        this.source = source;
        this.copybooks = copybooks;
        this.dialect = dialect;
        this.text = previous == null
                ? Preprocessor.run(source, copybooks, dialect)
                : Preprocessor.rerun(previous.text, source, copybooks, dialect);
        Tokens tokens = text.tokens();
        boolean incomplete =
                text.copies().stream().anyMatch(copy -> copy.copybook().isEmpty());
        this.split = previous == null
                ? Splitter.split(tokens, source.format(), incomplete)
                : Splitter.splitAgain(
                        tokens,
                        source.format(),
                        incomplete,
                        previous.split,
                        previous.tokens().size(),
                        text.sameHead(),
                        text.sameTail());
        List<Unit> units = split.units();
        this.declaredWords = DeclaredWords.of(tokens, units);
        this.read = new ReadUnit[units.size()];
        if (previous != null) {
            new UnitReuse(previous, this).take();
        }
        UnitReader reader = new UnitReader(tokens, declaredWords, dialect);
        int count = 0;
        for (int i = 0; i < read.length; i++) {
            if (read[i] == null) {
                read[i] = new ReadUnit(reader.read(units.get(i)));
                count++;
            }
        }
        this.unitsRead = count;
        this.embeddedTexts = previous == null
                ? EmbeddedTexts.of(tokens)
                : previous.embeddedTexts.edited(tokens, text.sameHead(), text.sameTail());
        ReferenceBuilder references = new ReferenceBuilder(tokens, declaredWords, embeddedTexts);
        TreeBuilder.Tree tree = TreeBuilder.build(source, tokens, units, read, declaredWords, references);
        this.programs = tree.programs();
        this.declarations = previous != null && Declarations.areSame(previous, this)
                ? previous.declarations
                : new Declarations(scopes());
        this.problems = allProblems(most -> NameProblems.in(this, references, declarations, tree.programOf(), most));
    }

    public static ParsedText of(SourceText source, Copybooks copybooks, Dialect dialect) {
        return new ParsedText(source, copybooks, dialect, null);
    }

    /** An edited version of this text; what did not change is not read again. */
    public ParsedText edited(SourceText edited) {
        return new ParsedText(edited, copybooks, dialect, this);
    }

    private List<Problem> allProblems(IntFunction<List<Problem>> nameProblems) {
        Tokens tokens = tokens();
        List<Unit> units = units();
        List<Problem> all = new ArrayList<>(text.problems());
        for (BorderProblem problem : split.problems()) {
            all.add(new Problem(Severity.ERROR, problem.code(), problem.message(), tokens.span(problem.token())));
        }
        for (int i = 0; i < read.length && all.size() < MOST_PROBLEMS; i++) {
            for (UnitProblem problem : read[i].tree().problems()) {
                int base = UnitReader.bodyStart(units.get(i));
                int first = Math.min(base + problem.first(), tokens.size() - 1);
                int last = Math.min(base + problem.last(), tokens.size() - 1);
                all.add(new Problem(problem.severity(), problem.code(), problem.message(), tokens.span(first, last)));
            }
        }
        all.addAll(EmbeddedProblems.in(this, embeddedTexts, MOST_PROBLEMS - Math.min(MOST_PROBLEMS, all.size())));
        if (copies().stream().allMatch(copy -> copy.copybook().isPresent())) {
            ofDeclarations(nameProblems, all);
        }
        all.sort(Comparator.comparingInt(p -> p.span().inMain().start()));
        return List.copyOf(all);
    }

    /** What can only be told where no copybook is missing, because a declaration may be in it. */
    private void ofDeclarations(IntFunction<List<Problem>> nameProblems, List<Problem> all) {
        all.addAll(nameProblems.apply(MOST_PROBLEMS - Math.min(MOST_PROBLEMS, all.size())));
        if (!declarations.areSound()) {
            DataProblems.Found ofData =
                    DataProblems.in(this, List.copyOf(all), MOST_PROBLEMS - Math.min(MOST_PROBLEMS, all.size()));
            declarations.found(ofData);
            all.addAll(ofData.problems());
        }
    }

    Tokens tokens() {
        return text.tokens();
    }

    List<Unit> units() {
        return split.units();
    }

    /** The unit a token is in; -1 for none. */
    int unitWith(int token) {
        return split.unitWith(token);
    }

    BitSet declaredWords() {
        return declaredWords;
    }

    /** What was read of each unit. */
    ReadUnit[] read() {
        return read;
    }

    /** See {@link Preprocessed#sameHead}. */
    int sameHead() {
        return text.sameHead();
    }

    int sameTail() {
        return text.sameTail();
    }

    /** The words of the file as written. */
    public Lexemes lexemes() {
        return Lexemes.of(text);
    }

    /** How many units were read by the grammar, as against taken over from an earlier version. */
    public int unitsRead() {
        return unitsRead;
    }

    /** What may stand after the token with index {@code to - 1} of the unit it is in. */
    Expectation expectationAt(Unit unit, int to) {
        return new UnitReader(tokens(), declaredWords, dialect).expectationAt(unit, to);
    }

    @Override
    public SourceText source() {
        return source;
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public List<Program> programs() {
        return programs;
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }

    /** Two threads that ask first at the same time may both make them; they are equal. */
    @Override
    public List<Scope> scopes() {
        List<Scope> made = scopes;
        if (made == null) {
            made = Scope.of(programs);
            scopes = made;
        }
        return made;
    }

    @Override
    public List<CopyStatement> copies() {
        return text.copies();
    }

    @Override
    public Embedded embedded() {
        Embedded blocks = embedded;
        if (blocks == null) {
            blocks = Embedded.of(embeddedTexts);
            embedded = blocks;
        }
        return blocks;
    }

    /** Where an empty text is. */
    Span nowhere() {
        return new Span(source, 0, 0);
    }
}
