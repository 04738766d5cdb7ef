package dev.cobolwright.grammar.parser;

import static dev.cobolwright.grammar.parser.CobolParser._ATN;

import dev.cobolwright.grammar.syntax.NameKind;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.RuleStopState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.atn.Transition;
import org.antlr.v4.runtime.misc.IntervalSet;

/** What the grammar accepts in a state of the parser: found by walking its network without reading anything. */
final class Expectation {
    /** Kinds of tokens, names left out. */
    final BitSet kinds = new BitSet();

    final Set<NameKind> names = EnumSet.noneOf(NameKind.class);
    /** Whether the rule that the walk started in may end here. */
    boolean mayEnd;

    private record Frame(ATNState follow, Frame below) {}

    private record Visit(ATNState state, Frame frame) {}

    /**
     * Adds what may come after a state.
     *
     * @param context the rules the parser is in, innermost first
     * @return whether the outermost of them may end
     */
    boolean add(int state, RuleContext context) {
        Walk walk = new Walk();
        walk.visit(_ATN.states.get(state), frames(context));
        NameKind inside = context == null ? null : Words.NAME_KIND[context.getRuleIndex()];
        if (inside != null && kinds.get(CobolTokens.IDENTIFIER)) {
            kinds.clear(CobolTokens.IDENTIFIER);
            names.add(inside);
        }
        return walk.ended;
    }

    void addVerbs() {
        for (int bit = Words.VERBS.nextSetBit(0); bit >= 0; bit = Words.VERBS.nextSetBit(bit + 1)) {
            kinds.set(bit - 1);
        }
    }

    private static Frame frames(RuleContext context) {
        if (context == null || context.invokingState < 0) {
            return null;
        }
        RuleTransition call =
                (RuleTransition) _ATN.states.get(context.invokingState).transition(0);
        return new Frame(call.followState, frames(context.parent));
    }

    private final class Walk {
        private final Set<Visit> seen = new HashSet<>();
        private boolean ended;

        void visit(ATNState state, Frame frame) {
            if (!seen.add(new Visit(state, frame))) {
                return;
            }
            if (state instanceof RuleStopState) {
                if (frame == null) {
                    ended = true;
                } else {
                    visit(frame.follow, frame.below);
                }
                return;
            }
            for (Transition transition : state.getTransitions()) {
                if (transition instanceof RuleTransition call) {
                    enter(call, frame);
                } else if (transition.isEpsilon()) {
                    visit(transition.target, frame);
                } else {
                    IntervalSet label = transition.label();
                    for (int kind : label == null ? new int[0] : label.toArray()) {
                        if (kind > 0) {
                            kinds.set(kind);
                        }
                    }
                }
            }
        }

        private void enter(RuleTransition call, Frame frame) {
            int rule = call.target.ruleIndex;
            if (Words.NAME_KIND[rule] != null) {
                names.add(Words.NAME_KIND[rule]);
            } else if (rule == CobolParser.RULE_statements) {
                addVerbs();
                visit(call.followState, frame);
            } else {
                visit(call.target, new Frame(call.followState, frame));
            }
        }
    }
}
