package dev.cobolwright.model.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Proposals from parallel statements: after {@code MOVE IN-NAME TO OUT-NAME}, {@code MOVE IN-CITY TO} asks for {@code OUT-CITY},
 * and for the item declared as far after {@code OUT-NAME} as {@code IN-CITY} is after {@code IN-NAME}.
 */
final class Parallels {
    /** How many of the nearest parallel places are looked at. */
    private static final int PLACES = 4;

    private final Map<Integer, Float> renamed = new HashMap<>();
    private final Map<Integer, Float> successors = new HashMap<>();
    private int nearest = -1;

    Parallels(FileView file, Situation at, List<WordLayer.Place> places, Lexicon lexicon) {
        List<WordLayer.Place> parallel = places.stream()
                .filter(p -> p.sameSlot() && p.classes() >= 2 && lexicon.isName(p.symbol()) && p.line() <= at.line())
                .sorted((a, b) -> a.line() != b.line() ? b.line() - a.line() : b.classes() - a.classes())
                .limit(PLACES)
                .toList();
        Map<Integer, Integer> byOrder = new HashMap<>();
        file.roles.all().forEach((symbol, d) -> byOrder.put(d.order(), symbol));
        float weight = 1;
        for (WordLayer.Place place : parallel) {
            if (nearest < 0) {
                nearest = place.symbol();
            }
            propose(place, file, at.symbols(), byOrder, weight, lexicon);
            weight *= 0.6f;
        }
    }

    /** How strongly a symbol is the renamed one, 0 to 1. */
    float renamed(int symbol) {
        return renamed.getOrDefault(symbol, 0f);
    }

    /** How strongly a symbol is declared where the parallel asks for it, 0 to 1. */
    float successor(int symbol) {
        return successors.getOrDefault(symbol, 0f);
    }

    /** The name at the nearest parallel place, -1 for none. */
    int nearest() {
        return nearest;
    }

    private void propose(
            WordLayer.Place place,
            FileView file,
            int[] now,
            Map<Integer, Integer> byOrder,
            float weight,
            Lexicon lexicon) {
        NameRoles.Declaration then = file.roles.of(place.symbol());
        String text = lexicon.text(place.symbol());
        boolean differs = false;
        for (int back = 1; back <= Math.min(place.classes(), Math.min(now.length, place.context().length)); back++) {
            int a = place.context()[place.context().length - back];
            int b = now[now.length - back];
            if (a == b || a < 0 || !lexicon.isName(a) || !lexicon.isName(b)) {
                continue;
            }
            differs = true;
            String other = substituted(lexicon.text(a), lexicon.text(b), text);
            if (other != null) {
                renamed.merge(lexicon.id(other), weight, Math::max);
            }
            NameRoles.Declaration from = file.roles.of(a);
            NameRoles.Declaration to = file.roles.of(b);
            if (then != null && from != null && to != null) {
                offer(byOrder.get(then.order() + to.order() - from.order()), weight);
            }
            break;
        }
        if (!differs && then != null) {
            offer(byOrder.get(then.order() + 1), weight * 0.7f);
        }
    }

    private void offer(Integer symbol, float weight) {
        if (symbol != null) {
            successors.merge(symbol, weight, Math::max);
        }
    }

    /** {@code text} with what differs between {@code a} and {@code b} replaced the same way; null where that part is not in it. */
    private static String substituted(String a, String b, String text) {
        int head = 0;
        while (head < Math.min(a.length(), b.length()) && a.charAt(head) == b.charAt(head)) {
            head++;
        }
        while (head > 0 && a.charAt(head - 1) != '-') {
            head--;
        }
        int tail = 0;
        while (tail < Math.min(a.length(), b.length()) - head
                && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
            tail++;
        }
        while (tail > 0 && a.charAt(a.length() - tail) != '-') {
            tail--;
        }
        String out = a.substring(head, a.length() - tail);
        String in = b.substring(head, b.length() - tail);
        int found = out.isEmpty() || in.isEmpty() ? -1 : text.lastIndexOf(out);
        return found < 0 ? null : text.substring(0, found) + in + text.substring(found + out.length());
    }
}
