package dev.cobolwright.grammar.parser;

import dev.cobolwright.grammar.preprocess.Tokens;
import java.util.BitSet;
import java.util.List;

/** Takes over what was read of units that an edit left alone: those before it and those after it. */
final class UnitReuse {
    private final ParsedText old;
    private final ParsedText now;
    private final Tokens oldTokens;
    private final Tokens tokens;
    /** Keywords that are names in one version only; what holds one of them is read again. */
    private final BitSet changedWords;

    UnitReuse(ParsedText old, ParsedText now) {
        this.old = old;
        this.now = now;
        this.oldTokens = old.tokens();
        this.tokens = now.tokens();
        this.changedWords = (BitSet) old.declaredWords().clone();
        changedWords.xor(now.declaredWords());
    }

    void take() {
        List<Unit> oldUnits = old.units();
        List<Unit> units = now.units();
        int most = Math.min(oldUnits.size(), units.size());
        int head = 0;
        while (head < most && isEqual(oldUnits.get(head), units.get(head))) {
            reuse(head, head);
            head++;
        }
        for (int tail = 1; tail <= most - head; tail++) {
            int from = oldUnits.size() - tail;
            int to = units.size() - tail;
            if (!isEqual(oldUnits.get(from), units.get(to))) {
                break;
            }
            reuse(from, to);
        }
    }

    private void reuse(int from, int to) {
        if (changedWords.isEmpty() || !holdsChangedWord(now.units().get(to))) {
            now.read()[to] = old.read()[from];
        }
    }

    private boolean holdsChangedWord(Unit unit) {
        for (int i = unit.from(); i < unit.to(); i++) {
            if (tokens.kind(i) >= 0 && changedWords.get(tokens.kind(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isEqual(Unit before, Unit unit) {
        if (before.kind() != unit.kind()
                || before.size() != unit.size()
                || before.body() - before.from() != unit.body() - unit.from()) {
            return false;
        }
        return unit.to() <= now.sameHead() && before.from() == unit.from()
                || unit.from() >= tokens.size() - now.sameTail()
                        && tokens.size() - unit.from() == oldTokens.size() - before.from()
                || hasSameTokens(before, unit);
    }

    private boolean hasSameTokens(Unit before, Unit unit) {
        for (int i = 0; i < unit.size(); i++) {
            if (oldTokens.kind(before.from() + i) != tokens.kind(unit.from() + i)) {
                return false;
            }
        }
        for (int i = 0; i < unit.size(); i++) {
            if (!tokens.hasText(unit.from() + i, oldTokens, before.from() + i)) {
                return false;
            }
        }
        return true;
    }
}
