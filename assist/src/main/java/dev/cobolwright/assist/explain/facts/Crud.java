package dev.cobolwright.assist.explain.facts;

import java.util.Collection;

/** Create, read, update, delete. */
public final class Crud {
    private Crud() {}

    /** In the order C R U D. */
    public static String letters(Collection<Use> uses) {
        StringBuilder out = new StringBuilder();
        for (String letter : new String[] {"C", "R", "U", "D"}) {
            if (uses.stream().anyMatch(u -> u.letter().equals(letter))) {
                out.append(letter);
            }
        }
        return out.toString();
    }

    /** Several of such strings in one. */
    public static String joined(Collection<String> letters) {
        StringBuilder out = new StringBuilder();
        for (char letter : "CRUD".toCharArray()) {
            if (letters.stream().anyMatch(l -> l.indexOf(letter) >= 0)) {
                out.append(letter);
            }
        }
        return out.toString();
    }

    public static boolean writes(String letters) {
        return letters.chars().anyMatch(c -> c != 'R');
    }

    public static boolean reads(String letters) {
        return letters.indexOf('R') >= 0;
    }
}
