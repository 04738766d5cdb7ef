package dev.cobolwright.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;

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

    private final Statistics statistics;

    RelatedForms(Statistics statistics) {
        this.statistics = statistics;
    }

    /** @param word lower case @return best first */
    List<String> of(String word) throws IOException {
        if (word.length() <= SHORTEST
                || word.length() > LONGEST
                || !word.chars().allMatch(Character::isLetter)) {
            return List.of();
        }
        if (statistics.frequency(Fields.CODE, word) > Math.max(MANY, EVERYWHERE * statistics.documents(Fields.CODE))) {
            return List.of();
        }
        Set<String> forms = new HashSet<>();
        collect(shorter(word), forms);
        if (word.length() <= LONGEST_ABBREVIATED) {
            collect(longer(word), forms);
        }
        forms.remove(word);
        record Form(String text, int uses) {}
        List<Form> used = new ArrayList<>();
        for (String form : forms) {
            if (isForm(word, form)) {
                used.add(new Form(form, statistics.frequency(Fields.CODE, form)));
            }
        }
        used.sort(Comparator.comparingInt(Form::uses).reversed().thenComparing(Form::text));
        record Scored(String text, double lift) {}
        List<Scored> scored = new ArrayList<>();
        for (Form form : used.subList(0, Math.min(CANDIDATES, used.size()))) {
            double lift = lift(word, form.text());
            if (lift >= LIFT || isEnding(word, form.text())) {
                scored.add(new Scored(form.text(), lift));
            }
        }
        scored.sort(Comparator.comparingDouble(Scored::lift).reversed().thenComparing(Scored::text));
        List<String> found = scored.stream().limit(MOST).map(Scored::text).toList();
        boolean unused = statistics.frequency(Fields.CODE, word) == 0;
        return unused && !found.isEmpty() ? withFormsOf(found.getFirst()) : found;
    }

    /** Of a word that is nowhere, but another ending of it is. */
    private List<String> withFormsOf(String ending) throws IOException {
        List<String> all = new ArrayList<>();
        all.add(ending);
        all.addAll(of(ending));
        return all;
    }

    /** Words whose letters are some of these in their order, the first among them: a state for each letter that was used last. */
    private static Automaton shorter(String word) {
        Automaton.Builder builder = new Automaton.Builder();
        builder.createState();
        for (int i = 0; i < word.length(); i++) {
            builder.createState();
            builder.setAccept(i + 1, true);
        }
        builder.addTransition(0, 1, word.charAt(0));
        for (int state = 1; state < word.length(); state++) {
            for (int i = state; i < word.length(); i++) {
                if (word.indexOf(word.charAt(i), state) == i) {
                    builder.addTransition(state, i + 1, word.charAt(i));
                }
            }
        }
        return builder.finish();
    }

    /** Words of letters that begin like this one and have all its letters in their order: a state for each letter that was met. */
    private static Automaton longer(String word) {
        Automaton.Builder builder = new Automaton.Builder();
        for (int i = 0; i <= word.length(); i++) {
            builder.createState();
        }
        builder.setAccept(word.length(), true);
        builder.addTransition(0, 1, word.charAt(0));
        for (int state = 1; state <= word.length(); state++) {
            char next = state < word.length() ? word.charAt(state) : 'a' - 1;
            if (next > 'a') {
                builder.addTransition(state, state, 'a', Math.min('z', next - 1));
            }
            if (state < word.length()) {
                builder.addTransition(state, state + 1, next);
            }
            if (next < 'z') {
                builder.addTransition(state, state, Math.max('a', next + 1), 'z');
            }
        }
        return builder.finish();
    }

    private void collect(Automaton wanted, Set<String> forms) throws IOException {
        CompiledAutomaton compiled = new CompiledAutomaton(wanted, false, true);
        for (LeafReaderContext leaf : statistics.getIndexReader().leaves()) {
            for (Part part : statistics.parts()) {
                Terms terms = leaf.reader().terms(part.field(Fields.CODE));
                if (terms != null) {
                    TermsEnum found = compiled.getTermsEnum(terms);
                    for (BytesRef term = found.next(); term != null; term = found.next()) {
                        forms.add(term.utf8ToString());
                    }
                }
            }
        }
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

    private double lift(String one, String other) throws IOException {
        long together = 0;
        for (Part part : statistics.parts()) {
            together += statistics.count(new BooleanQuery.Builder()
                    .add(new TermQuery(new Term(part.field(Fields.CODE), one)), Occur.FILTER)
                    .add(new TermQuery(new Term(part.field(Fields.CODE), other)), Occur.FILTER)
                    .build());
        }
        double chance = (double) statistics.frequency(Fields.CODE, one)
                * statistics.frequency(Fields.CODE, other)
                / Math.max(1, statistics.documents(Fields.CODE));
        return together < LEAST_TOGETHER || chance == 0 ? 0 : together / chance;
    }
}
