package dev.cobolwright.retrieval;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

/** Of the parts of an index that are searched. */
record LuceneVocabulary(Statistics statistics) implements Vocabulary {
    @Override
    public long chunks() throws IOException {
        return statistics.documents(Fields.CODE);
    }

    @Override
    public int frequency(String word) throws IOException {
        return statistics.frequency(Fields.CODE, word);
    }

    @Override
    public Set<String> alike(String word, boolean longerToo) throws IOException {
        Set<String> words = new HashSet<>();
        collect(shorter(word), words);
        if (longerToo) {
            collect(longer(word), words);
        }
        return words;
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

    private void collect(Automaton wanted, Set<String> words) throws IOException {
        CompiledAutomaton compiled = new CompiledAutomaton(wanted, false, true);
        for (LeafReaderContext leaf : statistics.getIndexReader().leaves()) {
            for (Part part : statistics.parts()) {
                Terms terms = leaf.reader().terms(part.field(Fields.CODE));
                if (terms != null) {
                    TermsEnum found = compiled.getTermsEnum(terms);
                    for (BytesRef term = found.next(); term != null; term = found.next()) {
                        words.add(term.utf8ToString());
                    }
                }
            }
        }
    }

    @Override
    public Map<String, Long> together(String word, List<String> others) throws IOException {
        Map<String, Long> together = new HashMap<>();
        for (String other : others) {
            together.put(other, together(word, other));
        }
        return together;
    }

    private long together(String one, String other) throws IOException {
        long together = 0;
        for (Part part : statistics.parts()) {
            together += statistics.count(new BooleanQuery.Builder()
                    .add(new TermQuery(new Term(part.field(Fields.CODE), one)), Occur.FILTER)
                    .add(new TermQuery(new Term(part.field(Fields.CODE), other)), Occur.FILTER)
                    .build());
        }
        return together;
    }
}
