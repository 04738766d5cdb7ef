package dev.cobolwright.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds short and long forms of a word as this index uses them, such as CUST and CUSTOMER: one has the letters of the other in their order
 * and begins like it, and chunks that have one have the other more often than chance. Learned when asked, from the parts that are searched.
 */
final class RelatedForms {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 20;
    /** A word of more letters is hardly a short form. */
    private static final int LONGEST_ABBREVIATED = 6;
    /** Looked at more closely: the most used. */
    private static final int CANDIDATES = 12;

    private static final int MOST = 6;
    /** How much more often than by chance forms must be together. */
    private static final double LIFT = 2;

    private static final int LEAST_TOGETHER = 2;

    /** A word in a larger share of the chunks, and in many, finds nothing by itself, nor would its forms; counting them takes long. */
    private static final double EVERYWHERE = 0.05;

    private static final int MANY = 500;

    /** A form of a word counts so much less. */
    private static final float RELATED_BOOST = 0.5f;

    private final Vocabulary vocabulary;

    RelatedForms(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Adds the forms of words, with less weight. */
    void addTo(Map<String, Float> wanted) throws IOException {
        for (String word : List.copyOf(wanted.keySet())) {
            for (String form : of(word)) {
                wanted.merge(form, RELATED_BOOST * wanted.get(word), Math::max);
            }
        }
    }

    /** @param word lower case @return best first */
    List<String> of(String word) throws IOException {
        if (word.length() <= SHORTEST
                || word.length() > LONGEST
                || !word.chars().allMatch(Character::isLetter)) {
            return List.of();
        }
        if (vocabulary.frequency(word) > Math.max(MANY, EVERYWHERE * vocabulary.chunks())) {
            return List.of();
        }
        Set<String> forms = vocabulary.alike(word, word.length() <= LONGEST_ABBREVIATED);
        record Form(String text, int uses) {}
        List<Form> used = new ArrayList<>();
        for (String form : forms) {
            if (!form.equals(word) && isForm(word, form)) {
                used.add(new Form(form, vocabulary.frequency(form)));
            }
        }
        used.sort(Comparator.comparingInt(Form::uses).reversed().thenComparing(Form::text));
        record Scored(String text, double lift) {}
        List<Scored> scored = new ArrayList<>();
        List<String> candidates =
                used.stream().limit(CANDIDATES).map(Form::text).toList();
        Map<String, Long> together = candidates.isEmpty() ? Map.of() : vocabulary.together(word, candidates);
        for (String form : candidates) {
            double lift = lift(word, form, together.getOrDefault(form, 0L));
            if (lift >= LIFT || isEnding(word, form)) {
                scored.add(new Scored(form, lift));
            }
        }
        scored.sort(Comparator.comparingDouble(Scored::lift).reversed().thenComparing(Scored::text));
        List<String> found = scored.stream().limit(MOST).map(Scored::text).toList();
        boolean unused = vocabulary.frequency(word) == 0;
        return unused && !found.isEmpty() ? withFormsOf(found.getFirst()) : found;
    }

    /** Of a word that is nowhere, but another ending of it is. */
    private List<String> withFormsOf(String ending) throws IOException {
        List<String> all = new ArrayList<>();
        all.add(ending);
        all.addAll(of(ending));
        return all;
    }

    /** A beginning of three letters or more, or one that leaves vowels out: CUST, but also ACCT and NBR. */
    private static boolean isForm(String one, String other) {
        String brief = one.length() < other.length() ? one : other;
        String full = one.length() < other.length() ? other : one;
        if (brief.length() < SHORTEST || full.length() - brief.length() < 1) {
            return false;
        }
        int same = 0;
        while (same < brief.length() && brief.charAt(same) == full.charAt(same)) {
            same++;
        }
        if (same == brief.length()) {
            return same >= 3;
        }
        return brief.substring(Math.max(1, same)).chars().noneMatch(c -> "aeiou".indexOf(c) >= 0);
    }

    /** Plural and the like: forms of the same word need not stand together. */
    private static boolean isEnding(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        return shorter >= 4
                && Math.abs(one.length() - other.length()) <= 3
                && one.regionMatches(0, other, 0, shorter - 1);
    }

    private double lift(String one, String other, long together) throws IOException {
        double chance =
                (double) vocabulary.frequency(one) * vocabulary.frequency(other) / Math.max(1, vocabulary.chunks());
        return together < LEAST_TOGETHER || chance == 0 ? 0 : together / chance;
    }
}
