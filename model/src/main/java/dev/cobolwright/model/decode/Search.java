package dev.cobolwright.model.decode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One beam search: what is complete so far, and the rule for going one token further. */
final class Search {
    /** Tokens less probable than this are not tried. */
    private static final float RAREST = 1e-6f;

    private static final Comparator<Branch> BEST_FIRST =
            Comparator.comparingDouble(Branch::logProbability).reversed();

    private final TokenKinds kinds;
    private final Cursor cursor;
    private final Ending ending;
    private final DecodeLimits limits;
    private final Constraint constraint;
    private final Map<String, Complete> complete = new HashMap<>();
    private double begun;

    /** A finished continuation: the branch that gave most of its probability, and the probability of all that read the same. */
    private record Complete(Branch branch, double probability) {}

    Search(TokenKinds kinds, Cursor cursor, Ending ending, DecodeLimits limits, Constraint constraint) {
        this.kinds = kinds;
        this.cursor = cursor;
        this.ending = ending;
        this.limits = limits;
        this.constraint = constraint;
    }

    /** Ends what may end, lengthens the rest and keeps the best. */
    List<Branch> step(List<Branch> live, float[][] rows, Origins origins) {
        List<Branch> longer = new ArrayList<>();
        for (int i = 0; i < live.size(); i++) {
            Branch branch = live.get(i);
            if (isPastCursor(branch.bytes().length)) {
                finish(branch, ending.endMass(rows[i]));
            }
            if (branch.tokens().length < limits.tokens()) {
                endInToken(branch, i, rows[i], origins);
                lengthen(branch, i, rows[i], origins, longer);
            }
        }
        longer.sort(BEST_FIRST);
        double worstKept = worstKept();
        List<Branch> kept = new ArrayList<>(limits.beams());
        for (Branch branch : longer) {
            if (kept.size() == limits.beams() || branch.logProbability() <= worstKept) {
                break;
            }
            kept.add(branch);
        }
        return kept;
    }

    /** The complete continuations, best first. */
    List<Continuation> found() {
        double whole = cursor.required().length == 0 ? 1 : Math.max(begun, 1e-12);
        return complete.entrySet().stream()
                .sorted(Comparator.comparingDouble(
                                (Map.Entry<String, Complete> e) -> -e.getValue().probability())
                        .thenComparing(Map.Entry::getKey))
                .limit(limits.results())
                .map(e -> continuation(e.getKey(), e.getValue(), whole))
                .toList();
    }

    private void finish(Branch branch, double endMass) {
        byte[] bytes = branch.bytes();
        if (endMass <= 0 || !constraint.mayEnd(afterLead(bytes), bytes.length - cursor.lead())) {
            return;
        }
        String text = new String(bytes, cursor.lead(), bytes.length - cursor.lead(), StandardCharsets.UTF_8);
        if (text.isBlank() || text.indexOf('\ufffd') >= 0) {
            return;
        }
        double probability = Math.exp(branch.logProbability()) * endMass;
        complete.merge(
                text.stripTrailing(),
                new Complete(branch, probability),
                (a, b) -> new Complete(
                        a.probability() >= b.probability() ? a.branch() : b.branch(),
                        a.probability() + b.probability()));
    }

    /** Ends a line with the part of a token before its line break. */
    private void endInToken(Branch branch, int index, float[] row, Origins origins) {
        if (kinds.lastOfLine.length == 0 || ending instanceof Ending.OfWord) {
            return;
        }
        for (int token : kinds.lastOfLine) {
            if (row[token] > RAREST) {
                byte[] text = Arrays.copyOf(kinds.bytes[token], kinds.lineLength(token));
                Branch last = branch.plus(token, text, row[token], origins.specialistShare(index, token));
                if (isPastCursor(last.bytes().length) && cursor.agrees(last.bytes()) && allowed(last.bytes())) {
                    finish(last, 1);
                }
            }
        }
    }

    private void lengthen(Branch branch, int index, float[] row, Origins origins, List<Branch> out) {
        boolean wasPast = isPastCursor(branch.bytes().length);
        double probability = Math.exp(branch.logProbability());
        int taken = 0;
        for (int token : candidates(row)) {
            byte[] text = kinds.bytes[token];
            if (!follows(branch, token, text)) {
                continue;
            }
            if (!wasPast && isPastCursor(branch.bytes().length + text.length)) {
                begun += probability * row[token];
            }
            if (taken < limits.beams()) {
                Branch next = branch.plus(token, text, row[token], origins.specialistShare(index, token));
                if (allowed(next.bytes())) {
                    taken++;
                    out.add(next);
                }
            } else if (wasPast) {
                break;
            }
        }
    }

    private boolean follows(Branch branch, int token, byte[] text) {
        int at = branch.bytes().length;
        byte[] required = cursor.required();
        for (int i = 0; i < text.length && at + i < required.length; i++) {
            if (text[i] != required[at + i]) {
                return false;
            }
        }
        if (text.length == 0 || at + text.length <= required.length) {
            return text.length > 0;
        }
        if (at >= required.length) {
            return ending.mayFollow(token, at - cursor.lead());
        }
        return at < cursor.lead()
                ? mayStart(text, cursor.lead() - at, token)
                : ending.mayFollow(token, at - cursor.lead());
    }

    /** A token with the blank before the word: what comes after that blank decides. */
    private boolean mayStart(byte[] text, int from, int token) {
        if (ending instanceof Ending.OfLine) {
            return true;
        }
        for (int i = from; i < text.length; i++) {
            if (!Cursor.isWordByte(text[i])) {
                return false;
            }
        }
        return !kinds.endsLine[token];
    }

    private boolean allowed(byte[] bytes) {
        int length = bytes.length - cursor.lead();
        return length <= 0 || constraint.allows(afterLead(bytes), length);
    }

    private byte[] afterLead(byte[] bytes) {
        return cursor.lead() == 0 ? bytes : Arrays.copyOfRange(bytes, cursor.lead(), bytes.length);
    }

    private boolean isPastCursor(int length) {
        return length >= cursor.required().length && length > cursor.lead();
    }

    /** Tokens worth trying, most probable first. */
    private static int[] candidates(float[] row) {
        int[] some = new int[256];
        int count = 0;
        for (int id = 0; id < row.length; id++) {
            if (row[id] > RAREST) {
                if (count == some.length) {
                    some = Arrays.copyOf(some, count * 2);
                }
                some[count++] = id;
            }
        }
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) {
            keys[i] = ((long) ~Float.floatToIntBits(row[some[i]]) << 32) | some[i];
        }
        Arrays.sort(keys);
        int[] sorted = new int[count];
        for (int i = 0; i < count; i++) {
            sorted[i] = (int) keys[i];
        }
        return sorted;
    }

    /** Below this no branch can come into the results any more, for a branch only loses probability. */
    private double worstKept() {
        if (complete.size() < limits.results()) {
            return Double.NEGATIVE_INFINITY;
        }
        double[] all = complete.values().stream()
                .mapToDouble(Complete::probability)
                .sorted()
                .toArray();
        return Math.log(all[all.length - limits.results()]);
    }

    private Continuation continuation(String text, Complete found, double whole) {
        Branch branch = found.branch();
        List<Continuation.Piece> pieces = new ArrayList<>(branch.tokens().length);
        for (int i = 0; i < branch.tokens().length; i++) {
            String piece = new String(kinds.bytes[branch.tokens()[i]], StandardCharsets.UTF_8);
            pieces.add(new Continuation.Piece(piece, branch.probabilities()[i]));
        }
        double log = Math.min(0, Math.log(found.probability() / whole));
        return new Continuation(text, log, List.copyOf(pieces), branch.specialistShare());
    }
}
