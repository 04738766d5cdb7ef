package dev.cobolwright.assist.actions;

import dev.cobolwright.assist.colouring.KeywordRoles;
import dev.cobolwright.assist.edits.Edit;
import dev.cobolwright.grammar.Problem;
import dev.cobolwright.grammar.preprocess.Lexemes;
import dev.cobolwright.grammar.source.Span;
import dev.cobolwright.grammar.syntax.NameKind;
import dev.cobolwright.grammar.syntax.NameReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The declared names of the same role, or the verbs, that an unknown word is a slip of the pen away from. */
final class Spellings {
    private static final int MOST = 3;

    private Spellings() {}

    static List<Action> at(Place place) {
        List<Action> actions = new ArrayList<>();
        for (Problem problem : place.problems()) {
            if (problem.code().equals("CW0201") || problem.code().equals("CW0202")) {
                place.scope.program().references().stream()
                        .filter(r -> r.span().equals(problem.span()))
                        .findFirst()
                        .ifPresent(r -> actions.addAll(names(place, problem, r)));
            } else {
                actions.addAll(verbs(place, problem));
            }
        }
        return actions;
    }

    private static List<Action> names(Place place, Problem problem, NameReference reference) {
        NameKind kind = reference.kind() == NameKind.OTHER ? NameKind.DATA : reference.kind();
        return nearest(reference.name(), place.scope.visibleNames(kind)).stream()
                .map(name -> replace(place, problem, problem.span(), name))
                .toList();
    }

    private static List<Action> verbs(Place place, Problem problem) {
        int word = place.lexemes.from(problem.span().start());
        if (word >= place.lexemes.size() || place.lexemes.kind(word) != Lexemes.Kind.WORD) {
            return List.of();
        }
        Span span = new Span(place.source, place.lexemes.start(word), place.lexemes.end(word));
        return nearest(place.lexemes.word(word), KeywordRoles.verbs()).stream()
                .map(verb -> replace(place, problem, span, verb))
                .toList();
    }

    private static Action replace(Place place, Problem problem, Span span, String name) {
        String written = span.text();
        String text = written.equals(written.toLowerCase(Locale.ROOT)) ? name.toLowerCase(Locale.ROOT) : name;
        return Action.fix("Change to " + text, problem.code(), new Edit(span.start(), span.end(), text));
    }

    private static List<String> nearest(String word, Collection<String> names) {
        int most = word.length() <= 4 ? 1 : word.length() <= 8 ? 2 : 3;
        return names.stream()
                .filter(name -> Math.abs(name.length() - word.length()) <= most)
                .filter(name -> !name.equals(word) && distance(word, name) <= most)
                .sorted(Comparator.comparingInt((String name) -> distance(word, name))
                        .thenComparing(name -> name))
                .limit(MOST)
                .toList();
    }

    /** Letters put in, left out, changed, or two exchanged (optimal string alignment). */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
