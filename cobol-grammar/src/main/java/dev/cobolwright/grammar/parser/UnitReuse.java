package dev.cobolwright.grammar.parser;

import dev.cobolwright.grammar.preprocess.Tokens;
import java.util.List;

/** Takes over what was read of units that an edit left alone: those before it and those after it. */
final class UnitReuse {
    private UnitReuse() {}

    static void take(
            Tokens oldTokens,
            List<Unit> oldUnits,
            UnitTree[] oldTrees,
            Tokens tokens,
            List<Unit> units,
            UnitTree[] trees) {
        int most = Math.min(oldUnits.size(), units.size());
        int head = 0;
        while (head < most && isEqual(oldTokens, oldUnits.get(head), tokens, units.get(head))) {
            trees[head] = oldTrees[head];
            head++;
        }
        int tail = 0;
        while (tail < most - head) {
            int old = oldUnits.size() - 1 - tail;
            int now = units.size() - 1 - tail;
            if (!isEqual(oldTokens, oldUnits.get(old), tokens, units.get(now))) {
                break;
            }
            trees[now] = oldTrees[old];
            tail++;
        }
    }

    private static boolean isEqual(Tokens oldTokens, Unit old, Tokens tokens, Unit unit) {
        if (old.kind() != unit.kind() || old.size() != unit.size()) {
            return false;
        }
        for (int i = 0; i < unit.size(); i++) {
            if (oldTokens.kind(old.from() + i) != tokens.kind(unit.from() + i)) {
                return false;
            }
        }
        for (int i = 0; i < unit.size(); i++) {
            if (!tokens.hasText(unit.from() + i, oldTokens, old.from() + i)) {
                return false;
            }
        }
        return true;
    }
}
