package dev.cobolwright.grammar.parser;

import dev.cobolwright.grammar.Severity;
import dev.cobolwright.grammar.parser.UnitTree.UnitProblem;
import dev.cobolwright.grammar.syntax.Access;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.tree.TerminalNodeImpl;

/**
 * What the generated parser stands on: the hand-written list of statements behind the gate {@code statements}, the recording of
 * statements and names in place of a parse tree, and recovery by statement.
 */
abstract class UnitParser extends Parser {
    /** Deeper nesting than compilers take; keeps the stack small. */
    private static final int DEEPEST = 300;

    private final UnitTokens tokens;
    final UnitRecorder recorder = new UnitRecorder();
    /** The gates that are open, innermost first: contexts of the rule {@code statements}. */
    private final Deque<ParserRuleContext> gates = new ArrayDeque<>();
    /** Token at which the statement or entry could not go on. */
    private int errorAt;

    private String errorMessage = "";
    private int depth;
    private boolean broken;
    /** A statement of the sentence was abandoned, so that its phrases may stand alone. */
    private boolean abandonedInSentence;
    /** How the arguments of CALL and its like are passed. */
    private boolean byReference;
    /** Nested lists are not read: one statement alone is. */
    private boolean skipping;
    /** Where they end, and how many were passed. */
    private int[] skipNested = {};

    private int skipped;

    UnitParser(TokenStream input) {
        super(input);
        this.tokens = (UnitTokens) input;
        removeErrorListeners();
        setErrorHandler(new UnitErrors());
        setBuildParseTree(false);
    }

    private CobolParser rules() {
        return (CobolParser) this;
    }

    /** Reads sentences to the end of the unit. */
    final void sentences() {
        broken = false;
        abandonedInSentence = false;
        while (true) {
            _ctx = null;
            setState(-1);
            statementList();
            int kind = _input.LA(1);
            if (kind == EOF) {
                return;
            }
            if (kind == CobolTokens.PERIOD) {
                broken = false;
                abandonedInSentence = false;
            } else {
                orphan(_input.index());
            }
            _input.consume();
        }
    }

    /** Reads one entry with a rule of the grammar and the period after it. */
    final void entry(Runnable rule, String what) {
        int end = tokens.size();
        while (true) {
            recorder.clear();
            _input.seek(0);
            _ctx = null;
            setState(-1);
            int bad;
            String message;
            try {
                rule.run();
                bad = _input.index();
                message = null;
            } catch (StatementAbandoned e) {
                bad = errorAt;
                message = errorMessage;
            }
            if (message == null && (bad >= end || tokens.kind(bad) == CobolTokens.PERIOD)) {
                return;
            }
            if (!tokens.reread(bad)) {
                recorder.dropName(bad);
                problem(
                        "CW0103",
                        message != null ? message : "'" + tokens.text(bad) + "' is not expected in the " + what,
                        bad,
                        bad);
                return;
            }
        }
    }

    /**
     * Reads one statement to a parse tree without those nested in it.
     *
     * @param nestedEnds for each list of statements nested in it directly, the token after it
     * @return empty where it cannot be read
     */
    final Optional<CobolParser.StatementContext> statementTree(int[] nestedEnds) {
        setBuildParseTree(true);
        skipping = true;
        while (true) {
            recorder.clear();
            int slot = recorder.beginStatement(0);
            _input.seek(0);
            _ctx = null;
            setState(-1);
            skipNested = nestedEnds;
            skipped = 0;
            int bad;
            try {
                CobolParser.StatementContext tree = rules().statement();
                if (_input.index() >= tokens.size()) {
                    recorder.endStatement(slot, _input.index(), true, -1);
                    return Optional.of(tree);
                }
                bad = _input.index();
            } catch (StatementAbandoned e) {
                bad = errorAt;
            }
            if (!tokens.reread(bad)) {
                return Optional.empty();
            }
        }
    }

    /** The action of the rule {@code statements}. */
    final void nestedStatements() {
        if (skipping) {
            if (skipped < skipNested.length) {
                _input.seek(skipNested[skipped++]);
            }
            return;
        }
        ParserRuleContext gate = _ctx;
        if (depth >= DEEPEST) {
            abandon(_input.index(), "Statements are nested more than " + DEEPEST + " deep");
        }
        depth++;
        gates.push(gate);
        int branch = Phrases.record(recorder, tokens, gate, _input.index());
        try {
            statementList();
        } finally {
            recorder.endBranch(branch, _input.index());
            gates.pop();
            depth--;
            _ctx = gate;
        }
    }

    private void statementList() {
        ParserRuleContext outer = _ctx;
        int outerState = getState();
        while (true) {
            setState(Words.GATE_STATE);
            int kind = _input.LA(1);
            if (Words.VERBS.get(kind + 1)) {
                statementHere();
                _ctx = outer;
            } else if (kind == EOF || Words.ENDS_LIST.get(kind + 1)) {
                setState(outerState);
                return;
            } else {
                stray();
            }
        }
    }

    private void statementHere() {
        int start = _input.index();
        UnitRecorder.Mark mark = recorder.mark();
        int enclosing = recorder.current();
        while (true) {
            int slot = recorder.beginStatement(start);
            int bad;
            boolean abandoned = false;
            ParserRuleContext outer = _ctx;
            try {
                _ctx = null;
                setState(-1);
                rules().statement();
                bad = _input.index();
            } catch (StatementAbandoned e) {
                bad = errorAt;
                abandoned = true;
            }
            _ctx = outer;
            int kind = tokens.kind(bad);
            boolean fits = !abandoned && (kind == EOF || Words.VERBS.get(kind + 1) || Words.ENDS_LIST.get(kind + 1));
            if (!fits && tokens.reread(bad)) {
                recorder.reset(mark);
                _input.seek(start);
                continue;
            }
            if (abandoned) {
                recorder.dropName(bad);
                report("CW0101", errorMessage, Math.min(bad, Math.max(0, tokens.size() - 1)));
                abandonedInSentence = true;
                _input.seek(Math.max(bad, start + 1));
                skipToStatement();
            } else {
                broken = false;
            }
            recorder.endStatement(slot, _input.index(), !abandoned, enclosing);
            return;
        }
    }

    /** A word that neither starts a statement nor belongs to one around this list. */
    private void stray() {
        int at = _input.index();
        int kind = tokens.kind(at);
        String text = tokens.text(at);
        report(
                "CW0102",
                kind == CobolTokens.IDENTIFIER || kind >= CobolTokens.ABSENT
                        ? "'" + text + "' is not a statement"
                        : "'" + shortened(text) + "' is not expected here",
                at);
        _input.consume();
        skipToStatement();
    }

    /** A word such as ELSE or END-IF that no open statement takes. */
    private void orphan(int at) {
        String text = tokens.text(at).toUpperCase(Locale.ROOT);
        String opener = text.startsWith("END-")
                ? text.substring(4)
                : text.equals("ELSE") ? "IF" : text.equals("WHEN") ? "EVALUATE or SEARCH" : "";
        broken |= abandonedInSentence;
        report(
                "CW0104",
                opener.isEmpty()
                        ? "'" + text + "' is not expected here"
                        : "'" + text + "' has no " + opener + " that it could belong to",
                at);
        _input.seek(at + 1);
        skipToStatement();
        _input.seek(_input.index() - 1);
    }

    private void skipToStatement() {
        int i = _input.index();
        while (i < tokens.size() && !Words.VERBS.get(tokens.kind(i) + 1) && !Words.RESUMES.get(tokens.kind(i) + 1)) {
            i++;
        }
        _input.seek(i);
    }

    /** At most one problem for text that was not read as intended, until the next period or statement that is read well. */
    private void report(String code, String message, int at) {
        if (!broken || code.equals("CW0101")) {
            problem(code, message, at, at);
        }
        broken = true;
    }

    final void problem(String code, String message, int first, int last) {
        if (recorder.problemCount() < 200) {
            recorder.problem(new UnitProblem(Severity.ERROR, code, message, first, last));
        }
    }

    private static String shortened(String text) {
        return text.length() <= 30 ? text : text.substring(0, 27) + "...";
    }

    private StatementAbandoned abandon(int at, String message) {
        errorAt = at;
        errorMessage = message;
        throw StatementAbandoned.INSTANCE;
    }

    /** Called by the error strategy: the statement or entry cannot go on. */
    final StatementAbandoned abandonAt(int at) {
        errorAt = at;
        errorMessage = "";
        if (!tokens.canReread(at)) {
            Expectation expected = new Expectation();
            expected.add(getState(), _ctx);
            int verb = firstOf(_ctx);
            errorMessage = Complaint.message(tokens, verb, at, expected);
        }
        throw StatementAbandoned.INSTANCE;
    }

    private static int firstOf(ParserRuleContext context) {
        ParserRuleContext c = context;
        while (c != null && c.getParent() != null) {
            c = c.getParent();
        }
        return c == null ? 0 : c.start.getTokenIndex();
    }

    /** What may stand where the parser is now: in the rule it is in, and where that may end, in the statements around it. */
    final Expectation expectation(boolean procedure) {
        Expectation expected = new Expectation();
        boolean mayEnd;
        if (_ctx == null) {
            mayEnd = true;
        } else {
            mayEnd = expected.add(getState(), _ctx);
        }
        if (!procedure) {
            expected.mayEnd = mayEnd;
            return expected;
        }
        for (ParserRuleContext gate : gates) {
            if (!mayEnd) {
                break;
            }
            expected.addVerbs();
            mayEnd = gate == _ctx ? mayEnd : expected.add(Words.GATE_STATE, gate);
        }
        if (mayEnd) {
            expected.addVerbs();
        }
        expected.mayEnd = mayEnd;
        return expected;
    }

    /** GIVING: what the statement was thought to change, it only reads. */
    final void giving() {
        recorder.access(Access.READ_WRITE, Access.READ);
    }

    /** UP or DOWN BY: what the statement was thought to write, it changes. */
    final void stepping() {
        recorder.access(Access.WRITE, Access.READ_WRITE);
    }

    /** The operand some tokens behind the verb is written, and read too if {@code access} says so. */
    final void accessBehindVerb(int distance, Access access) {
        recorder.access(recorder.statementStart() + distance, access);
    }

    /** The operand that the present rule began with is used in this way. */
    final void accessOfRule(Access access) {
        recorder.access(_ctx.start.getTokenIndex(), access);
    }

    /** The arguments that follow are passed BY REFERENCE, or not. */
    final void passBy(boolean reference) {
        byReference = reference;
    }

    /** The present rule is an argument. */
    final void passArgument() {
        if (byReference) {
            accessOfRule(Access.READ_WRITE);
        }
    }

    final void forgetGates() {
        gates.clear();
        depth = 0;
    }

    @Override
    public final void enterRule(ParserRuleContext localctx, int state, int ruleIndex) {
        setState(state);
        _ctx = localctx;
        localctx.start = _input.LT(1);
        if (_buildParseTrees && localctx.parent != null) {
            ((ParserRuleContext) localctx.parent).addChild(localctx);
        }
        int use = Words.NAME_USE[ruleIndex];
        if (use >= 0) {
            recorder.name(_input.index(), use);
        }
    }

    @Override
    public final void exitRule() {
        setState(_ctx.invokingState);
        _ctx = (ParserRuleContext) _ctx.parent;
    }

    @Override
    public final org.antlr.v4.runtime.Token consume() {
        if (_buildParseTrees) {
            _ctx.addChild(new TerminalNodeImpl(_input.LT(1)));
        }
        _input.consume();
        return null;
    }

    @Override
    public final org.antlr.v4.runtime.Token match(int kind) throws RecognitionException {
        if (_input.LA(1) != kind) {
            abandonAt(_input.index());
        }
        if (_buildParseTrees) {
            _ctx.addChild(new TerminalNodeImpl(_input.LT(1)));
        }
        _input.consume();
        return null;
    }
}
