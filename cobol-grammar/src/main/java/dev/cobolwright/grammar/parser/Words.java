package dev.cobolwright.grammar.parser;

import static dev.cobolwright.grammar.parser.CobolParser.*;

import dev.cobolwright.grammar.syntax.NameKind;
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

    private static NameKind[] nameKinds() {
        NameKind[] kinds = new NameKind[ruleNames.length];
        kinds[RULE_identifier] = NameKind.DATA;
        kinds[RULE_dataReference] = NameKind.DATA;
        kinds[RULE_recordName] = NameKind.DATA;
        kinds[RULE_fileName] = NameKind.FILE;
        kinds[RULE_sortFileName] = NameKind.FILE;
        kinds[RULE_cdName] = NameKind.FILE;
        kinds[RULE_procedureName] = NameKind.PROCEDURE;
        kinds[RULE_reportName] = NameKind.OTHER;
        kinds[RULE_mnemonicName] = NameKind.OTHER;
        kinds[RULE_debugName] = NameKind.OTHER;
        return kinds;
    }
}
