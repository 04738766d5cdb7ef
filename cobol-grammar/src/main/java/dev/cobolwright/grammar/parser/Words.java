package dev.cobolwright.grammar.parser;

import static dev.cobolwright.grammar.parser.CobolParser.*;

import dev.cobolwright.grammar.syntax.Access;
import dev.cobolwright.grammar.syntax.NameKind;
import java.util.Arrays;
import java.util.BitSet;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.atn.Transition;
import org.antlr.v4.runtime.misc.IntervalSet;

/** What the grammar itself says about its words. Sets hold kind + 1, so that EOF (-1) fits. */
final class Words {
    /** What starts a statement. */
    static final BitSet VERBS = firstOf(RULE_statement);
    /** What may follow a nested list of statements, in any statement, and the period. */
    static final BitSet ENDS_LIST = endsOfLists();
    /** Where reading goes on after an error; of the words in {@link #ENDS_LIST} those that are seldom anything else. */
    static final BitSet RESUMES = resumes();
    /** The {@link NameUse} of a rule that reads a name; -1 for rules that are no name. */
    static final int[] NAME_USE = nameUses();
    /** The class of name a rule reads; null for rules that are no name. */
    static final NameKind[] NAME_KIND = nameKinds();
    /** A state at the end of the rule {@code statements}. */
    static final int GATE_STATE = _ATN.ruleToStopState[RULE_statements].stateNumber;

    private Words() {}

    static boolean isVerb(int kind) {
        return VERBS.get(kind + 1);
    }

    /** Whether a word starts a statement, or ends one or a phrase in it. */
    static boolean directsStatements(int kind) {
        return VERBS.get(kind + 1) || ENDS_LIST.get(kind + 1) || kind == END_EXEC;
    }

    static BitSet kinds(int... kinds) {
        BitSet bits = new BitSet();
        for (int kind : kinds) {
            bits.set(kind + 1);
        }
        return bits;
    }

    private static BitSet firstOf(int rule) {
        return bits(_ATN.nextTokens(_ATN.ruleToStartState[rule]));
    }

    private static BitSet bits(IntervalSet set) {
        BitSet bits = new BitSet();
        for (int kind : set.toArray()) {
            if (kind >= Token.EOF) {
                bits.set(kind + 1);
            }
        }
        return bits;
    }

    private static BitSet endsOfLists() {
        BitSet ends = new BitSet();
        for (ATNState state : _ATN.states) {
            for (int i = 0; state != null && i < state.getNumberOfTransitions(); i++) {
                if (state.transition(i) instanceof RuleTransition gate && gate.target.ruleIndex == RULE_statements) {
                    addFollowing(gate.followState, ends, new BitSet());
                }
            }
        }
        ends.set(PERIOD + 1);
        ends.andNot(VERBS);
        return ends;
    }

    /** Adds what may come next in a state; where its rule may end, what may come after the rule anywhere. */
    private static void addFollowing(ATNState state, BitSet kinds, BitSet seen) {
        if (seen.get(state.stateNumber)) {
            return;
        }
        seen.set(state.stateNumber);
        for (Transition transition : state.getTransitions()) {
            if (transition instanceof RuleTransition call) {
                addFollowing(call.target, kinds, seen);
            } else if (transition.isEpsilon()) {
                addFollowing(transition.target, kinds, seen);
            } else if (transition.label() != null) {
                kinds.or(bits(transition.label()));
            }
        }
    }

    private static BitSet resumes() {
        BitSet resumes = (BitSet) ENDS_LIST.clone();
        for (int kind : new int[] {END, OVERFLOW, EXCEPTION, SIZE, END_OF_PAGE, ESCAPE}) {
            resumes.clear(kind + 1);
        }
        return resumes;
    }

    private static int[] nameUses() {
        int[] uses = new int[ruleNames.length];
        Arrays.fill(uses, -1);
        uses[RULE_identifier] = NameUse.of(NameKind.DATA, Access.READ);
        uses[RULE_written] = NameUse.of(NameKind.DATA, Access.WRITE);
        uses[RULE_changed] = NameUse.of(NameKind.DATA, Access.READ_WRITE);
        uses[RULE_named] = NameUse.of(NameKind.DATA, Access.REFERENCE);
        uses[RULE_recordName] = NameUse.of(NameKind.DATA, Access.READ);
        uses[RULE_dataReference] = NameUse.of(NameKind.DATA, Access.REFERENCE);
        for (int rule : new int[] {RULE_fileName, RULE_sortFileName, RULE_cdName}) {
            uses[rule] = NameUse.of(NameKind.FILE, Access.REFERENCE);
        }
        uses[RULE_procedureName] = NameUse.of(NameKind.PROCEDURE, Access.REFERENCE);
        for (int rule : new int[] {RULE_reportName, RULE_mnemonicName, RULE_debugName}) {
            uses[rule] = NameUse.of(NameKind.OTHER, Access.REFERENCE);
        }
        return uses;
    }

    private static NameKind[] nameKinds() {
        NameKind[] kinds = new NameKind[NAME_USE.length];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = NAME_USE[i] < 0 ? null : NameUse.kind(NAME_USE[i]);
        }
        return kinds;
    }
}
